package dev.dateline.extract.language.segment;

import java.util.Locale;

/**
 * Splits text into words after the conventions of the Universal Dependencies treebanks EWT and GUM:
 * clitics, hyphenated words and punctuation are tokens of their own, abbreviations keep their full
 * stop, URLs, addresses, handles and numbers stay whole. Linear in the length of the text.
 */
public final class Tokenizer {

  /** Longer runs without white space are not searched for addresses, unless they begin as URLs. */
  private static final int LONGEST_ADDRESS = 300;

  private static final int LONGEST_WORD = 60;

  private final SegmentationRules rules;

  public Tokenizer(SegmentationRules rules) {
    this.rules = rules;
  }

  /** Adds the tokens of a part of a text, offsets relative to the text. */
  public void tokenize(String text, int from, int to, TokenSequence out) {
    int i = from;
    while (i < to) {
      if (isBlank(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < to && !isBlank(text.charAt(end))) {
        end++;
      }
      chunk(text, i, end, to, out);
      i = end;
    }
  }

  /** White space, control characters and invisible marks. */
  static boolean isBlank(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    return c <= 0xA0
        || c == 0xAD
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || c >= '\u200E' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  private void chunk(String t, int from, int to, int limit, TokenSequence out) {
    int i = from;
    while (i < to) {
      char c = t.charAt(i);
      if (isWordPart(c)) {
        int address = addressEnd(t, i, to);
        if (address > i) {
          out.add(i, address);
          i = address;
        } else if (isDigit(c)) {
          i = number(t, i, to, out);
        } else {
          i = word(t, i, to, limit, out);
        }
      } else {
        i = symbol(t, i, to, out);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
    if (isQuote(c) || isDash(c)) {
      return false;
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '\u200C'
        || c == '\u200D'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || Character.getType(c) == Character.ENCLOSING_MARK;
  }

  static boolean isQuote(char c) {
    return switch (c) {
      case '"',
          '\'',
          '`',
          '“',
          '”',
          '„',
          '‟',
          '‘',
          '’',
          '‚',
          '‛',
          '«',
          '»',
          '‹',
          '›',
          '´',
          '″',
          '′' ->
          true;
      default -> false;
    };
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '`' || c == '´' || c == '‘';
  }

  private static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private int symbol(String t, int i, int to, TokenSequence out) {
    char c = t.charAt(i);
    int end = i + 1;
    if (c == '.' || c == '!' || c == '?' || c == '…' || c == '*' || c == '=' || c == '~') {
      while (end < to && (t.charAt(end) == c || isStrong(c) && isStrong(t.charAt(end)))) {
        end++;
      }
      if (c == '.' && end == i + 1 && end < to && isDigit(t.charAt(end))) {
        return number(t, i, to, out);
      }
    } else if (isDash(c)) {
      while (end < to && t.charAt(end) == c) {
        end++;
      }
      boolean sign = c == '-' || c == '\u2212';
      boolean starts = i == 0 || isBlank(t.charAt(i - 1)) || t.charAt(i - 1) == '(';
      if (sign && starts && end == i + 1 && end < to && isDigit(t.charAt(end))) {
        return number(t, i, to, out);
      }
    } else if ((c == '\'' || c == '`') && end < to && t.charAt(end) == c) {
      end++;
    } else if ((c == '@' || c == '#') && end < to && isWordPart(t.charAt(end))) {
      while (end < to && isWordPart(t.charAt(end))) {
        end++;
      }
    } else if (isApostrophe(c)) {
      int clitic = cliticEnd(t, i, to);
      if (clitic > i) {
        end = clitic;
      }
    } else if ((c == ':' || c == ';') && end < to) {
      end = emoticonEnd(t, i, to);
    }
    out.add(i, end);
    return end;
  }

  private static boolean isStrong(char c) {
    return c == '!' || c == '?';
  }

  private static int emoticonEnd(String t, int i, int to) {
    int k = i + 1;
    if (t.charAt(k) == '-' && k + 1 < to) {
      k++;
    }
    boolean face = ")(DPp/|".indexOf(t.charAt(k)) >= 0 && k + 1 == to;
    boolean apart = i == 0 || isBlank(t.charAt(i - 1));
    return face && apart ? to : i + 1;
  }

  /** End of an apostrophe clitic ("'s", "'ll") that begins here and ends a word, else -1. */
  private static int cliticEnd(String t, int i, int to) {
    int end = i + 1;
    while (end < to && end < i + 4 && isWordPart(t.charAt(end))) {
      end++;
    }
    if (end < to && isWordPart(t.charAt(end))) {
      return -1;
    }
    return switch (t.substring(i + 1, end).toLowerCase(Locale.ROOT)) {
      case "s", "m", "d", "re", "ve", "ll" -> end;
      default -> -1;
    };
  }

  /** End of a URL, domain name, e-mail address or file name that begins here, else -1. */
  private static int addressEnd(String t, int i, int to) {
    if (to - i < 4) {
      return -1;
    }
    if (t.startsWith("http://", i) || t.startsWith("https://", i) || t.startsWith("www.", i)) {
      return trimmed(t, i, to);
    }
    if (to - i > LONGEST_ADDRESS) {
      return -1;
    }
    int at = -1;
    int dot = -1;
    int end = i;
    while (end < to) {
      char c = t.charAt(end);
      if (c == '@') {
        if (at >= 0 || end == i) {
          return -1;
        }
        at = end;
      } else if (c == '.') {
        dot = end;
      } else if (c == '/' && dot > i && isTopLevelDomain(t, dot + 1, end)) {
        return trimmed(t, i, to);
      } else if (!(isWordPart(c) && c < 128) && c != '-' && c != '+') {
        break;
      }
      end++;
    }
    while (end > i && (t.charAt(end - 1) == '.' || t.charAt(end - 1) == '-')) {
      end--;
    }
    int last = end - 1;
    while (last > i && t.charAt(last) != '.') {
      last--;
    }
    if (last <= i + 1) {
      return -1;
    }
    if (at >= 0) {
      return last > at ? end : -1;
    }
    boolean domain = isTopLevelDomain(t, last + 1, end) && Character.isLetter(t.charAt(last - 1));
    return domain ? end : -1;
  }

  private static boolean isTopLevelDomain(String t, int from, int to) {
    return switch (t.substring(from, Math.max(from, to))) {
      case "com", "org", "net", "gov", "edu", "info", "tv", "uk", "io", "ly", "me", "co", "mil" ->
          true;
      default -> false;
    };
  }

  private static int trimmed(String t, int from, int to) {
    int end = to;
    while (end > from + 1
        && (".,;:!?)]}>".indexOf(t.charAt(end - 1)) >= 0 || isQuote(t.charAt(end - 1)))) {
      end--;
    }
    return end;
  }

  private int number(String t, int from, int to, TokenSequence out) {
    int end = from + 1;
    while (end < to) {
      char c = t.charAt(end);
      boolean joins = c == ',' || c == '.' || c == ':' || c == '/';
      if (!isDigit(c)
          && !(joins && end + 1 < to && isDigit(t.charAt(end + 1)) && isDigit(t.charAt(end - 1)))) {
        break;
      }
      end++;
    }
    int letters = end;
    while (letters < to && Character.isLetter(t.charAt(letters))) {
      letters++;
    }
    if (letters > end && end - from < LONGEST_WORD) {
      String tail =
          t.substring(end, Math.min(letters, end + LONGEST_WORD)).toLowerCase(Locale.ROOT);
      boolean dotted =
          tail.length() == 1
              && (tail.equals("a") || tail.equals("p"))
              && t.regionMatches(true, letters, ".m", 0, 2);
      boolean decade = tail.equals("s") && (end - from == 4 || t.charAt(end - 1) == '0');
      if (dotted || rules.is("unit", tail) && !decade) {
        out.add(from, end);
        return end;
      }
      boolean mixed = letters < to && isWordPart(t.charAt(letters));
      while (mixed && letters < to && isWordPart(t.charAt(letters))) {
        letters++;
      }
      end = letters;
    }
    out.add(from, end);
    return end;
  }

  private int word(String t, int from, int to, int limit, TokenSequence out) {
    int end = from;
    while (end < to) {
      char c = t.charAt(end);
      if (isWordPart(c)) {
        end++;
      } else if (c == '.'
          && end + 1 < to
          && isWordPart(t.charAt(end + 1))
          && isAcronymSoFar(t, from, end)) {
        end++;
      } else if (isApostrophe(c)
          && end + 1 < to
          && isWordPart(t.charAt(end + 1))
          && cliticEnd(t, end, to) < 0) {
        if (c == '‘' || c == '`') {
          break;
        }
        end++;
      } else if (c == '&' && end + 1 < to && isWordPart(t.charAt(end + 1)) && end - from <= 4) {
        end++;
      } else if (c == '$' && end + 1 < to && isDigit(t.charAt(end + 1)) && isCode(t, from, end)) {
        end++;
        break;
      } else if (isHyphen(c)
          && end + 1 < to
          && isWordPart(t.charAt(end + 1))
          && keepsHyphen(t, from, end, to)) {
        end++;
      } else {
        break;
      }
    }
    if (end < to && t.charAt(end) == '.' && keepsStop(t, from, end, to, limit)) {
      out.add(from, end + 1);
      out.markAbbreviation();
      return end + 1;
    }
    contracted(t, from, end, out);
    return end;
  }

  /** Whether the word so far can qualify a dollar sign: "US", "HK", "A". */
  private static boolean isCode(String t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isUpperCase(t.charAt(i))) {
        return false;
      }
    }
    return to - from <= 3;
  }

  /** Whether the word so far is letters each followed by a full stop: "U.S" of "U.S.". */
  private static boolean isAcronymSoFar(String t, int from, int to) {
    if (to - from > 12) {
      return false;
    }
    boolean letter = false;
    int run = 0;
    for (int i = from; i < to; i++) {
      boolean dot = t.charAt(i) == '.';
      if (dot == letter || !dot) {
        letter = !dot;
      }
      run = dot ? 0 : run + 1;
      if (run > 2) {
        return false;
      }
    }
    return run == 1 || run == 2 && to - from == 2 && t.regionMatches(true, from, "ph", 0, 2);
  }

  private boolean keepsHyphen(String t, int from, int hyphen, int to) {
    if (hyphen - from > 12) {
      return false;
    }
    String prefix = t.substring(from, hyphen).toLowerCase(Locale.ROOT);
    int end = hyphen + 1;
    while (end < to && end - hyphen < LONGEST_WORD && isWordPart(t.charAt(end))) {
      end++;
    }
    String rest = t.substring(hyphen + 1, end).toLowerCase(Locale.ROOT);
    return rules.is("prefix", prefix)
        || rules.is("suffix", rest)
        || rules.is("joined", prefix + "-" + rest);
  }

  private boolean keepsStop(String t, int from, int dot, int to, int limit) {
    int length = dot - from;
    if (length > 12) {
      return false;
    }
    if (dot + 1 < to && (isWordPart(t.charAt(dot + 1)) || t.charAt(dot + 1) == '.')) {
      return t.charAt(dot + 1) != '.' && isAcronymSoFar(t, from, dot) && length > 1;
    }
    String word = t.substring(from, dot + 1).toLowerCase(Locale.ROOT);
    if (rules.is("title", word)) {
      return true;
    }
    boolean capital = Character.isUpperCase(t.charAt(from));
    boolean inner = word.indexOf('.') < length;
    if (rules.is("small", word) || (capital || inner) && rules.is("abbreviation", word)) {
      return true;
    }
    if (rules.is("numbered", word)) {
      int next = dot + 1;
      while (next < limit && isBlank(t.charAt(next))) {
        next++;
      }
      return next > dot + 1 && next < limit && isDigit(t.charAt(next));
    }
    return capital
        && isAcronymSoFar(t, from, dot)
        && (length > 1 || !t.regionMatches(from, "I", 0, 1));
  }

  /** Adds a word, split before a negation or clitic. */
  private void contracted(String t, int from, int to, TokenSequence out) {
    int length = to - from;
    if (length > 3
        && isApostrophe(t.charAt(to - 2))
        && (t.charAt(to - 1) | 0x20) == 't'
        && (t.charAt(to - 3) | 0x20) == 'n') {
      out.add(from, to - 3);
      out.add(to - 3, to);
      return;
    }
    if (length >= 5 && length <= 6) {
      int cut = rules.split(t.substring(from, to).toLowerCase(Locale.ROOT));
      if (cut > 0) {
        out.add(from, from + cut);
        out.add(from + cut, to);
        return;
      }
    }
    out.add(from, to);
  }
}
