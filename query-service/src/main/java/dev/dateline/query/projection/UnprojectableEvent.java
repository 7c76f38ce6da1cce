package dev.dateline.query.projection;

import java.sql.SQLException;

/** A record that can never be projected. The reason holds none of its content. */
class UnprojectableEvent extends Exception {

  private static final long serialVersionUID = 1L;

  UnprojectableEvent(String reason) {
    super(reason);
  }

  /** The event of a failure that trying again would not mend. */
  static UnprojectableEvent because(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return new UnprojectableEvent(
            "The database refuses the data: SQLSTATE " + sql.getSQLState());
      }
    }
    return new UnprojectableEvent("Failed with " + failure.getClass().getName());
  }
}
