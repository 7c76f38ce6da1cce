package dev.dateline.training.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GUM's entity types, by which its miscellaneous names are told apart: "(12-event-new-...-coref"
 * opens entity 12 at a word, "12)" closes it.
 */
final class GumEntities {

  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)?|[^()]+\\)");

  private record Open(String number, String type, int word) {}

  private GumEntities() {}

  /** Type of each entity, by the words of its sentence and its first and last word's index. */
  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> types = new HashMap<>();
    StringBuilder sentence = new StringBuilder();
    Map<String, String> spans = new HashMap<>();
    Deque<Open> open = new ArrayDeque<>();
    int word = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.isEmpty()) {
        spans.forEach((span, type) -> types.put(sentence + span, type));
        sentence.setLength(0);
        spans.clear();
        open.clear();
        word = 0;
      } else if (Character.isDigit(line.charAt(0))) {
        String[] row = line.split("\t");
        if (row[0].contains("-") || row[0].contains(".")) {
          continue;
        }
        sentence.append(row[1]).append(' ');
        int at = row[9].indexOf("Entity=");
        if (at >= 0) {
          int end = row[9].indexOf('|', at);
          brackets(row[9].substring(at + 7, end < 0 ? row[9].length() : end), word, open, spans);
        }
        word++;
      }
    }
    return types;
  }

  private static void brackets(
      String entities, int word, Deque<Open> open, Map<String, String> spans) {
    Matcher bracket = BRACKET.matcher(entities);
    while (bracket.find()) {
      String text = bracket.group();
      if (text.startsWith("(")) {
        String[] field = text.substring(1).replace(")", "").split("-");
        open.push(new Open(field[0], field.length > 1 ? field[1] : "", word));
      }
      if (text.endsWith(")")) {
        String number = text.replace("(", "").replace(")", "").split("-")[0];
        for (Iterator<Open> i = open.iterator(); i.hasNext(); ) {
          Open opened = i.next();
          if (opened.number.equals(number)) {
            i.remove();
            spans.putIfAbsent(opened.word + "-" + word, opened.type);
            break;
          }
        }
      }
    }
  }

  /** The sentence with its miscellaneous names as events and products where GUM has them so. */
  static Example refined(Example e, Map<String, String> types) {
    String[] names = e.names().clone();
    String sentence = String.join(" ", e.forms()) + " ";
    for (int i = 0; i < names.length; i++) {
      if (!names[i].equals("B-MISC")) {
        continue;
      }
      int last = i;
      while (last + 1 < names.length && names[last + 1].equals("I-MISC")) {
        last++;
      }
      String type = types.get(sentence + i + "-" + last);
      if (type == null) {
        type = types.getOrDefault(sentence + (i - 1) + "-" + last, "");
      }
      String ours =
          switch (type) {
            case "event" -> "EVENT";
            case "object" -> "PRODUCT";
            case "time" -> null;
            default -> "MISC";
          };
      for (int k = i; k <= last; k++) {
        names[k] = ours == null ? "O" : (k == i ? "B-" : "I-") + ours;
      }
    }
    return e.withNames(names);
  }
}
