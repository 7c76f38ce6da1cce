package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

import dev.dateline.extract.time.Timex.Modifier;

/**
 * First and last possible instant of a TIMEX3 value.
 *
 * @param earliest ISO 8601 date or date-time, or null when open
 * @param latest likewise
 */
record Bounds(String earliest, String latest) {

  static final Bounds OPEN = new Bounds(null, null);

  /** Bounds of a date or time value; open for durations, sets and what cannot be read. */
  static Bounds of(String value, Modifier modifier, Anchor published) {
    try {
      return switch (value) {
        case "PAST_REF" -> new Bounds(null, published.date().toString());
        case "PRESENT_REF" -> new Bounds(published.date().toString(), published.date().toString());
        case "FUTURE_REF" -> new Bounds(published.date().toString(), null);
        default -> value.startsWith("P") ? OPEN : read(value, modifier);
      };
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      return OPEN;
    }
  }

  /**
   * What a preposition before the expression makes of its bounds: "since 2022" lasts until the day
   * of publication, "until Friday" is open at its beginning.
   */
  Bounds after(String preposition, Anchor published) {
    if (earliest == null || latest == null) {
      return this;
    }
    return switch (preposition) {
      case "since" -> new Bounds(earliest, published.date().toString());
      case "until", "till", "by" -> new Bounds(null, latest);
      case "before" -> new Bounds(null, earliest);
      case "after" -> new Bounds(latest, null);
      default -> this;
    };
  }

  private static Bounds read(String value, Modifier modifier) {
    if (value.startsWith("FY")) {
      return OPEN; // fiscal years begin when their owner says
    }
    if (value.startsWith("XXXX")) {
      return OPEN;
    }
    int unknown = value.indexOf("-XX");
    if (unknown > 0) {
      return read(value.substring(0, unknown), modifier);
    }
    int t = value.indexOf('T');
    if (t > 0) {
      return time(LocalDate.parse(value.substring(0, t)), value.substring(t + 1));
    }
    if (value.endsWith("X")) {
      int year = Integer.parseInt(value.replace('X', '0'));
      int last = Integer.parseInt(value.replace('X', '9'));
      return days(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31), modifier);
    }
    int year = Integer.parseInt(value.substring(0, 4));
    if (value.length() == 4) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), modifier);
    }
    String rest = value.substring(5);
    return switch (rest.charAt(0)) {
      case 'W' -> {
        if (rest.equals("WI")) {
          yield months(year, 12, modifier);
        }
        int week = Integer.parseInt(rest.substring(1, 3));
        LocalDate monday =
            LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        yield rest.endsWith("WE")
            ? days(monday.plusDays(5), monday.plusDays(6), modifier)
            : days(monday, monday.plusDays(6), modifier);
      }
      case 'S' -> months(year, rest.equals("SP") ? 3 : 6, modifier);
      case 'F' -> months(year, 9, modifier);
      case 'Q' -> months(year, Integer.parseInt(rest.substring(1)) * 3 - 2, modifier);
      case 'H' -> {
        LocalDate first = LocalDate.of(year, rest.equals("H1") ? 1 : 7, 1);
        yield days(first, first.plusMonths(6).minusDays(1), modifier);
      }
      default -> {
        if (value.length() == 7) {
          LocalDate first = LocalDate.of(year, Integer.parseInt(rest), 1);
          yield days(first, first.plusMonths(1).minusDays(1), modifier);
        }
        LocalDate day = LocalDate.parse(value);
        yield new Bounds(day.toString(), day.toString());
      }
    };
  }

  private static Bounds months(int year, int firstMonth, Modifier modifier) {
    LocalDate first = LocalDate.of(year, firstMonth, 1);
    return days(first, first.plusMonths(3).minusDays(1), modifier);
  }

  /** A period, or the third of it that START, MID or END leaves. */
  private static Bounds days(LocalDate first, LocalDate last, Modifier modifier) {
    long third = (last.toEpochDay() - first.toEpochDay() + 1) / 3;
    if (modifier == Modifier.START) {
      last = first.plusDays(third);
    } else if (modifier == Modifier.MID) {
      LocalDate start = first.plusDays(third);
      last = last.minusDays(third);
      first = start;
    } else if (modifier == Modifier.END) {
      first = last.minusDays(third);
    }
    return new Bounds(first.toString(), last.toString());
  }

  private static Bounds time(LocalDate day, String time) {
    return switch (time) {
      case "MO" -> between(day, 5, day, 12);
      case "AF" -> between(day, 12, day, 18);
      case "EV" -> between(day, 17, day, 22);
      case "NI" -> between(day, 20, day.plusDays(1), 6);
      case "DT" -> between(day, 6, day, 20);
      case "24:00" -> between(day.plusDays(1), 0, day.plusDays(1), 0);
      default -> {
        String clock = time.length() == 2 ? time + ":00" : time;
        String instant = day + "T" + LocalTime.parse(clock);
        yield new Bounds(instant, instant);
      }
    };
  }

  private static Bounds between(LocalDate from, int fromHour, LocalDate to, int toHour) {
    return new Bounds(from + "T" + LocalTime.of(fromHour, 0), to + "T" + LocalTime.of(toHour, 0));
  }
}
