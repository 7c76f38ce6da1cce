package dev.dateline.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Supplier;

import dev.dateline.extract.time.Timex.Modifier;

/** Resolves weekdays, days told from today, and parts of days. */
final class Days {

  private final TemporalFocus focus;
  private final IncompleteDates dates;

  Days(TemporalFocus focus, IncompleteDates dates) {
    this.focus = focus;
    this.dates = dates;
  }

  Resolution deictic(Match match) {
    int shift = match.number("DEICTIC");
    if (match.says("before")) {
      shift--;
    } else if (match.says("after")) {
      shift++;
    }
    LocalDate date = focus.today().plusDays(shift);
    if (match.has("PART")) {
      return focus.time(date, match.get("PART"), null);
    }
    return ClockTimes.hasClock(match)
        ? focus.time(date, ClockTimes.clockOf(match), null)
        : focus.date(date.toString(), date, null);
  }

  Resolution overnight(Match match, Supplier<Direction> direction) {
    LocalDate evening;
    if (match.has("WEEKDAY")) {
      evening = dates.weekdayFromToday(match.number("WEEKDAY"), direction);
      if (match.says("into")) {
        evening = evening.minusDays(1);
      }
    } else {
      evening = direction.get() == Direction.FUTURE ? focus.today() : focus.today().minusDays(1);
    }
    return focus.time(evening, "NI", null);
  }

  Resolution part(Match match, Supplier<Direction> direction) {
    String part = match.get("PART");
    Modifier modifier = match.has("EARLY") ? match.modifier() : null;
    if (match.has("WEEKDAY")) {
      return focus.time(dates.weekdayFromToday(match.number("WEEKDAY"), direction), part, modifier);
    }
    Resolution unknownDay = match.has("REL") ? null : focus.unknownDay(part, modifier);
    if (unknownDay != null) {
      return unknownDay;
    }
    if (match.has("REF")) {
      return focus.time(focus.spokenOrToday().plusDays(match.number("REF")), part, null);
    }
    if (!match.has("REL")) {
      return focus.time(focus.spokenOrToday().plusDays(1), part, null);
    }
    return focus.time(focus.today().plusDays(match.number("REL")), part, null);
  }

  Resolution weekday(Match match, Supplier<Direction> direction) {
    int weekday = match.has("WEEKDAY") ? match.number("WEEKDAY") : match.number("DAYABBR");
    LocalDate date;
    if (match.says("from", "ago")) {
      int weeks = match.says("from") ? 1 : -1;
      DayOfWeek day = DayOfWeek.of(weekday);
      date =
          (weeks > 0
                  ? focus.today().with(TemporalAdjusters.nextOrSame(day))
                  : focus.today().with(TemporalAdjusters.previousOrSame(day)))
              .plusWeeks(weeks);
    } else if (match.says("week")) {
      date =
          focus
              .today()
              .plusWeeks(match.number("REL"))
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusDays(weekday - 1);
    } else if (match.has("REL2")) {
      date =
          focus
              .today()
              .with(
                  match.number("REL2") < 0
                      ? TemporalAdjusters.previous(DayOfWeek.of(weekday))
                      : TemporalAdjusters.next(DayOfWeek.of(weekday)));
    } else if (match.has("REF")) {
      int shift = match.number("REF");
      date =
          shift > 0
              ? focus.spokenOrToday().with(TemporalAdjusters.next(DayOfWeek.of(weekday)))
              : shift < 0
                  ? focus.spokenOrToday().with(TemporalAdjusters.previous(DayOfWeek.of(weekday)))
                  : focus.spokenOrToday().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    } else if (match.has("REL") && match.number("REL") < 0) {
      date = focus.today().with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    } else if (match.has("REL") && match.number("REL") > 0) {
      date = focus.today().with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
    } else if (match.has("REL") && direction.get() != Direction.PAST) {
      date = focus.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    } else {
      date = dates.weekdayFromToday(weekday, direction);
    }
    if (match.says("before")) {
      date = date.minusDays(1);
    } else if (match.says("after")) {
      date = date.plusDays(1);
    }
    return ClockTimes.hasClock(match)
        ? focus.time(date, ClockTimes.clockOf(match), null)
        : focus.date(date.toString(), date, null);
  }

  Resolution daypart(Match match, Supplier<Direction> direction) {
    return focus.time(
        dates.monthDay(match, dates.yearOf(match), direction), match.get("PART"), null);
  }
}
