package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Supplier;

/**
 * Completes dates without year, century or week from the day of publication and the tense of their
 * clause.
 */
final class IncompleteDates {

  private final TemporalFocus focus;

  IncompleteDates(TemporalFocus focus) {
    this.focus = focus;
  }

  /** A date that exists in every year, or in some. */
  interface InYear {
    LocalDate in(int year);
  }

  Integer yearOf(Match match) {
    if (match.has("YEAR")) {
      return match.number("YEAR");
    }
    if (match.has("YEAR2")) {
      return century(match.number("YEAR2"));
    }
    if (match.has("REL") && match.says("year")) {
      return focus.today().getYear() + match.number("REL");
    }
    return null;
  }

  /** The year of two digits: at most ten years ahead, else the past. */
  int century(int twoDigits) {
    int year = focus.today().getYear() / 100 * 100 + twoDigits;
    return year > focus.today().getYear() + 10 ? year - 100 : year;
  }

  LocalDate monthDay(Match match, Integer year, Supplier<Direction> direction) {
    int month = monthOf(match);
    int day = match.number("DAY");
    if (year != null) {
      return LocalDate.of(year, month, day);
    }
    String named = match.has("WEEKDAY") ? match.get("WEEKDAY") : match.get("DAYABBR");
    if (named != null) {
      DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(named));
      for (int shift : new int[] {0, -1, 1}) {
        LocalDate date =
            existing(y -> LocalDate.of(y, month, day), focus.today().getYear() + shift);
        if (date != null
            && date.getDayOfWeek() == weekday
            && Math.abs(ChronoUnit.DAYS.between(focus.today(), date)) < 300) {
          return date;
        }
      }
    }
    return nearest(match, y -> LocalDate.of(y, month, day), direction, 1);
  }

  /**
   * The date without a year that is meant: the last or next one when worded so, the nearer one when
   * it is much nearer, else the one that the tense points to.
   *
   * @param length days that it lasts
   */
  LocalDate nearest(Match match, InYear dates, Supplier<Direction> direction, int length) {
    LocalDate before = null;
    LocalDate after = null;
    for (int year = focus.today().getYear() - 8; year <= focus.today().getYear() + 8; year++) {
      LocalDate date = existing(dates, year);
      if (date == null) {
        continue;
      }
      if (!date.isAfter(focus.today())) {
        before = date;
      } else if (after == null) {
        after = date;
      }
    }
    if (before == null) {
      throw new DateTimeException("no such day");
    }
    boolean current = ChronoUnit.DAYS.between(before, focus.today()) < length;
    if (match.has("REL")) {
      int rel = match.number("REL");
      if (rel < 0) {
        return current ? existing(dates, before.getYear() - 1) : before;
      }
      if (rel > 0) {
        return after;
      }
      LocalDate thisYear = existing(dates, focus.today().getYear());
      return thisYear == null ? before : thisYear;
    }
    if (current) {
      return before;
    }
    long back = ChronoUnit.DAYS.between(before, focus.today()) - (length - 1);
    long forward = ChronoUnit.DAYS.between(focus.today(), after);
    Direction way = direction.get();
    if (way == Direction.FUTURE) {
      return back * 6 < forward && length == 1 ? before : after;
    }
    if (way == Direction.PAST) {
      return forward * 6 < back ? after : before;
    }
    return forward * (length == 1 ? 3 : 5) < back ? after : before;
  }

  /** A weekday by itself: the last one, today included, unless its clause looks ahead. */
  LocalDate weekdayFromToday(int weekday, Supplier<Direction> direction) {
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate last = focus.today().with(TemporalAdjusters.previousOrSame(day));
    long ago = ChronoUnit.DAYS.between(last, focus.today());
    if (ago == 0) {
      return last;
    }
    return switch (direction.get()) {
      case FUTURE -> last.plusWeeks(1);
      case NEAREST -> ago > 3 ? last.plusWeeks(1) : last;
      case PAST, UNKNOWN -> last;
    };
  }

  private static LocalDate existing(InYear dates, int year) {
    try {
      return dates.in(year);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static int monthOf(Match match) {
    return match.number(match.has("MONTH") ? "MONTH" : "MON");
  }
}
