package dev.dateline.extract.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes names comparable that are one name in different spelling: case, accents, punctuation,
 * transliteration ("Zelensky" and "Zelenskyy", "Kiev" and "Kyiv").
 */
final class Spelling {

  private final Map<String, String> preferred = new HashMap<>();

  Spelling() {
    for (String[] row : Table.rows("spellings.tsv")) {
      for (String other : Table.list(row[1])) {
        preferred.put(fold(other), fold(row[0]));
      }
    }
  }

  /** The words of a name in comparable form; hyphens separate words. */
  List<String> words(String name) {
    String folded = fold(name);
    List<String> words = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == ' ') {
        if (i > start) {
          String word = folded.substring(start, i);
          words.add(preferred.getOrDefault(word, word));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** A name in comparable form, words separated by one space. */
  String key(String name) {
    return String.join(" ", words(name));
  }

  /**
   * Lower case, no accents, letters and digits only; anything but a stop or apostrophe is a space.
   */
  static String fold(String name) {
    String text = name;
    if (!ascii(name)) {
      text = Normalizer.normalize(name, Normalizer.Form.NFKD);
    }
    text = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        switch (c) {
          case 'ł' -> out.append('l');
          case 'ø' -> out.append('o');
          case 'đ' -> out.append('d');
          case 'ı' -> out.append('i');
          default -> out.append(c);
        }
      } else if (c == '&') {
        out.append(" and ");
      } else if (c != '.'
          && c != '\''
          && c != '’'
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /**
   * What stays of a word when the letters are levelled that transliterations from Cyrillic, Arabic
   * and other scripts differ in.
   */
  static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      char level =
          switch (c) {
            case 'y', 'j', 'i' -> 'i';
            case 'w' -> 'v';
            case 'q' -> 'k';
            case 'k' -> {
              if (next == 'h') {
                i++;
                yield 'h';
              }
              yield 'k';
            }
            case 'p' -> {
              if (next == 'h') {
                i++;
                yield 'f';
              }
              yield 'p';
            }
            case 'g' -> {
              if (next == 'h') {
                i++;
              }
              yield 'g';
            }
            case 'c' -> {
              if (next == 'k') {
                i++;
              }
              yield next == 'k' ? 'k' : 'c';
            }
            default -> c;
          };
      if (out.isEmpty() || out.charAt(out.length() - 1) != level) {
        out.append(level);
      }
    }
    return out.toString();
  }

  /** Whether two comparable words of names are one word, spelled in two ways at most. */
  static boolean same(String a, String b) {
    return a.equals(b) || (a.length() >= 5 && b.length() >= 5 && skeleton(a).equals(skeleton(b)));
  }

  /** Whether two words differ by one inserted, deleted, replaced or swapped letter at most. */
  static boolean near(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int common = Math.min(a.length(), b.length());
    while (start < common && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - start;
    int restB = endB - start;
    return Math.max(restA, restB) <= 1
        || (restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start));
  }
}
