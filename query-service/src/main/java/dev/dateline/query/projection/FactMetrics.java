package dev.dateline.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.query.domain.Status;

/**
 * Number of facts by status, counted in the database when it is asked for, at most twice a minute.
 */
@ApplicationScoped
class FactMetrics {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final SessionFactory database;
  private Map<String, Long> counts = Map.of();
  private Instant countedAt = Instant.MIN;

  @Inject
  FactMetrics(SessionFactory database) {
    this.database = database;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Arrays.stream(Status.values())
        .map(Status::label)
        .forEach(
            status ->
                Gauge.builder("dateline.facts", () -> count(status))
                    .tag("status", status)
                    .description("Facts of the projection")
                    .register(registry));
  }

  private synchronized double count(String status) {
    if (countedAt.isBefore(Instant.now().minus(FRESH))) {
      countedAt = Instant.now();
      try {
        counts = read();
      } catch (HibernateException e) {
        // The database is away: the last counts are the best that there is.
      }
    }
    return counts.getOrDefault(status, 0L);
  }

  private Map<String, Long> read() {
    return database.fromStatelessSession(
        session -> {
          Map<String, Long> read = new HashMap<>();
          session
              .createQuery("select status, count(*) from FactRow group by status", Object[].class)
              .list()
              .forEach(row -> read.put((String) row[0], (Long) row[1]));
          return read;
        });
  }
}
