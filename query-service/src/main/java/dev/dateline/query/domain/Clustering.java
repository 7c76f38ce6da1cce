package dev.dateline.query.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Groups items by how well they go together, pair by pair: agglomerative clustering with average
 * linkage (Sokal and Michener 1958). The two groups whose members go together best on average
 * become one, while that average is positive. Average linkage keeps two look-alikes apart that a
 * third one resembles.
 *
 * <p>Of very many items only the first {@link #EXACT} are grouped in this way. Each later one joins
 * the group that it goes together with best, or starts its own; it is compared with the first
 * members of the largest and of the latest groups, so that the time grows with the number of items,
 * not with its square (leader clustering, Hartigan 1975).
 *
 * <p>The result depends on the items and their order only; callers hand them over in an order that
 * follows from content.
 */
final class Clustering {

  /** So many items are compared with one another. */
  static final int EXACT = 400;

  private static final int LARGEST = 48;
  private static final int LATEST = 16;
  private static final int MEMBERS = 5;

  private Clustering() {}

  /**
   * The groups, each in the order of the items, ordered by their first items.
   *
   * @param affinity positive for items that belong together, negative for items that do not; {@link
   *     Double#NEGATIVE_INFINITY} for items that never do
   */
  static <T> List<List<T>> cluster(List<T> items, ToDoubleBiFunction<T, T> affinity) {
    if (items.size() <= EXACT) {
      return exact(items, affinity);
    }
    List<List<T>> groups = new ArrayList<>();
    exact(items.subList(0, EXACT), affinity).forEach(group -> groups.add(new ArrayList<>(group)));
    var bySize =
        new TreeSet<Integer>(
            Comparator.<Integer>comparingInt(group -> -groups.get(group).size())
                .thenComparing(Comparator.naturalOrder()));
    IntStream.range(0, groups.size()).forEach(bySize::add);
    for (T item : items.subList(EXACT, items.size())) {
      IntStream candidates =
          IntStream.concat(
              bySize.stream().limit(LARGEST).mapToInt(Integer::intValue),
              IntStream.range(Math.max(0, groups.size() - LATEST), groups.size()));
      int best = -1;
      double highest = 0;
      for (int candidate : candidates.toArray()) {
        double average = average(item, groups.get(candidate), affinity);
        if (average > highest) {
          highest = average;
          best = candidate;
        }
      }
      if (best < 0) {
        best = groups.size();
        groups.add(new ArrayList<>());
      } else {
        bySize.remove(best);
      }
      groups.get(best).add(item);
      bySize.add(best);
    }
    return groups;
  }

  private static <T> double average(T item, List<T> group, ToDoubleBiFunction<T, T> affinity) {
    return group.stream()
        .limit(MEMBERS)
        .mapToDouble(member -> affinity.applyAsDouble(member, item))
        .average()
        .orElseThrow();
  }

  private static <T> List<List<T>> exact(List<T> items, ToDoubleBiFunction<T, T> affinity) {
    int n = items.size();
    double[][] sums = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        sums[i][j] = affinity.applyAsDouble(items.get(i), items.get(j));
        sums[j][i] = sums[i][j];
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    int[] nearest = new int[n];
    for (int i = 0; i < n; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    for (int i = 0; i < n; i++) {
      nearest[i] = nearest(i, groups, sums);
    }
    while (true) {
      int best = -1;
      double highest = 0;
      for (int i = 0; i < n; i++) {
        if (groups.get(i) != null && nearest[i] >= 0) {
          double average = average(i, nearest[i], groups, sums);
          if (average > highest) {
            highest = average;
            best = i;
          }
        }
      }
      if (best < 0) {
        return groups.stream()
            .filter(group -> group != null)
            .map(group -> group.stream().sorted().map(items::get).toList())
            .toList();
      }
      merge(best, nearest[best], groups, sums, nearest);
    }
  }

  private static void merge(
      int a, int b, List<List<Integer>> groups, double[][] sums, int[] nearest) {
    int into = Math.min(a, b);
    int from = Math.max(a, b);
    groups.get(into).addAll(groups.get(from));
    groups.set(from, null);
    for (int i = 0; i < sums.length; i++) {
      if (groups.get(i) != null && i != into) {
        sums[into][i] += sums[from][i];
        sums[i][into] = sums[into][i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      if (groups.get(i) != null && (i == into || nearest[i] == into || nearest[i] == from)) {
        nearest[i] = nearest(i, groups, sums);
      }
    }
  }

  private static int nearest(int i, List<List<Integer>> groups, double[][] sums) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < sums.length; j++) {
      if (j != i && groups.get(j) != null) {
        double average = average(i, j, groups, sums);
        if (average > highest) {
          highest = average;
          best = j;
        }
      }
    }
    return best;
  }

  private static double average(int i, int j, List<List<Integer>> groups, double[][] sums) {
    return sums[i][j] / ((double) groups.get(i).size() * groups.get(j).size());
  }
}
