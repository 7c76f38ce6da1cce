package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;

import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.time.Timex.Modifier;

/**
 * Gives matches their value, in the order of the text: what is incomplete is completed from the day
 * of publication, or from the date that the text spoke of last. One resolver per document.
 */
final class Resolver {

  private final TemporalFocus focus;
  private final CalendarDates calendar;
  private final Years years;
  private final Days days;
  private final ClockTimes clocks;
  private final RelativePeriods periods;
  private final Durations durations;

  Resolver(Anchor published, Lexicon lexicon) {
    this.focus = new TemporalFocus(published);
    IncompleteDates dates = new IncompleteDates(focus);
    this.calendar = new CalendarDates(focus, dates);
    this.years = new Years(focus, dates, lexicon);
    this.days = new Days(focus, dates);
    this.clocks = new ClockTimes(focus, dates, lexicon);
    this.periods = new RelativePeriods(focus);
    this.durations = new Durations(lexicon);
  }

  /**
   * Resolves a match.
   *
   * @param direction where its clause looks to; asked only when it matters
   * @return null when the match is no expression of time after all
   */
  Resolution resolve(Match match, Supplier<Direction> direction) {
    try {
      return switch (match.action) {
        case "calendar" -> calendar.calendar(match, direction);
        case "numeric" -> calendar.numeric(match);
        case "quarter" -> calendar.quarter(match, direction);
        case "weekof" -> calendar.weekOf(match, direction);
        case "year" -> years.year(match);
        case "fiscal" -> years.fiscal(match);
        case "decade" -> years.decade(match);
        case "century" -> years.century(match);
        case "deictic" -> days.deictic(match);
        case "tonight" -> focus.time(focus.today(), "NI", null);
        case "overnight" -> days.overnight(match, direction);
        case "part" -> days.part(match, direction);
        case "weekday" -> days.weekday(match, direction);
        case "daypart" -> days.daypart(match, direction);
        case "clock" -> clocks.clock(match, direction);
        case "relative" -> periods.relative(match, direction);
        case "reporting" -> periods.reporting(match);
        case "yearend" -> focus.date(Period.year(focus.today().getYear()), null, Modifier.END);
        case "counted" -> periods.counted(match);
        case "ago" -> periods.ago(match);
        case "shifted" -> periods.shifted(match);
        case "fromnow" -> periods.fromNow(match);
        case "yearago" -> periods.before(match);
        case "duration" -> durations.duration(match);
        case "set" -> Recurrences.set(match);
        case "recurrent" -> Recurrences.recurrent(match);
        case "past" -> focus.date("PAST_REF", null, null);
        case "vague" -> vague(match, direction);
        default -> throw new IllegalStateException("no action " + match.action);
      };
    } catch (DateTimeException e) {
      return Resolution.IMPOSSIBLE;
    }
  }

  /** A sentence begins. */
  void newSentence() {
    focus.newSentence();
  }

  /** The expression was taken up: its day is the one that the sentence speaks of. */
  void taken(Resolution resolution) {
    focus.taken(resolution);
  }

  private Resolution vague(Match match, Supplier<Direction> direction) {
    Atoms atoms = match.atoms;
    int before = match.extentFrom - 1;
    boolean comparison =
        match.says("soon")
                && (atoms.is(before, "as", "too") || atoms.is(match.extentEnd, "after", "as"))
            || match.says("recently") && atoms.is(before, "most");
    if (comparison
        || match.says("soon") && direction.get() == Direction.PAST
        || match.says("future") && isIndefinite(atoms, match.extentFrom)) {
      return null;
    }
    if (match.has("VAGUEADJ")) {
      boolean attribute = atoms.tokenAt(match.extentFrom).is("amod");
      return attribute ? focus.date(match.get("VAGUEADJ"), null, null) : null;
    }
    return focus.date(match.get("VAGUE"), null, null);
  }

  /** "a future in politics": prospects, not a time. */
  private static boolean isIndefinite(Atoms atoms, int noun) {
    return atoms.sentence().children(atoms.tokenAt(noun)).stream()
        .anyMatch(child -> child.is("det") && child.lemma().equals("a"));
  }

  /** The month and year that "25" in "April 24 and 25" belongs to. */
  Resolution continuation(int day) {
    if (focus.spoken() == null) {
      return null;
    }
    try {
      LocalDate date = focus.spoken().withDayOfMonth(day);
      return focus.date(date.toString(), date, null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
