package dev.dateline.cleaning;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Author lines: "By Jane Doe", "Jane Doe, Reuters", "The Courier Staff". */
final class Bylines {

  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|del|da|dos|van|von|der|den|bin|ibn|al|la|el|du)){1,4}";
  private static final String NAMES = NAME + "(?:(?:,? and |,? & |, | with )" + NAME + "){0,5}";
  private static final Pattern BY =
      Pattern.compile(
          "(?iu:by|(?:written|reported|story|text|words|article) by)[: ] ?"
              + "((?-i)"
              + NAMES
              + "(?:(?:, | [|/–—-] | at | for | in )[^.]{2,60})?|\\p{Lu}[\\p{L}./-]+(?: (?i:staff|news|desk|team|correspondent)){0,2})[.]?");
  private static final Pattern WITH_AGENCY =
      Pattern.compile("(" + NAMES + ")(?:, | [|–—-] )(.{2,40})");
  private static final Pattern STAFF =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’.-]*,? ){1,4}(?i:staff|staff (?:writer|reporter)s?|newsroom|news desk|editorial board|correspondent)");

  private Bylines() {}

  /** The author that a line names, without "By"; empty when the line is something else. */
  static Optional<String> find(String line) {
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return Optional.of(withoutCapitals(by.group(1)));
    }
    Matcher withAgency = WITH_AGENCY.matcher(line);
    if (withAgency.matches()
        && (Lexicon.isAgency(withAgency.group(2)) || STAFF.matcher(line).matches())) {
      return Optional.of(withoutCapitals(line));
    }
    if (STAFF.matcher(line).matches()) {
      return Optional.of(line);
    }
    return Optional.empty();
  }

  private static String withoutCapitals(String names) {
    boolean capitals = names.contains(" ") && names.equals(names.toUpperCase(Locale.ROOT));
    return capitals ? Names.fromCapitals(names) : names;
  }
}
