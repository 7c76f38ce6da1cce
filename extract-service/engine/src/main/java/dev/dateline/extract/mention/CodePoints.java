package dev.dateline.extract.mention;

/** Maps offsets of a Java string (UTF-16 units) to offsets in Unicode code points. */
final class CodePoints {

  private final String text;

  /** Code points before each UTF-16 unit; null when both counts agree everywhere. */
  private final int[] before;

  CodePoints(String text) {
    this.text = text;
    boolean same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    this.before = same ? null : count(text);
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    int points = 0;
    int i = 0;
    while (i < text.length()) {
      int width = Character.charCount(text.codePointAt(i));
      for (int k = 0; k < width; k++) {
        before[i + k] = points;
      }
      i += width;
      points++;
    }
    before[text.length()] = points;
    return before;
  }

  /** The number of code points before the given UTF-16 offset. */
  int of(int offset) {
    return before == null ? offset : before[offset];
  }

  /**
   * The UTF-16 offset that lies up to {@code points} code points away from {@code offset}
   * (negative: before it), within the text.
   */
  int shift(int offset, int points) {
    int result = offset;
    for (int i = 0; i < Math.abs(points); i++) {
      if (points < 0 ? result == 0 : result >= text.length()) {
        break;
      }
      result =
          points < 0 ? text.offsetByCodePoints(result, -1) : text.offsetByCodePoints(result, 1);
    }
    return result;
  }
}
