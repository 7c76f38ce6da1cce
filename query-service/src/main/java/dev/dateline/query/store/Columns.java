package dev.dateline.query.store;

/** Limits of indexed columns. */
public final class Columns {

  private static final int LONGEST_KEY = 300;

  private Columns() {}

  /** The key, cut to what a PostgreSQL index row can hold; null stays null. */
  public static String key(String key) {
    return key == null ? null : cut(key, LONGEST_KEY);
  }

  /** The start of the text, without half a character at its end. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }
}
