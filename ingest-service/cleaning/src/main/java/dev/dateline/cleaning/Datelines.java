package dev.dateline.cleaning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Datelines in the sense of news agencies: the place at the start of a report ("KYIV, Ukraine (AP)
 * — "), on a line of its own or before the first sentence.
 */
final class Datelines {

  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}";
  private static final String MIXED = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{L}[\\p{L}.'’-]*){0,3}";
  private static final String REGION =
      "(?:, \\p{Lu}[\\p{L}.'’-]+(?: \\p{L}[\\p{L}.'’-]*){0,2}){0,2}?";
  private static final String DATE =
      "(?:,? (?:(?:on )?\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?)?";
  private static final String DASH = " ?(?:—|–|--|―) ?| - ";
  private static final String AGENCY = "[(\\[](?<agency>[^()\\[\\]]{2,40})[)\\]]";

  private static final Pattern OWN_LINE =
      Pattern.compile("\\(?(?<place>" + CAPITALS + REGION + ")" + DATE + "\\)?[.:]?");
  // The report goes on in upper case, in quotation marks or with a number: "NATO — which ..." does
  // not begin with a dateline.
  private static final String REPORT = "(?=[\"“‘'«]?[\\p{Lu}\\d$€£])";
  private static final Pattern BRACKETED =
      Pattern.compile("\\((?<place>" + CAPITALS + REGION + ")\\)(?:" + DASH + "| )" + REPORT);
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?:(?<place>"
              + MIXED
              + REGION
              + ")"
              + DATE
              + " )?"
              + AGENCY
              + "(?:"
              + DASH
              + ")?"
              + REPORT);
  private static final Pattern IN_CAPITALS =
      Pattern.compile("(?<place>" + CAPITALS + REGION + ")" + DATE + "(?:" + DASH + ")" + REPORT);

  private static final Pattern POSSESSIVE = Pattern.compile("['’]S\\b");

  private Datelines() {}

  /** The place that a line of its own names; empty when the line is something else. */
  static Optional<String> ofLine(String line) {
    Matcher matcher = OWN_LINE.matcher(line);
    return matcher.matches() && !Lexicon.isSection(matcher.group("place"))
        ? Optional.of(Names.fromCapitals(matcher.group("place")))
        : Optional.empty();
  }

  /**
   * A paragraph that begins with a dateline.
   *
   * @param place the place, or null where only an agency is named
   * @param report the paragraph without its dateline
   */
  record Report(String place, String report) {}

  /** Separates a dateline from the report that it stands before; empty when there is none. */
  static Optional<Report> before(String paragraph) {
    for (Pattern pattern : new Pattern[] {BRACKETED, WITH_AGENCY, IN_CAPITALS}) {
      Matcher matcher = pattern.matcher(paragraph);
      if (matcher.lookingAt()
          && (pattern != WITH_AGENCY || isAgency(matcher.group("agency")))
          && !isNoPlace(matcher.group("place"))) {
        String place = matcher.group("place");
        return Optional.of(
            new Report(
                place == null ? null : Names.fromCapitals(place),
                paragraph.substring(matcher.end())));
      }
    }
    return Optional.empty();
  }

  private static boolean isNoPlace(String place) {
    return place != null
        && (Lexicon.isSection(place.replaceFirst("[.]$", "")) || POSSESSIVE.matcher(place).find());
  }

  private static boolean isAgency(String name) {
    for (String part : name.split(" ?[/,–—-] ?")) {
      if (Lexicon.isAgency(part)) {
        return true;
      }
    }
    return false;
  }
}
