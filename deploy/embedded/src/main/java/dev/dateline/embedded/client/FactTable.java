package dev.dateline.embedded.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Facts as query-service gives them (DESIGN section 3), as a table for a person. */
public final class FactTable {

  private static final int GAP = 1;
  private static final int NARROWEST = 80;

  private FactTable() {}

  private record Field(String heading, int percentOfWidth, Function<JsonNode, String> content) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("WHO", 15, fact -> arguments(fact, true)),
          new Field("DID WHAT", 10, fact -> nameOf(fact.path("predicate"), "lemma")),
          new Field("TO WHOM, WHAT", 18, fact -> arguments(fact, false)),
          new Field("WHEN", 10, fact -> fact.path("time").path("value").asText("")),
          new Field("WHERE", 10, fact -> nameOf(fact.path("place"), "name")),
          new Field("HOW MANY", 12, fact -> join(fact.path("values"), FactTable::quantity)),
          new Field("ACCORDING TO", 13, fact -> join(fact.path("origins"), FactTable::origin)),
          new Field("HOW CERTAIN", 12, FactTable::certainty));

  /**
   * The table, one row a fact; what is too long for its column goes on below.
   *
   * @param width columns of the terminal
   */
  public static String of(List<JsonNode> facts, int width) {
    var table = new StringBuilder();
    append(table, row(Field::heading), width);
    append(table, row(field -> "-".repeat(field.heading().length())), width);
    for (JsonNode fact : facts) {
      append(table, row(field -> field.content().apply(fact)), width);
      table.append('\n');
    }
    return table.toString();
  }

  private static List<String> row(Function<Field, String> cell) {
    return FIELDS.stream().map(cell).toList();
  }

  private static void append(StringBuilder table, List<String> row, int width) {
    var cells = new ArrayList<List<String>>();
    int[] widths = new int[row.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(width, NARROWEST) * FIELDS.get(i).percentOfWidth() / 100;
      cells.add(wrap(row.get(i), widths[i] - GAP));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        text.append(part).repeat(' ', Math.max(0, widths[i] - part.length()));
      }
      table.append(text.toString().stripTrailing()).append('\n');
    }
  }

  /** Lines of whole words; a word that is longer than a line is broken. */
  private static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > width) {
        lines.add(line.substring(0, width));
        line.delete(0, width);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String arguments(JsonNode fact, boolean agents) {
    var arguments = new ArrayList<String>();
    for (JsonNode argument : fact.path("arguments")) {
      String role = argument.path("role").asText();
      if (role.equals("agent") == agents) {
        boolean bare = agents || role.equals("patient") || role.equals("recipient");
        arguments.add((bare ? "" : role + " ") + nameOf(argument, "name"));
      }
    }
    return String.join("; ", arguments);
  }

  private static String quantity(JsonNode value) {
    String number =
        value.hasNonNull("value")
            ? number(value.path("value"))
            : number(value.path("min")) + "-" + number(value.path("max"));
    return words(value.path("modifier").asText(""), number, value.path("unit").asText(""));
  }

  private static String number(JsonNode number) {
    return number.isNumber() ? number.decimalValue().stripTrailingZeros().toPlainString() : "";
  }

  private static String origin(JsonNode origin) {
    return origin.hasNonNull("outlet")
        ? origin.path("outlet").asText()
        : origin.path("entity").path("name").asText("");
  }

  private static String certainty(JsonNode fact) {
    int origins = fact.path("independentOrigins").asInt();
    return words(
        switch (fact.path("polarity").asText("")) {
          case "positive" -> "stated,";
          case "negative" -> "denied,";
          default -> "not certain,";
        },
        fact.path("status").asText(""),
        "(" + origins + (origins == 1 ? " origin)" : " origins)"));
  }

  /** A name where there is one, else the words of the text. */
  private static String nameOf(JsonNode node, String field) {
    if (node.isValueNode()) {
      return node.asText("");
    }
    return node.hasNonNull(field) ? node.path(field).asText() : node.path("text").asText("");
  }

  private static String join(JsonNode array, Function<JsonNode, String> describe) {
    return array.valueStream().map(describe).distinct().collect(Collectors.joining("; "));
  }

  private static String words(String... words) {
    return List.of(words).stream()
        .filter(word -> !word.isBlank() && !word.equals("null"))
        .collect(Collectors.joining(" "));
  }
}
