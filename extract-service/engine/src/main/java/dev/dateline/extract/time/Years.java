package dev.dateline.extract.time;

import java.time.LocalDate;
import java.util.Locale;

import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.time.Timex.Modifier;

/** Resolves years, decades and centuries, and tells years from other numbers. */
final class Years {

  private final TemporalFocus focus;
  private final IncompleteDates dates;
  private final Lexicon lexicon;

  Years(TemporalFocus focus, IncompleteDates dates, Lexicon lexicon) {
    this.focus = focus;
    this.dates = dates;
    this.lexicon = lexicon;
  }

  Resolution year(Match match) {
    int year = dates.yearOf(match);
    Atoms atoms = match.atoms;
    int first = match.extentFrom;
    int at = match.extentEnd - 1;
    if (isPartOfNumber(match) || lexicon.find("UNITS", atoms, at + 1) != null) {
      return null;
    }
    Lexicon.Entry before = lexicon.find("BEFOREYEAR", atoms, first - 1);
    boolean introduced =
        before != null
            || match.has("EARLY")
            || match.has("EDGE")
            || match.says("year", "pre", "post");
    if (!introduced && (year < 1900 || year > focus.today().getYear() + 60)) {
      return null;
    }
    boolean sure = before != null && before.value().equals("sure");
    if (!sure && counts(atoms, at) && !atoms.is(at + 1, "levels")) {
      return null;
    }
    Modifier modifier =
        match.says("pre")
            ? Modifier.BEFORE
            : match.says("post") ? Modifier.AFTER : match.modifier();
    return focus.date(Period.year(year), LocalDate.of(year, 1, 1), modifier);
  }

  /** "1,998", "1998%", "Flight 1998", "room no. 1998". */
  private boolean isPartOfNumber(Match match) {
    Atoms atoms = match.atoms;
    int first = match.extentFrom;
    int at = match.extentEnd - 1;
    return atoms.is(at + 1, "%")
        || atoms.is(at + 1, ",", ".")
            && atoms.glued(at + 1)
            && atoms.glued(at + 2)
            && atoms.isDigits(at + 2)
        || atoms.is(at + 1, "/")
            && atoms.glued(at + 1)
            && atoms.isDigits(at + 2)
            && atoms.text(at + 2).length() != 2
        || atoms.glued(at + 1) && atoms.isWord(at + 1)
        || lexicon.find("NOYEAR", atoms, first - 1) != null
        || atoms.is(first - 1, ".") && lexicon.find("NOYEAR", atoms, first - 2) != null
        || atoms.is(first - 1, ",", ".", ":")
            && atoms.glued(first - 1)
            && atoms.glued(first)
            && atoms.isDigits(first - 2)
        || atoms.glued(first) && atoms.isWord(first - 1)
        || atoms.glued(first)
            && atoms.is(first - 1, "-")
            && atoms.isWord(first - 2)
            && atoms.glued(first - 1)
            && !match.has("EARLY")
            && lexicon.find("EARLY", atoms, first - 2) == null;
  }

  /** Fiscal years begin when their owner says. */
  Resolution fiscal(Match match) {
    return focus.date("FY" + Period.year(dates.yearOf(match)), null, match.modifier());
  }

  Resolution decade(Match match) {
    int year;
    if (match.has("TEN")) {
      year = dates.century(match.number("TEN"));
      if (year > focus.today().getYear()) {
        year -= 100;
      }
    } else {
      year = dates.yearOf(match);
    }
    if (year % 10 != 0) {
      return null;
    }
    return focus.date(
        Period.year(year).substring(0, 3) + "X", LocalDate.of(year, 1, 1), match.modifier());
  }

  Resolution century(Match match) {
    int nth = match.has("ORD") ? match.number("ORD") : match.number("INT");
    if (nth < 1 || nth > 30) {
      return null;
    }
    return focus.date(String.format(Locale.ROOT, "%02dXX", nth - 1), null, match.modifier());
  }

  /** Whether a number stands before the plural that it counts, and nothing says it is a year. */
  private static boolean counts(Atoms atoms, int i) {
    if (!atoms.isWord(i + 1)) {
      return false;
    }
    String tag = atoms.tokenAt(i + 1).xpos();
    return "NNS".equals(tag) || "NNPS".equals(tag);
  }
}
