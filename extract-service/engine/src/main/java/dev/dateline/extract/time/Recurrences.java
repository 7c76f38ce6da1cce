package dev.dateline.extract.time;

import java.util.Locale;

/** Resolves repeated times (TIMEX3 sets). */
final class Recurrences {

  private Recurrences() {}

  static Resolution set(Match match) {
    if (match.has("WEEKDAY")) {
      return Resolution.set("XXXX-WXX-" + match.get("WEEKDAY"));
    }
    if (match.has("PART")) {
      return Resolution.set("XXXX-XX-XXT" + match.get("PART"));
    }
    if (match.has("MONTH")) {
      return Resolution.set("XXXX-" + String.format(Locale.ROOT, "%02d", match.number("MONTH")));
    }
    if (match.has("SEASON")) {
      return Resolution.set("XXXX-" + match.get("SEASON"));
    }
    if (match.says("hours")) {
      return Resolution.set("P1D");
    }
    boolean times = match.says("times", "twice", "once");
    double count = 1;
    if (match.says("other")) {
      count = 2;
    } else if (match.has("ORD")) {
      count = match.number("ORD");
    } else if (match.has("NUM") && !times) {
      count = match.count();
    }
    String unit = match.unit();
    if (match.says("each") && Period.isClock(unit) && match.has("UNITS")) {
      return null;
    }
    return Resolution.set(Period.duration(unit, count));
  }

  static Resolution recurrent(Match match) {
    if (match.has("RECURRENT") && isNewspaper(match)) {
      return null;
    }
    return match.has("WEEKDAYS")
        ? Resolution.set("XXXX-WXX-" + match.get("WEEKDAYS"))
        : Resolution.set(match.get("RECURRENT"));
  }

  /** "the party daily". */
  private static boolean isNewspaper(Match match) {
    return match.atoms.tokenAt(match.extentFrom).upos().equals("NOUN");
  }
}
