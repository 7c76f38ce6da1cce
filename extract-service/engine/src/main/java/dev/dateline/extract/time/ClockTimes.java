package dev.dateline.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.Supplier;

import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.Numeral;

/** Resolves times of day and finds the day that they belong to. */
final class ClockTimes {

  private final TemporalFocus focus;
  private final IncompleteDates dates;
  private final Lexicon lexicon;

  ClockTimes(TemporalFocus focus, IncompleteDates dates, Lexicon lexicon) {
    this.focus = focus;
    this.dates = dates;
    this.lexicon = lexicon;
  }

  Resolution clock(Match match, Supplier<Direction> direction) {
    Atoms atoms = match.atoms;
    if (atoms.is(match.from - 1, "high")) {
      return null;
    }
    if (match.says("hours")
        && !match.has("MINUTE")
        && !atoms.is(match.from - 1, "at", "around", "by", "since", "until", "from")) {
      return null;
    }
    if (match.has("FOUR")
        && match.has("ZONE")
        && match.get("ZONE").equals("local")
        && !match.says("time")) {
      return null;
    }
    LocalDate date;
    if (match.has("MONTH") || match.has("MON")) {
      date = dates.monthDay(match, dates.yearOf(match), direction);
    } else if (match.has("WEEKDAY")) {
      int weekday = match.number("WEEKDAY");
      date =
          match.has("REL") && match.number("REL") != 0
              ? focus
                  .today()
                  .with(
                      match.number("REL") < 0
                          ? TemporalAdjusters.previous(DayOfWeek.of(weekday))
                          : TemporalAdjusters.next(DayOfWeek.of(weekday)))
              : dates.weekdayFromToday(weekday, direction);
    } else if (match.has("DEICTIC")) {
      date = focus.today().plusDays(match.number("DEICTIC"));
    } else {
      Lexicon.Entry weekday = weekdayAfterParenthesis(atoms, match.extentEnd);
      if (weekday != null) {
        date = dates.weekdayFromToday(Integer.parseInt(weekday.value()), direction);
      } else {
        date = focus.dayOfClock(direction);
      }
    }
    return focus.time(date, clockOf(match), null);
  }

  /** The weekday in "10:35 a.m. (0735 GMT) Friday" and "9 p.m. on Friday", or null. */
  private Lexicon.Entry weekdayAfterParenthesis(Atoms atoms, int i) {
    if (atoms.is(i, "(")) {
      int close = i + 1;
      while (close < i + 9 && !atoms.is(close, ")")) {
        close++;
      }
      i = close + 1;
    }
    if (atoms.is(i, "on", ",")) {
      i++;
    }
    return lexicon.find("WEEKDAY", atoms, i);
  }

  static boolean hasClock(Match match) {
    return match.has("HOUR")
        || match.has("CLOCKWORD")
        || match.has("FOUR")
        || match.has("NUM") && match.says("clock");
  }

  /** Time of day in 24 hours; the zone is left to the text, as in TimeBank. */
  static String clockOf(Match match) {
    if (match.has("CLOCKWORD")) {
      return match.get("CLOCKWORD");
    }
    if (match.has("FOUR")) {
      String four = match.get("FOUR");
      return four.substring(0, 2) + ":" + four.substring(2);
    }
    Numeral spelled = match.numeral("NUM");
    int hour = spelled != null ? (int) Math.min(spelled.value(), 23) : match.number("HOUR");
    if (match.has("AMPM") && hour <= 12) {
      hour = hour % 12 + match.number("AMPM");
    } else if (match.has("PART") && hour <= 12) {
      hour = hour % 12 + (match.get("PART").equals("MO") ? 0 : 12);
    }
    String minute = match.has("MINUTE") ? match.get("MINUTE") : "00";
    String second = match.has("MINUTE2") ? ":" + match.get("MINUTE2") : "";
    return String.format(Locale.ROOT, "%02d:%s%s", hour, minute, second);
  }
}
