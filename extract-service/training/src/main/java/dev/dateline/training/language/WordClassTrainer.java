package dev.dateline.training.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.dateline.extract.language.model.NameProfile;
import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;

/** Puts together what the models know of words: public lexica, and the words of our own texts. */
final class WordClassTrainer {

  /** A word counts as known to the models from this number of occurrences on. */
  private static final int MIN_COUNT = 3;

  /** Words that are part of so many listed names are known as such however rare they are. */
  private static final int MIN_NAMES = 8;

  /** Bits of a path in the tree of classes that make a coarse class. */
  private static final int COARSE_BITS = 8;

  /** Sets of tags that are told apart, the most frequent ones; all others are one. */
  private static final int TAG_SETS = 510;

  private WordClassTrainer() {}

  /**
   * @param counts how often each word, in lower case, occurs in the texts that the models learn
   *     from
   */
  static WordClasses train(PublicLexica lexica, Map<String, Integer> counts) {
    TreeSet<String> words = new TreeSet<>(lexica.frequent);
    words.addAll(counts.keySet());
    lexica.names.forEach(
        (word, names) -> {
          if (names.first + names.last + names.place + names.organization >= MIN_NAMES) {
            words.add(word);
          }
        });
    Map<String, Integer> setCounts = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>();
    TreeSet<String> coarsePaths = new TreeSet<>();
    for (String word : words) {
      String key = simplified(word);
      if (lexica.tags.containsKey(key)) {
        setCounts.merge(tagSet(lexica.tags.get(key)), 1, Integer::sum);
      }
      if (lexica.paths.containsKey(key)) {
        paths.add(lexica.paths.get(key));
        coarsePaths.add(coarse(lexica.paths.get(key)));
      }
    }
    List<String> frequentSets =
        setCounts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(TAG_SETS)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> setNumbers = numbered(frequentSets);
    Map<String, Integer> fineNumbers = numbered(paths);
    Map<String, Integer> coarseNumbers = numbered(coarsePaths);
    Map<Integer, Long> entries = new TreeMap<>();
    for (String word : words) {
      String key = simplified(word);
      String path = lexica.paths.get(key);
      List<String> tags = lexica.tags.get(key);
      NameProfile.Counts names = lexica.names.get(key);
      long entry =
          WordClasses.entry(
              path == null ? 0 : fineNumbers.get(path),
              path == null ? 0 : coarseNumbers.get(coarse(path)),
              tags == null ? 0 : setNumbers.getOrDefault(tagSet(tags), TAG_SETS + 1),
              names == null ? 0 : names.profile(),
              counts.getOrDefault(word, 0) >= MIN_COUNT);
      if (entry != 0) {
        entries.put(WordFeatures.lowerHash(word), entry);
      }
    }
    System.out.printf(
        "%d words, %d and %d classes, %d sets of tags%n",
        entries.size(), paths.size(), coarsePaths.size(), setCounts.size());
    return new WordClasses(
        entries.keySet().stream().mapToInt(Integer::intValue).toArray(),
        entries.values().stream().mapToLong(Long::longValue).toArray());
  }

  private static Map<String, Integer> numbered(Collection<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    return numbers;
  }

  private static String coarse(String path) {
    return path.substring(0, Math.min(COARSE_BITS, path.length()));
  }

  private static String tagSet(List<String> tags) {
    return String.join(" ", new TreeSet<>(tags));
  }

  /** A word as the lexica write it. */
  private static String simplified(String word) {
    return word.replaceAll("[0-9.,]*[0-9][0-9.,]*", "0");
  }
}
