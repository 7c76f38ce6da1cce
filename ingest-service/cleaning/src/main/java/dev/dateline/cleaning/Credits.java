package dev.dateline.cleaning;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Photo credits, on lines of their own and at the end of captions. */
final class Credits {

  private static final int MOST_WORDS = 14;

  private static final Pattern BRACKET =
      Pattern.compile("\\s*[(\\[]([^()\\[\\]]{2,120})[)\\]][.]?$");
  private static final Pattern LAST_SENTENCE_END =
      Pattern.compile("[.!?][\"”’)]* (?=[^.!?]*(?:[A-Z]\\.[^.!?]*)*$)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:photo(?:graph)?s?|image|picture|illustration|credit|courtesy|screenshot|handout"
              + "|(?:photo|image|picture) credit)(?: (?:by|credit|courtesy|via|from|of))*"
              + "(?: ?[:/|©] ?| (?:by|via|courtesy|from|of)\\b).*");
  private static final Pattern PART = Pattern.compile(" ?[/|,©] ?| via | for | - | – | — ");
  private static final Pattern NAME =
      Pattern.compile("(?:\\p{Lu}[\\p{L}'’.-]*)(?: [\\p{L}'’.-]+){0,4}");

  private Credits() {}

  /** Whether a line consists of a photo credit. */
  static boolean isCredit(String line) {
    if (Lines.words(line) > MOST_WORDS) {
      return false;
    }
    if (LABEL.matcher(line).matches()) {
      return true;
    }
    String[] parts = PART.split(line);
    return parts.length > 1
        && Arrays.stream(parts).anyMatch(Credits::isAgencyPart)
        && Arrays.stream(parts)
            .allMatch(part -> isAgencyPart(part) || NAME.matcher(part).matches());
  }

  /** The line without the credit at its end. */
  static String withoutCredit(String line) {
    Matcher bracket = BRACKET.matcher(line);
    if (bracket.find()) {
      String caption = line.substring(0, bracket.start());
      if (isBracketCredit(bracket.group(1), caption)) {
        return caption.strip();
      }
    }
    Matcher end = LAST_SENTENCE_END.matcher(line);
    if (end.find() && isCredit(line.substring(end.end()))) {
      return line.substring(0, end.end()).strip();
    }
    return line;
  }

  private static boolean isBracketCredit(String inner, String caption) {
    if (Lines.words(inner) > MOST_WORDS) {
      return false;
    }
    if (isCredit(inner)) {
      return true;
    }
    // A bare acronym may also abbreviate the words before it, unless their sentence has ended.
    return isAgencyPart(inner) && (inner.contains(" ") || Lines.isPunctuated(caption));
  }

  private static boolean isAgencyPart(String part) {
    if (Lexicon.isAgency(part)) {
      return true;
    }
    String[] words = part.split(" ");
    return words.length <= 4
        && words.length > 1
        && Character.isUpperCase(part.codePointAt(0))
        && Lexicon.isCreditWord(words[words.length - 1]);
  }
}
