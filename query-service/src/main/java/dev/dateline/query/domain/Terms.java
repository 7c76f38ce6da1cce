package dev.dateline.query.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words of a text, weighted by how much they tell what it is about: term frequency times
 * inverse document frequency (Spärck Jones 1972), of length 1. The document frequencies are a
 * table, not those of the articles at hand, so that a text has the same weights whatever else has
 * arrived.
 */
public record Terms(Map<String, Double> weights) {

  private static final double ARTICLES = 840;
  private static final Map<String, Double> RARITIES =
      Tsv.read("document-frequencies.tsv").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey,
                  entry -> Math.log(ARTICLES / Double.parseDouble(entry.getValue()))));
  private static final double RAREST = Math.log(ARTICLES);
  private static final int LONGEST_WORD = 40;

  public Terms {
    // In order, so that sums are the same on any day; looked up by hash.
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(weights)));
  }

  /** The terms of a text. */
  public static Terms of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : Wording.fold(text).split(" ")) {
      if (word.length() > 1 && word.length() <= LONGEST_WORD) {
        counts.merge(Wording.singular(word), 1, Integer::sum);
      }
    }
    Map<String, Double> weights = new HashMap<>();
    double squares = 0;
    for (var entry : counts.entrySet()) {
      double weight = (1 + Math.log(entry.getValue())) * rarity(entry.getKey());
      squares += weight * weight;
      weights.put(entry.getKey(), weight);
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((word, weight) -> weight / length);
    return new Terms(weights);
  }

  /** Inverse document frequency of a word: natural logarithm, 0 for a word of every article. */
  static double rarity(String word) {
    return RARITIES.getOrDefault(word, RAREST);
  }

  /** Cosine of the angle between two texts, 0 (no common word) to 1 (the same words). */
  public double similarity(Terms other) {
    Map<String, Double> shorter = weights.size() <= other.weights.size() ? weights : other.weights;
    Map<String, Double> longer = shorter == weights ? other.weights : weights;
    double product = 0;
    for (var entry : shorter.entrySet()) {
      product += entry.getValue() * longer.getOrDefault(entry.getKey(), 0.0);
    }
    return product;
  }

  /** The words of the greatest weight, at most so many. */
  public List<String> strongest(int count) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All words. */
  public Set<String> words() {
    return weights.keySet();
  }
}
