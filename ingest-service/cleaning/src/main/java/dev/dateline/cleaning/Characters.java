package dev.dateline.cleaning;

import java.text.Normalizer;

/** Characters of scraped text: composed, visible, and with one kind of space and line break. */
final class Characters {

  private static final int OBJECT_REPLACEMENT = 0xFFFC;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Characters() {}

  /**
   * Composes characters (Unicode NFC), makes every line break a line feed and every other white
   * space one space, and drops controls, invisible format characters and unpaired surrogates.
   * Joiners stay where they shape what is seen: in emoji and in scripts other than Latin.
   */
  static String normalize(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
    var normal = new StringBuilder(composed.length());
    int previous = ' ';
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      i += Character.charCount(c);
      int kept = normalize(c, previous);
      if (kept >= 0) {
        normal.appendCodePoint(kept);
        previous = kept;
      }
    }
    return normal.toString();
  }

  /** The same on one line, without space around it; null when nothing is left. */
  static String normalizeLine(String text) {
    if (text == null) {
      return null;
    }
    String line = normalize(text).replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private static int normalize(int c, int previous) {
    if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\f') {
      return '\n';
    }
    if (c == '\t' || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
      boolean shapes =
          previous > 0x24F && Character.UnicodeScript.of(previous) != Character.UnicodeScript.LATIN;
      return shapes && !Character.isWhitespace(previous) ? c : -1;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> -1;
      // Tags spell the flags of regions in emoji.
      case Character.FORMAT -> c >= 0xE0020 && c <= 0xE007F ? c : -1;
      default -> c == OBJECT_REPLACEMENT ? -1 : c;
    };
  }
}
