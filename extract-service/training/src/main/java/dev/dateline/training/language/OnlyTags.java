package dev.dateline.training.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.tag.Tagger;

/**
 * Finds the words to which a tagger practically always gives one tag. Nearly half of all words of a
 * text are such, and need not be scored.
 */
final class OnlyTags {

  /** How often a word must have been tagged. */
  private static final int MIN_COUNT = 50;

  /** How many times it may have had another tag, of a thousand. */
  private static final double EXCEPTIONS = 2;

  private OnlyTags() {}

  /** Adds the only tags of words, as the tagger gives them in these sentences. */
  static WordClasses added(WordClasses classes, Tagger tagger, int tags, List<Example> sentences) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (Example e : sentences) {
      WordFeatures words = LanguageTraining.tagged(e, tagger, classes);
      for (int i = 0; i < words.size; i++) {
        if (!words.capital[i]) {
          int word = WordFeatures.lowerHash(e.forms()[i]);
          counts.computeIfAbsent(word, w -> new int[tags])[words.tag[i]]++;
        }
      }
    }
    Map<Integer, Integer> only = new HashMap<>();
    counts.forEach(
        (word, byTag) -> {
          int all = 0;
          int best = 0;
          for (int tag = 0; tag < tags; tag++) {
            all += byTag[tag];
            best = byTag[tag] > byTag[best] ? tag : best;
          }
          if (all >= MIN_COUNT && (all - byTag[best]) * 1000 <= EXCEPTIONS * all) {
            only.put(word, best);
          }
        });
    System.out.printf("  %d words have only one tag%n", only.size());
    return classes.withOnlyTags(only);
  }
}
