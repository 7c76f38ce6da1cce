package dev.dateline.benchmark;

import java.util.Arrays;

/** The assignment problem: the Hungarian method with potentials (Kuhn 1955, Munkres 1957). */
final class Assignment {

  private Assignment() {}

  /** Greatest sum of values when each row is given to at most one column. */
  static double best(double[][] values) {
    if (values.length == 0 || values[0].length == 0) {
      return 0;
    }
    int n = Math.max(values.length, values[0].length);
    double[] rowPotential = new double[n + 1];
    double[] columnPotential = new double[n + 1];
    int[] rowOf = new int[n + 1];
    int[] previous = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      rowOf[0] = row;
      int column = 0;
      double[] slack = new double[n + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      boolean[] seen = new boolean[n + 1];
      do {
        seen[column] = true;
        int current = rowOf[column];
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int j = 1; j <= n; j++) {
          if (!seen[j]) {
            double reduced =
                -value(values, current - 1, j - 1) - rowPotential[current] - columnPotential[j];
            if (reduced < slack[j]) {
              slack[j] = reduced;
              previous[j] = column;
            }
            if (slack[j] < step) {
              step = slack[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= n; j++) {
          if (seen[j]) {
            rowPotential[rowOf[j]] += step;
            columnPotential[j] -= step;
          } else {
            slack[j] -= step;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[previous[column]];
        column = previous[column];
      }
    }
    double sum = 0;
    for (int j = 1; j <= n; j++) {
      sum += value(values, rowOf[j] - 1, j - 1);
    }
    return sum;
  }

  private static double value(double[][] values, int row, int column) {
    return row < values.length && column < values[0].length ? values[row][column] : 0;
  }
}
