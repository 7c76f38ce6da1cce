package dev.dateline.extract.language.segment;

import java.util.Locale;

/** Finds the ends of sentences in a paragraph's tokens. */
public final class SentenceSplitter {

  /** A longer sentence is cut, so that what follows takes bounded time. */
  public static final int LONGEST_SENTENCE = 250;

  /** More quotation marks and brackets than this in a row are not looked through. */
  private static final int MOST_QUOTES = 8;

  private final SegmentationRules rules;

  public SentenceSplitter(SegmentationRules rules) {
    this.rules = rules;
  }

  /**
   * The end of the sentence that begins at a token.
   *
   * @return index after its last token
   */
  public int sentenceEnd(String text, TokenSequence tokens, int first) {
    int depth = 0;
    int limit = Math.min(tokens.size(), first + LONGEST_SENTENCE);
    for (int i = first; i < limit; i++) {
      char c = text.charAt(tokens.start(i));
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
      boolean stop = isTerminator(text, tokens, i);
      if (!stop && !tokens.isAbbreviation(i)) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size() && end <= i + MOST_QUOTES && closes(text, tokens, end)) {
        end++;
      }
      if (end == tokens.size()) {
        return end;
      }
      if (stop ? endsHere(text, tokens, i, end) : abbreviationEnds(text, tokens, i, end)) {
        return end;
      }
    }
    return limit == tokens.size() ? limit : cut(text, tokens, first, limit);
  }

  /** A place to cut an overlong sentence: after the last semicolon or comma of its second half. */
  private static int cut(String text, TokenSequence tokens, int first, int limit) {
    for (int i = limit - 1; i > first + LONGEST_SENTENCE / 2; i--) {
      char c = text.charAt(tokens.start(i));
      if (c == ';' || c == ',') {
        return i + 1;
      }
    }
    return limit;
  }

  private static boolean isTerminator(String text, TokenSequence tokens, int i) {
    char c = text.charAt(tokens.start(i));
    if (c == '.' || c == '!' || c == '?') {
      char last = text.charAt(tokens.end(i) - 1);
      return last == '.' || last == '!' || last == '?';
    }
    return c == '…' || c == '。' || c == '؟' || c == '।';
  }

  /** Whether a token directly after a terminator belongs to the sentence that ends. */
  private static boolean closes(String text, TokenSequence tokens, int i) {
    char c = text.charAt(tokens.start(i));
    boolean closer = c == ')' || c == ']' || c == '}' || c == '”' || c == '’' || c == '»';
    boolean straight = c == '"' || c == '\'';
    if (closer) {
      return !tokens.spaceBefore(i) || c == '”' || c == '»';
    }
    return straight
        && tokens.end(i) - tokens.start(i) <= 2
        && (!tokens.spaceBefore(i) || i + 1 == tokens.size());
  }

  private boolean endsHere(String text, TokenSequence tokens, int stop, int next) {
    if (!tokens.spaceBefore(next)) {
      char c = text.charAt(tokens.start(next));
      return Character.isUpperCase(c) && text.charAt(tokens.start(stop)) == '.' && next == stop + 1
          || c == '“';
    }
    int word = afterOpeners(text, tokens, next);
    if (word == tokens.size()) {
      return true;
    }
    char c = text.charAt(tokens.start(word));
    if (Character.isLowerCase(c)) {
      return false;
    }
    if (word == next && (c == ',' || c == ';' || c == ':')) {
      return false;
    }
    boolean quoted = next > stop + 1;
    boolean full =
        text.charAt(tokens.start(stop)) == '.' && tokens.end(stop) - tokens.start(stop) == 1;
    return !(quoted && !full && saidSoon(text, tokens, next));
  }

  /** The first token from here on that does not open a quotation or bracket. */
  private static int afterOpeners(String text, TokenSequence tokens, int from) {
    int word = from;
    while (word < tokens.size()
        && word < from + MOST_QUOTES
        && opens(text.charAt(tokens.start(word)))) {
      word++;
    }
    return word;
  }

  private static boolean opens(char c) {
    return c == '(' || c == '[' || c == '“' || c == '"' || c == '‘' || c == '\'' || c == '«'
        || c == '-' || c == '—' || c == '–';
  }

  /**
   * Whether a verb of saying follows within a few words: a quotation that the sentence goes on
   * from.
   */
  private boolean saidSoon(String text, TokenSequence tokens, int from) {
    for (int i = from; i < Math.min(from + 4, tokens.size()); i++) {
      String word = word(text, tokens, i);
      if (word.equals(".") || word.equals("“") || word.equals("\"")) {
        return false;
      }
      if (rules.is("saying", word)) {
        return true;
      }
    }
    return false;
  }

  private boolean abbreviationEnds(String text, TokenSequence tokens, int i, int next) {
    String abbreviation = word(text, tokens, i);
    if (rules.is("title", abbreviation) || !tokens.spaceBefore(next)) {
      return false;
    }
    int word = afterOpeners(text, tokens, next);
    if (word == tokens.size() || !Character.isUpperCase(text.charAt(tokens.start(word)))) {
      return false;
    }
    String following = word(text, tokens, word);
    if (abbreviation.length() == 2 && following.length() <= 2) {
      return false;
    }
    return word > next && next > i + 1 || rules.is("opener", following);
  }

  private static String word(String text, TokenSequence tokens, int i) {
    int end = Math.min(tokens.end(i), tokens.start(i) + 20);
    return text.substring(tokens.start(i), end).toLowerCase(Locale.ROOT);
  }
}
