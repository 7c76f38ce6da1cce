package dev.dateline.cleaning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of {@code debris.tsv}. */
final class Debris {

  // Longer ones are no debris, and are not worth matching: bounds the time on hostile input.
  private static final int LONGEST_LINE = 250;
  private static final int LONGEST_PARAGRAPH = 1500;

  private static final Map<String, List<Pattern>> PATTERNS =
      Resource.rows("debris.tsv").stream()
          .collect(
              groupingBy(
                  row -> row[0],
                  mapping(row -> Pattern.compile(row[1], Pattern.CASE_INSENSITIVE), toList())));

  private static final Pattern SPACES = Pattern.compile(" +");

  private Debris() {}

  /** Whether a line is debris wherever it stands. */
  static boolean isDebris(String line) {
    return matches("line", line) || finds("paragraph", line);
  }

  /** Whether a line is debris before the first or after the last paragraph of the story. */
  static boolean isDebrisAtEdge(String line) {
    return isDebris(line) || isTailHeading(line) || finds("edge", line);
  }

  /** Whether a line is the heading of a block that leads to other stories. */
  static boolean isTailHeading(String line) {
    return matches("tail", line);
  }

  /** The line without the parts of it that are debris. */
  static String withoutParts(String line) {
    String rest = line;
    for (Pattern part : PATTERNS.get("part")) {
      rest = part.matcher(rest).replaceAll("");
    }
    return rest.equals(line) ? line : SPACES.matcher(rest).replaceAll(" ").strip();
  }

  private static boolean matches(String scope, String line) {
    return line.length() <= LONGEST_LINE
        && PATTERNS.get(scope).stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  private static boolean finds(String scope, String paragraph) {
    return paragraph.length() <= LONGEST_PARAGRAPH
        && PATTERNS.get(scope).stream().anyMatch(pattern -> pattern.matcher(paragraph).find());
  }
}
