package dev.dateline.extract.time;

import java.time.LocalDate;
import java.util.function.Supplier;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.time.Timex.Modifier;

/** Resolves days, months, quarters, seasons and holidays of the calendar. */
final class CalendarDates {

  private final TemporalFocus focus;
  private final IncompleteDates dates;

  CalendarDates(TemporalFocus focus, IncompleteDates dates) {
    this.focus = focus;
    this.dates = dates;
  }

  Resolution calendar(Match match, Supplier<Direction> direction) {
    Modifier modifier = match.modifier();
    if (match.has("SEASON") || match.has("MIDSEASON")) {
      return season(match, direction, modifier);
    }
    Integer year = dates.yearOf(match);
    if (match.has("HOLIDAY")) {
      String rule = match.get("HOLIDAY");
      LocalDate date =
          year != null
              ? Holiday.in(year, rule)
              : dates.nearest(match, y -> Holiday.in(y, rule), direction, 1);
      return focus.date(date.toString(), date, modifier);
    }
    int month = IncompleteDates.monthOf(match);
    if (match.has("DAY")) {
      LocalDate date = dates.monthDay(match, year, direction);
      return focus.date(date.toString(), date, null);
    }
    if (year == null && match.length() == 1 && isName(match)) {
      return null;
    }
    LocalDate first =
        year != null
            ? LocalDate.of(year, month, 1)
            : dates.nearest(match, y -> LocalDate.of(y, month, 1), direction, 28);
    return focus.date(Period.month(first.getYear(), month), first, modifier);
  }

  Resolution numeric(Match match) {
    if (match.has("YEAR") && match.has("INT") && match.has("INT2") && !match.has("INT3")) {
      boolean isoOrder =
          match.atoms.isDigits(match.from) && match.atoms.text(match.from).length() == 4;
      int year = match.number("YEAR");
      LocalDate date =
          isoOrder
              ? LocalDate.of(year, match.number("INT"), match.number("INT2"))
              : LocalDate.of(year, match.number("INT2"), match.number("INT"));
      return focus.date(date.toString(), date, null);
    }
    int first = match.number("INT");
    int second = match.number("INT2");
    String last = match.get("INT3");
    int year = last.length() == 2 ? dates.century(Integer.parseInt(last)) : Integer.parseInt(last);
    if (last.length() != 2 && last.length() != 4 || year < 1500) {
      return null;
    }
    LocalDate date =
        first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    return focus.date(date.toString(), date, null);
  }

  Resolution quarter(Match match, Supplier<Direction> direction) {
    int nth = match.has("ORD") ? match.number("ORD") : match.number("INT");
    boolean half = match.says("half", "h");
    if (nth > (half ? 2 : 4) || nth < 1) {
      return null;
    }
    Integer year = dates.yearOf(match);
    int firstMonth = half ? nth * 6 - 5 : nth * 3 - 2;
    if (year == null && match.has("REL")) {
      year = focus.today().getYear() + match.number("REL");
    }
    if (year == null) {
      year = focus.today().getYear();
      LocalDate first = LocalDate.of(year, firstMonth, 1);
      if (first.isAfter(focus.today()) && direction.get() != Direction.FUTURE) {
        year--;
      }
    }
    return focus.date(
        Period.year(year) + (half ? "-H" : "-Q") + nth, LocalDate.of(year, firstMonth, 1), null);
  }

  Resolution weekOf(Match match, Supplier<Direction> direction) {
    LocalDate date;
    if (match.has("HOLIDAY")) {
      String rule = match.get("HOLIDAY");
      date = dates.nearest(match, y -> Holiday.in(y, rule), direction, 1);
    } else {
      date = dates.monthDay(match, null, direction);
    }
    return focus.day(date, "W", null);
  }

  private Resolution season(Match match, Supplier<Direction> direction, Modifier modifier) {
    String season = match.has("SEASON") ? match.get("SEASON") : match.get("MIDSEASON");
    if (match.has("MIDSEASON")) {
      modifier = Modifier.MID;
    }
    Integer year = dates.yearOf(match);
    if (year == null) {
      int month =
          switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
          };
      year = dates.nearest(match, y -> LocalDate.of(y, month, 1), direction, 91).getYear();
    }
    return focus.date(Period.year(year) + "-" + season, null, modifier);
  }

  /** "April Jones", "the March for Unity": a month's name that is none. */
  private static boolean isName(Match match) {
    Atoms atoms = match.atoms;
    if (match.extentEnd >= atoms.size()) {
      return false;
    }
    Token month = atoms.tokenAt(match.extentFrom);
    Token next = atoms.tokenAt(match.extentEnd);
    return next.is("flat") && next.head() == month.index()
        || match.says("march") && atoms.is(match.extentEnd, "for", "of", "on", "against");
  }
}
