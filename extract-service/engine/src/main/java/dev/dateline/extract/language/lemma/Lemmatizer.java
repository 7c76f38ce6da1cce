package dev.dateline.extract.language.lemma;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds a word's dictionary form by its Penn Treebank tag: from the exceptions, else by the rule
 * for its longest known ending. Both are read from a table, see {@link #read}.
 */
public final class Lemmatizer {

  private static final int LONGEST_ENDING = 6;

  private record Rule(int strip, String add) {

    String apply(String word) {
      return strip > word.length() ? word : word.substring(0, word.length() - strip) + add;
    }
  }

  /** What is known of the words of one tag. */
  private record Entry(Map<String, String> exceptions, Map<String, Rule> endings) {}

  private final Map<String, Entry> entries = new HashMap<>();

  private Lemmatizer() {}

  /**
   * Reads a table of tab-separated lines: tag, "word", form, lemma; or tag, "ending", ending,
   * number of characters to strip, what to add. Lines that start with # are comments.
   */
  public static Lemmatizer read(BufferedReader lines) throws IOException {
    Lemmatizer lemmatizer = new Lemmatizer();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String[] field = line.split("\t", -1);
      Entry entry =
          lemmatizer.entries.computeIfAbsent(
              field[0], tag -> new Entry(new HashMap<>(), new HashMap<>()));
      if (field[1].equals("word")) {
        entry.exceptions.put(field[2], field[3]);
      } else {
        entry.endings.put(field[2], new Rule(Integer.parseInt(field[3]), field[4]));
      }
    }
    return lemmatizer;
  }

  /** The lemma of a word; lower case unless the tag says that it is a name. */
  public String lemma(String form, String xpos) {
    String word = normal(form, xpos);
    Entry entry = entries.get(xpos);
    if (entry == null) {
      return word;
    }
    String exception = entry.exceptions.get(word);
    if (exception != null) {
      return exception;
    }
    for (int k = Math.min(LONGEST_ENDING, word.length()); k >= 0; k--) {
      Rule rule = entry.endings.get(word.substring(word.length() - k));
      if (rule != null && rule.strip < Math.max(word.length(), 1)) {
        return rule.apply(word);
      }
    }
    return word;
  }

  /** The form that the table's words and endings are of. */
  public static String normal(String form, String xpos) {
    String word = form.indexOf('’') >= 0 ? form.replace('’', '\'') : form;
    return isName(xpos) ? word : word.toLowerCase(Locale.ROOT);
  }

  private static boolean isName(String xpos) {
    return xpos.startsWith("NNP") || xpos.equals("ADD") || xpos.equals("FW");
  }
}
