package dev.dateline.training.benchmark;

import java.util.Locale;

/**
 * What was measured beside what is to be reached: one line of the table.
 *
 * @param task what the system does
 * @param measure what is counted, with its unit; per cent if none is named
 * @param data what it was measured on
 * @param ours the figure, NaN if it could not be measured
 * @param target what is to be reached
 * @param upper whether the target is the most that is allowed rather than the least
 * @param baselines what others reach, or an empty string
 */
public record Figure(
    String task,
    String measure,
    String data,
    double ours,
    double target,
    boolean upper,
    String baselines) {

  private static final String LINE = "%-12s %-24s %-20s %9s %9s %-4s %s";

  /** A figure that is the better the higher it is. */
  public static Figure atLeast(
      double target, String task, String measure, String data, double ours, String baselines) {
    return new Figure(task, measure, data, ours, target, false, baselines);
  }

  /** A figure that is the better the lower it is. */
  public static Figure atMost(
      double target, String task, String measure, String data, double ours, String baselines) {
    return new Figure(task, measure, data, ours, target, true, baselines);
  }

  static String header() {
    return LINE.formatted("task", "measure", "data", "ours", "reach", "", "baselines").strip();
  }

  String line() {
    boolean reached = upper ? ours <= target : ours >= target;
    return LINE.formatted(
            task,
            measure,
            data,
            Double.isNaN(ours) ? "-" : String.format(Locale.ROOT, "%.1f", ours),
            (upper ? "<= " : ">= ") + String.format(Locale.ROOT, "%.0f", target),
            Double.isNaN(ours) ? "" : reached ? "yes" : "no",
            baselines)
        .strip();
  }
}
