package dev.dateline.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.model.Article;

/**
 * The part of an article that the engine reads, and why it leaves the rest: it knows English only,
 * and an article has an end.
 *
 * @param text what is read: a prefix of the article's text, so offsets hold
 * @param skipped why not all of it is read; null when it is
 */
record Readable(String text, String skipped) {

  /** Far beyond the longest article: what is longer is no article, but must not stop the rest. */
  private static final int MAX_CHARACTERS = 400_000;

  /** Too few words to tell a language by. */
  private static final int MIN_WORDS = 12;

  /** English news has about four function words of the list in ten, other languages hardly one. */
  private static final double MIN_SHARE = 0.15;

  private static final int SAMPLE = 20_000;
  private static final Set<String> FUNCTION_WORDS = functionWords();

  static Readable of(Article article) {
    String language = article.language();
    if (language != null && !language.toLowerCase(Locale.ROOT).startsWith("en")) {
      return new Readable("", "language " + language + " is not supported");
    }
    if (!looksEnglish(article.text())) {
      return new Readable("", "the text is not recognised as English");
    }
    if (article.text().length() <= MAX_CHARACTERS) {
      return new Readable(article.text(), null);
    }
    String beginning = beginning(article.text());
    int points = beginning.codePointCount(0, beginning.length());
    return new Readable(beginning, "only the first %d characters were read".formatted(points));
  }

  /** As much of a text as is read, up to the end of a paragraph unless the last one is endless. */
  private static String beginning(String text) {
    int paragraph = text.lastIndexOf('\n', MAX_CHARACTERS);
    if (paragraph > MAX_CHARACTERS / 2) {
      return text.substring(0, paragraph);
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  private static boolean looksEnglish(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (!isMostlyLatin(sample)) {
      return false;
    }
    int words = 0;
    int known = 0;
    for (String word : sample.split("[^\\p{L}]+")) {
      if (!word.isEmpty()) {
        words++;
        known += FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return words < MIN_WORDS || known >= MIN_SHARE * words;
  }

  /** Other scripts are told from English in a few words, and where they put no spaces. */
  private static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return 2 * latin >= letters;
  }

  private static Set<String> functionWords() {
    Set<String> words = new HashSet<>();
    for (String[] row : TsvResource.rows(Readable.class, "function-words.tsv", 1)) {
      words.addAll(Set.of(row[0].split(" ")));
    }
    return words;
  }
}
