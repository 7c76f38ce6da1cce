package dev.dateline.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well groups of mentions agree with the annotated ones, singletons included: MUC (Vilain et
 * al. 1995), B³ (Bagga and Baldwin 1998), CEAF with entity similarity φ4 (Luo 2005), and CoNLL F1,
 * their mean. Both sides group the same items.
 */
record CoreferenceScore(Measure muc, Measure bCubed, Measure ceaf) {

  /** Precision and recall, 0..1. */
  record Measure(double precision, double recall) {

    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  double conll() {
    return (muc.f1() + bCubed.f1() + ceaf.f1()) / 3;
  }

  /**
   * Compares two groupings.
   *
   * @param annotated the group of each item
   * @param found the group of each item, for the same items
   */
  static <T> CoreferenceScore of(Map<T, ?> annotated, Map<T, ?> found) {
    if (!annotated.keySet().equals(found.keySet())) {
      throw new IllegalArgumentException("Both sides must group the same items");
    }
    Collection<Set<T>> keys = groups(annotated);
    Collection<Set<T>> responses = groups(found);
    return new CoreferenceScore(
        new Measure(links(responses, annotated), links(keys, found)),
        new Measure(overlap(found, responses, annotated), overlap(annotated, keys, found)),
        aligned(keys, responses));
  }

  private static <T> Collection<Set<T>> groups(Map<T, ?> grouping) {
    Map<Object, Set<T>> groups = new HashMap<>();
    grouping.forEach(
        (item, group) -> groups.computeIfAbsent(group, g -> new HashSet<>()).add(item));
    return groups.values();
  }

  private static <T> double links(Collection<Set<T>> groups, Map<T, ?> other) {
    double kept = 0;
    double all = 0;
    for (Set<T> group : groups) {
      long parts = group.stream().map(other::get).distinct().count();
      kept += group.size() - parts;
      all += group.size() - 1;
    }
    return all == 0 ? 0 : kept / all;
  }

  private static <T> double overlap(
      Map<T, ?> grouping, Collection<Set<T>> groups, Map<T, ?> other) {
    double sum = 0;
    for (Set<T> group : groups) {
      Map<Object, Integer> parts = new HashMap<>();
      group.forEach(item -> parts.merge(other.get(item), 1, Integer::sum));
      for (int part : parts.values()) {
        sum += (double) part * part / group.size();
      }
    }
    return sum / grouping.size();
  }

  private static <T> Measure aligned(Collection<Set<T>> keys, Collection<Set<T>> responses) {
    List<Set<T>> rows = new ArrayList<>(keys);
    List<Set<T>> columns = new ArrayList<>(responses);
    double[][] similarity = new double[rows.size()][columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        int common = 0;
        for (T item : rows.get(i)) {
          common += columns.get(j).contains(item) ? 1 : 0;
        }
        similarity[i][j] = 2.0 * common / (rows.get(i).size() + columns.get(j).size());
      }
    }
    double total = Assignment.best(similarity);
    return new Measure(total / columns.size(), total / rows.size());
  }
}
