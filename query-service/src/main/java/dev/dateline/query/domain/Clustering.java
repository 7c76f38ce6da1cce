package dev.dateline.query.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Groups items by how well they go together, pair by pair: agglomerative clustering with average
 * linkage (Sokal and Michener 1958). The two groups whose members go together best on average
 * become one, while that average is positive. Average linkage keeps two look-alikes apart that a
 * third one resembles.
 *
 * <p>The result depends on the items and their order only; callers hand them over in an order that
 * follows from content.
 */
final class Clustering {

  private Clustering() {}

  /**
   * The groups, each in the order of the items, ordered by their first items.
   *
   * @param affinity positive for items that belong together, negative for items that do not; {@link
   *     Double#NEGATIVE_INFINITY} for items that never do
   */
  static <T> List<List<T>> cluster(List<T> items, ToDoubleBiFunction<T, T> affinity) {
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
