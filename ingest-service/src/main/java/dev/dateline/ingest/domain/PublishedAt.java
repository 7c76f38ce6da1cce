package dev.dateline.ingest.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.dateline.cleaning.DatePrecision;

/**
 * When an article was published, as far as is known.
 *
 * @param value ISO 8601 date, or date-time with offset
 * @param precision how precisely {@code value} is known
 * @param source where {@code value} comes from
 */
public record PublishedAt(String value, DatePrecision precision, Source source) {

  /** Where a publication date comes from. */
  public enum Source {
    /** Stated by the caller. */
    GIVEN,
    /** Found in the article. */
    TEXT,
    /** The time of receipt, because nothing else is known. */
    RECEIVED
  }

  static PublishedAt received(Instant receivedAt) {
    return new PublishedAt(
        receivedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
        DatePrecision.SECOND,
        Source.RECEIVED);
  }

  boolean isKnown() {
    return source != Source.RECEIVED;
  }
}
