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
    int paragraph = article.text().lastIndexOf('\n', MAX_CHARACTERS);
    int end = paragraph > 0 ? paragraph : MAX_CHARACTERS;
    if (Character.isHighSurrogate(article.text().charAt(end - 1))) {
      end--;
    }
    return new Readable(
        article.text().substring(0, end), "only the first %d characters were read".formatted(end));
  }

  private static boolean looksEnglish(String text) {
    int words = 0;
    int known = 0;
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    for (String word : sample.split("[^\\p{L}]+")) {
      if (!word.isEmpty()) {
        words++;
        known += FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return words < MIN_WORDS || known >= MIN_SHARE * words;
  }

  private static Set<String> functionWords() {
    Set<String> words = new HashSet<>();
    for (String[] row : TsvResource.rows(Readable.class, "function-words.tsv", 1)) {
      words.addAll(Set.of(row[0].split(" ")));
    }
    return words;
  }
}
