package dev.dateline.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import dev.dateline.extract.numeral.Numeral;
import dev.dateline.extract.time.Timex.Modifier;
import dev.dateline.extract.time.Timex.Type;

/** Resolves periods told from the day of publication or from the day spoken of. */
final class RelativePeriods {

  private final TemporalFocus focus;

  RelativePeriods(TemporalFocus focus) {
    this.focus = focus;
  }

  Resolution relative(Match match, Supplier<Direction> direction) {
    if (match.says("mid", "midyear")) {
      return focus.date(Period.year(focus.today().getYear()), null, Modifier.MID);
    }
    if (match.says("weekend") && !match.has("UNIT")) {
      return weekend(direction);
    }
    String unit = match.get("UNIT");
    Modifier modifier = match.modifier();
    if (match.has("EDGE") && !match.has("REL") && !match.has("REF")) {
      return unit.equals("D") || Period.isClock(unit)
          ? null
          : focus.day(focus.today(), unit, modifier);
    }
    boolean fromSpoken = match.has("REF") || !match.has("REL");
    int shift =
        match.has("REF")
            ? match.number("REF")
            : match.has("REL") ? match.number("REL") : shiftOf(match);
    if (match.has("REL2")) {
      shift = match.number("REL2");
    }
    if (Period.isClock(unit)) {
      return shift == 0 || match.says("that", "this", "same")
          ? null
          : Resolution.duration(Period.duration(unit, 1), null);
    }
    boolean length =
        match.says("the")
            && match.has("REL")
            && !match.has("EDGE")
            && !unit.equals("WE")
            && !unit.equals("W");
    if (length && shift != 0 && modifier == null && !unit.equals("NI")) {
      return anchored(unit, 1, shift);
    }
    if (fromSpoken
        && match.says("next")
        && shift > 0
        && !unit.equals("D")
        && !unit.equals("NI")
        && (focus.spoken() == null || direction.get() == Direction.FUTURE)) {
      return anchored(unit, 1, 1);
    }
    Resolution unknownDay =
        fromSpoken && unit.equals("D") ? focus.unknownDay(null, modifier) : null;
    if (unknownDay != null) {
      return unknownDay;
    }
    LocalDate from = fromSpoken ? focus.spokenOrToday() : focus.today();
    return focus.day(Period.shift(from, unit, shift), unit, modifier);
  }

  /** "the latest quarter": the last whole one. */
  Resolution reporting(Match match) {
    String unit = match.get("UNIT");
    return switch (unit) {
      case "W", "M", "Q", "Y" ->
          focus.day(Period.shift(focus.today(), unit, match.number("LATEST")), unit, null);
      default -> null;
    };
  }

  Resolution counted(Match match) {
    String unit = match.get("UNITS");
    Numeral numeral = match.numeral("NUM");
    double count =
        numeral == null || numeral.kind() == Numeral.Kind.VAGUE ? Double.NaN : numeral.value();
    if (match.has("REF")) {
      return Resolution.duration(Period.duration(unit, count), null);
    }
    int shift = match.has("REL") ? match.number("REL") : -1;
    if (shift == 0) {
      return numeral == null ? null : Resolution.duration(Period.duration(unit, count), null);
    }
    return anchored(unit, count, shift);
  }

  Resolution ago(Match match) {
    double count = match.count();
    String unit = match.unit();
    if (Double.isNaN(count)) {
      return focus.date("PAST_REF", null, null);
    }
    if (Period.isClock(unit)) {
      return hoursAgo(unit, count, match);
    }
    return counting(focus.today(), unit, -count, match.modifier());
  }

  Resolution shifted(Match match) {
    double count = match.count();
    String unit = match.unit();
    boolean before = match.says("before", "earlier");
    if (Period.isClock(unit) || Double.isNaN(count)) {
      return Resolution.duration(Period.duration(unit, count), match.amountModifier());
    }
    return counting(focus.spokenOrToday(), unit, before ? -count : count, match.amountModifier());
  }

  Resolution fromNow(Match match) {
    double count = match.count();
    String unit = match.unit();
    if (Double.isNaN(count)) {
      return focus.date("FUTURE_REF", null, null);
    }
    return Period.isClock(unit)
        ? Resolution.duration(Period.duration(unit, count), match.modifier())
        : counting(focus.today(), unit, count, match.modifier());
  }

  private Resolution weekend(Supplier<Direction> direction) {
    boolean now = focus.today().getDayOfWeek().getValue() >= 6;
    LocalDate date =
        now || direction.get() == Direction.FUTURE ? focus.today() : focus.today().minusWeeks(1);
    return focus.day(date, "WE", null);
  }

  /** A length of time that ends or begins with the day of publication. */
  private Resolution anchored(String unit, double count, int shift) {
    String value = Period.duration(unit, count);
    if (Double.isNaN(count) || Period.isClock(unit)) {
      return shift < 0
          ? new Resolution(value, Type.DURATION, null, new Bounds(null, focus.today().toString()))
          : new Resolution(value, Type.DURATION, null, new Bounds(focus.today().toString(), null));
    }
    String other = Period.shift(focus.today(), unit, shift < 0 ? -count : count).toString();
    Bounds bounds =
        shift < 0
            ? new Bounds(other, focus.today().toString())
            : new Bounds(focus.today().toString(), other);
    return new Resolution(value, Type.DURATION, null, bounds);
  }

  private static int shiftOf(Match match) {
    return match.says("next") ? 1 : 0;
  }

  private Resolution hoursAgo(String unit, double count, Match match) {
    if (focus.published().time() == null || Math.abs(count) > 1000) {
      return Resolution.duration(Period.duration(unit, count), match.modifier());
    }
    var instant =
        focus
            .published()
            .date()
            .atTime(focus.published().time())
            .minusMinutes(Math.round(count * (unit.equals("TH") ? 60 : unit.equals("TM") ? 1 : 0)))
            .truncatedTo(unit.equals("TH") ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
    return focus.time(instant.toLocalDate(), instant.toLocalTime().toString(), match.modifier());
  }

  /** A day, week, month or year that many units away; decades count in years. */
  private Resolution counting(LocalDate from, String unit, double count, Modifier modifier) {
    LocalDate date = Period.shift(from, unit, count);
    String granularity =
        switch (unit) {
          case "DE", "CE", "ML" -> "Y";
          case "Y" -> count == Math.rint(count) ? "Y" : "M";
          case "FN" -> "W";
          case "Q" -> "Q";
          default -> unit;
        };
    return focus.day(date, granularity, modifier);
  }

  /** "year-ago", "week-earlier". */
  Resolution before(Match match) {
    return focus.day(Period.shift(focus.today(), match.get("UNIT"), -1), match.get("UNIT"), null);
  }
}
