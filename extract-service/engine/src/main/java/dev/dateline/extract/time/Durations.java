package dev.dateline.extract.time;

import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.Numeral;
import dev.dateline.extract.time.Timex.Modifier;

/** Resolves lengths of time and tells them from ages, rates and names. */
final class Durations {

  private final Lexicon lexicon;

  Durations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Resolution duration(Match match) {
    Atoms atoms = match.atoms;
    int first = match.extentFrom;
    String unit = match.unit();
    Numeral numeral = match.numeral("NUM");
    boolean bare = numeral == null && match.has("UNITS");
    if (bare && !match.says("long", "old")) {
      boolean tooShort = Period.isClock(unit) && !unit.equals("TH");
      boolean partOfNumber =
          atoms.isDigits(first - 1)
              || atoms.is(first - 1, "-", "'", "'s")
              || atoms.is(first + 1, "-")
                  && atoms.is(first + 2, "old")
                  && atoms.isDigits(first - 1);
      boolean owned = atoms.is(first - 1, "s", "his", "her", "their", "its", "my", "our", "your");
      boolean partOfDay = unit.equals("TH") && lexicon.find("HOURWORD", atoms, first - 1) != null;
      if (tooShort
          || partOfDay
          || partOfNumber
          || owned
          || unit.equals("NI")
          || unit.equals("Q")
          || unit.equals("WE")) {
        return null;
      }
      return Resolution.duration(Period.duration(unit, Double.NaN), null);
    }
    if (unit.equals("Q")) {
      return null;
    }
    if (numeral == null && !match.says("half", "long") && atoms.is(first, "a", "an", "the")) {
      if (unit.equals("TS") || unit.equals("NI") || unit.equals("WE")) {
        return null;
      }
      if (isRate(atoms, first)) {
        return Resolution.set(Period.duration(unit, 1));
      }
    }
    if (numeral != null
        && match.has("UNIT")
        && unit.equals("TS")
        && !match.says("-")
        && numeral.value() != 1) {
      return null;
    }
    boolean title =
        Character.isUpperCase(atoms.text(match.extentEnd - 1).charAt(0))
            && atoms.isDigits(first)
            && Character.isLowerCase(
                atoms
                    .text(match.extentEnd - 1)
                    .charAt(atoms.text(match.extentEnd - 1).length() - 1));
    if (title) {
      return null;
    }
    Modifier modifier = match.modifier();
    if (modifier == null) {
      modifier = hedgeBefore(atoms, first);
    }
    return Resolution.duration(Period.duration(unit, match.count()), modifier);
  }

  /** Whether "a year" says how often: "$3 billion a year", "24 hours a day". */
  private static boolean isRate(Atoms atoms, int article) {
    if (atoms.is(article - 1, "times", "twice", "once")) {
      return true;
    }
    for (int i = article - 1; i >= Math.max(0, article - 4); i--) {
      if (atoms.isDigits(i)
          || atoms.is(i, "$", "million", "billion", "hundreds", "thousands", "dozens")) {
        return true;
      }
      if (!atoms.isWord(i)
          || atoms.is(i, "in", "for", "after", "than", "of", "about", "to", "within")) {
        return false;
      }
    }
    return false;
  }

  private Modifier hedgeBefore(Atoms atoms, int first) {
    for (int i = Math.max(0, first - 2); i < first; i++) {
      Lexicon.Entry entry = lexicon.find("HEDGE", atoms, i);
      if (entry != null && i + entry.words().length == first) {
        return Modifier.valueOf(entry.value());
      }
    }
    return null;
  }
}
