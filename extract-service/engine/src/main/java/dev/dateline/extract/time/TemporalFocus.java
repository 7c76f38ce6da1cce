package dev.dateline.extract.time;

import java.time.LocalDate;
import java.util.function.Supplier;

import dev.dateline.extract.time.Timex.Modifier;
import dev.dateline.extract.time.Timex.Type;

/**
 * The times that a text has spoken of so far, which incomplete expressions are completed from
 * (Webber 1988 calls it temporal focus), and the day of publication. One per document.
 */
final class TemporalFocus {

  private final Anchor published;

  /** The day that the text spoke of last (the first day of a longer period), or null. */
  private LocalDate spoken;

  /** The period that the text spoke of last. */
  private String period = "";

  /** The day that the sentence spoke of last, and the one that the text did; null before any. */
  private LocalDate dayOfSentence;

  private LocalDate dayOfText;

  TemporalFocus(Anchor published) {
    this.published = published;
  }

  Anchor published() {
    return published;
  }

  LocalDate today() {
    return published.date();
  }

  /** The day spoken of last, or null. */
  LocalDate spoken() {
    return spoken;
  }

  LocalDate spokenOrToday() {
    return spoken == null ? today() : spoken;
  }

  /**
   * The day in question when the text spoke last of a month or a year, with unknown digits
   * ("1998-10-XX"); null when it spoke of a day or of nothing.
   *
   * @param part of the day, as in TIMEX3 values, or null
   */
  Resolution unknownDay(String part, Modifier modifier) {
    boolean year = period.length() == 4;
    boolean month = period.length() == 7 && Character.isDigit(period.charAt(5));
    if (!year && !month) {
      return null;
    }
    String day = period + (year ? "-XX-XX" : "-XX");
    Bounds bounds = Bounds.of(day, modifier, published);
    return part == null
        ? new Resolution(day, Type.DATE, modifier, bounds)
        : new Resolution(day + "T" + part, Type.TIME, modifier, bounds);
  }

  /** A sentence begins. */
  void newSentence() {
    dayOfSentence = null;
  }

  /** The expression was taken up: its day is the one that the sentence speaks of. */
  void taken(Resolution resolution) {
    boolean day =
        resolution.value().length() >= 10
            && Character.isDigit(resolution.value().charAt(0))
            && resolution.value().indexOf('X') < 0;
    if (day && spoken != null) {
      dayOfSentence = spoken;
      dayOfText = spoken;
    }
  }

  /** A time of day belongs to the day spoken of in its sentence, in a report also before it. */
  LocalDate dayOfClock(Supplier<Direction> direction) {
    if (dayOfSentence != null) {
      return dayOfSentence;
    }
    return dayOfText != null && direction.get() == Direction.PAST ? dayOfText : today();
  }

  /**
   * A date that is spoken of from now on.
   *
   * @param firstDay null when it is none that others could be told from
   */
  Resolution date(String value, LocalDate firstDay, Modifier modifier) {
    if (firstDay != null) {
      spoken = firstDay;
      period = value;
    }
    return new Resolution(value, Type.DATE, modifier, Bounds.of(value, modifier, published));
  }

  /** The period of that unit that holds a day. */
  Resolution day(LocalDate date, String unit, Modifier modifier) {
    return date(Period.holding(date, unit), date, modifier);
  }

  Resolution time(LocalDate date, String time, Modifier modifier) {
    spoken = date;
    String value = date + "T" + time;
    period = value;
    return new Resolution(value, Type.TIME, modifier, Bounds.of(value, modifier, published));
  }
}
