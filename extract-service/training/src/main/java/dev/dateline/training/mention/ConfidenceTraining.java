package dev.dateline.training.mention;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.mention.Confidence;
import dev.dateline.extract.predicate.Frame;
import dev.dateline.extract.predicate.FrameFinder;
import dev.dateline.training.language.GoldTrees;

/**
 * Measures how often a frame has the agent and patient that a tree made by hand gives it, case by
 * case, and writes the table that {@link Confidence} reads. {@code ConfidenceTraining CORPORA
 * TABLE}; prints how well a table of one half of the sentences predicts the other half.
 */
public final class ConfidenceTraining {

  private static final Set<String> ROLES = Set.of("agent", "patient", "recipient");

  /** So many cases at the average of their kind are added, for rare cases not to be extreme. */
  private static final int PRIOR = 20;

  private static final String HEADER =
      """
      # How often a mention's agent and patient are right, measured on the development parts of GUM and
      # EWT against the frames of their trees by ConfidenceTraining.
      # kind of frame <tab> roles filled <tab> length of the sentence (to 15 words, to 30, longer) <tab> probability
      """;

  private record Outcome(String key, boolean right) {

    String kind() {
      return key.substring(0, key.indexOf('\t'));
    }
  }

  private ConfidenceTraining() {}

  /** Measures, and writes the table. */
  public static void main(String[] args) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    FrameFinder finder = new FrameFinder();
    for (GoldTrees.Pair pair : GoldTrees.read(Path.of(args[0]), EnglishAnalyzer.load())) {
      Map<Integer, Set<String>> gold = new HashMap<>();
      for (Frame frame : finder.find(pair.gold())) {
        gold.put(frame.head().index(), roles(frame));
      }
      for (Frame frame : finder.find(pair.found())) {
        outcomes.add(
            new Outcome(
                Confidence.caseOf(frame), roles(frame).equals(gold.get(frame.head().index()))));
      }
    }
    for (int half = 0; half < 2; half++) {
      report(probabilities(half(outcomes, 1 - half)), half(outcomes, half));
    }
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      out.print(HEADER);
      probabilities(outcomes).forEach((key, p) -> out.printf(Locale.ROOT, "%s\t%.2f%n", key, p));
    }
  }

  private static Set<String> roles(Frame frame) {
    Set<String> roles = new HashSet<>();
    for (Frame.FrameArgument argument : frame.arguments()) {
      if (ROLES.contains(argument.role())) {
        roles.add(argument.role() + ' ' + argument.dependent().index());
      }
    }
    return roles;
  }

  private static List<Outcome> half(List<Outcome> outcomes, int remainder) {
    List<Outcome> half = new ArrayList<>();
    for (int i = remainder; i < outcomes.size(); i += 2) {
      half.add(outcomes.get(i));
    }
    return half;
  }

  /** Probability of every possible case. */
  private static Map<String, Double> probabilities(List<Outcome> outcomes) {
    Map<String, int[]> kinds = new HashMap<>();
    Map<String, int[]> cases = new TreeMap<>();
    for (Frame.Kind kind : Frame.Kind.values()) {
      for (String roles : List.of("both", "agent", "patient", "none")) {
        for (String length : List.of("short", "medium", "long")) {
          String name = kind.name().toLowerCase(Locale.ROOT);
          cases.put(String.join("\t", name, roles, length), new int[2]);
        }
      }
    }
    for (Outcome outcome : outcomes) {
      for (int[] count :
          List.of(cases.get(outcome.key), kinds.computeIfAbsent(outcome.kind(), _ -> new int[2]))) {
        count[0]++;
        count[1] += outcome.right ? 1 : 0;
      }
    }
    Map<String, Double> probabilities = new TreeMap<>();
    cases.forEach(
        (key, count) -> {
          int[] kind = kinds.getOrDefault(key.substring(0, key.indexOf('\t')), new int[] {2, 1});
          double average = (double) kind[1] / kind[0];
          probabilities.put(key, (count[1] + PRIOR * average) / (count[0] + PRIOR));
        });
    return probabilities;
  }

  private static void report(Map<String, Double> probabilities, List<Outcome> outcomes) {
    int[] counts = new int[10];
    double[] expected = new double[10];
    int[] right = new int[10];
    double squares = 0;
    for (Outcome outcome : outcomes) {
      double p = probabilities.get(outcome.key);
      int bin = (int) Math.min(9, p * 10);
      counts[bin]++;
      expected[bin] += p;
      right[bin] += outcome.right ? 1 : 0;
      squares += Math.pow(p - (outcome.right ? 1 : 0), 2);
    }
    double error = 0;
    System.out.println("confidence   mentions   expected   right");
    for (int bin = 0; bin < 10; bin++) {
      if (counts[bin] > 0) {
        System.out.printf(
            Locale.ROOT,
            "%.1f-%.1f      %8d   %7.1f%%  %6.1f%%%n",
            bin / 10.0,
            (bin + 1) / 10.0,
            counts[bin],
            100 * expected[bin] / counts[bin],
            100.0 * right[bin] / counts[bin]);
        error += Math.abs(expected[bin] - right[bin]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "calibration error %.3f, Brier score %.3f%n",
        error / outcomes.size(),
        squares / outcomes.size());
  }
}
