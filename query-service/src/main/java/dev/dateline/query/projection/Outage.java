package dev.dateline.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import org.jboss.logging.Logger;

/** Waits while the database is not there. */
@ApplicationScoped
class Outage {

  private static final Logger LOG = Logger.getLogger(Outage.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /**
   * SQLSTATE classes that the data cause: cardinality violation, data exception, constraint
   * violation, limit exceeded.
   */
  private static final Set<String> CAUSED_BY_DATA = Set.of("21", "22", "23", "54");

  private volatile boolean stopping;

  /** Runs the work until the database has done it; throws only what trying again would not mend. */
  <T> T waitOut(Supplier<T> work) {
    Duration pause = Duration.ofMillis(100);
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (stopping || !isPassing(e)) {
          throw e;
        }
        LOG.warnf("Database not available, trying again in %s: %s", pause, e.getMessage());
        sleep(pause, e);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  /** Whether the failure lies with the database or the connection to it, not with the data. */
  static boolean isPassing(Throwable failure) {
    boolean fromDatabase = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || state.length() < 2
            || !CAUSED_BY_DATA.contains(state.substring(0, 2));
      }
      fromDatabase |=
          cause instanceof RollbackException
              || cause instanceof SystemException
              || cause instanceof PersistenceException;
    }
    return fromDatabase;
  }

  private static void sleep(Duration pause, RuntimeException reason) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
