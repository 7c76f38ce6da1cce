package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A publication date.
 *
 * @param date the day
 * @param time the time of day, or null
 * @param offset from UTC, or null
 */
record Anchor(LocalDate date, LocalTime time, ZoneOffset offset) {

  /**
   * Reads an ISO 8601 date or date-time.
   *
   * @throws DateTimeException when it is neither
   */
  static Anchor parse(String iso) {
    if (iso.length() <= 10) {
      return new Anchor(LocalDate.parse(iso), null, null);
    }
    boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
    if (!zoned) {
      return new Anchor(
          LocalDate.parse(iso.substring(0, 10)), LocalTime.parse(iso.substring(11)), null);
    }
    OffsetDateTime instant = OffsetDateTime.parse(iso);
    return new Anchor(instant.toLocalDate(), instant.toLocalTime(), instant.getOffset());
  }
}
