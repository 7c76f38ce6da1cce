package dev.dateline.cleaning;

import java.util.Locale;
import java.util.StringJoiner;

/** Names that are written in capitals. */
final class Names {

  private Names() {}

  /** "RIO DE JANEIRO" as "Rio de Janeiro"; words that are not wholly in capitals stay. */
  static String fromCapitals(String name) {
    var result = new StringJoiner(" ");
    boolean first = true;
    for (String word : name.split(" ")) {
      result.add(wordFromCapitals(word, first));
      first = false;
    }
    return result.toString();
  }

  private static String wordFromCapitals(String word, boolean first) {
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 2;
    if (!capitals && !(Lexicon.isParticle(word) && word.equals(word.toUpperCase(Locale.ROOT)))) {
      return word;
    }
    if (word.matches("(?:\\p{L}\\.)+,?")) {
      return word;
    }
    if (!first && Lexicon.isParticle(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    var result = new StringBuilder(word.length());
    boolean start = true;
    for (int c : word.codePoints().toArray()) {
      result.appendCodePoint(start ? c : Character.toLowerCase(c));
      start = c == '-';
    }
    return result.toString();
  }
}
