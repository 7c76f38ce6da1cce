package dev.dateline.cleaning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * When an article was published, as precisely as is known.
 *
 * @param value ISO 8601 date, or date-time with the offset in which it was stated
 * @param precision precision of {@code value}
 */
public record PublicationDate(String value, DatePrecision precision) {

  /**
   * Reads an ISO 8601 date or a date-time with offset.
   *
   * @throws DateTimeParseException if it is neither
   */
  public static PublicationDate parse(String iso) {
    String trimmed = iso.strip();
    if (trimmed.length() <= "2026-02-05".length()) {
      return of(LocalDate.parse(trimmed));
    }
    if (!trimmed.matches("\\d{4}-.*")) {
      throw new DateTimeParseException("Not a year of four digits", trimmed, 0);
    }
    OffsetDateTime moment =
        OffsetDateTime.parse(trimmed.replaceFirst("(?<=[+-]\\d{2})(?=\\d{2}$)", ":"));
    boolean hasSeconds = trimmed.matches(".{10}T\\d\\d:\\d\\d:.*");
    return hasSeconds
        ? new PublicationDate(
            moment.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
            DatePrecision.SECOND)
        : toMinute(moment);
  }

  static PublicationDate of(LocalDate day) {
    return new PublicationDate(day.toString(), DatePrecision.DAY);
  }

  static PublicationDate of(LocalDate day, LocalTime minute, ZoneId zone) {
    return toMinute(day.atTime(minute).atZone(zone).toOffsetDateTime());
  }

  private static PublicationDate toMinute(OffsetDateTime moment) {
    return new PublicationDate(
        moment.truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        DatePrecision.MINUTE);
  }

  /** The calendar day in the offset in which the date was stated. */
  public LocalDate day() {
    return LocalDate.parse(value.substring(0, "2026-02-05".length()));
  }
}
