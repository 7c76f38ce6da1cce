package dev.dateline.training.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.dateline.extract.language.EnglishAnalyzer;

/**
 * Trains the weights of {@code EventDetector}: logistic regression by AdaGrad (Duchi et al. 2011).
 * Each feature has a weight that all corpora share and one of each corpus (Daumé 2007), since
 * TimeML and ECB+ differ in what they call an event; the detector gets the sum for TimeML.
 *
 * <p>Arguments: folder of the corpora, file to write. The same corpora give the same file.
 */
public final class EventTraining {

  private static final int EPOCHS = 12;
  private static final double RATE = 0.1;

  /** Pull towards zero of a weight each time that its feature is seen (a lazy L2 penalty). */
  private static final double L2 = 0.06;

  private static final int MIN_COUNT = 3;
  private static final double NEGLIGIBLE = 0.02;

  /**
   * Added to every noun's score. AQUAINT leaves many event nouns unmarked, and a missed event costs
   * more than a noun too many.
   */
  private static final float NOUN_BIAS = 0.4f;

  private static final String TARGET = "timeml";

  private EventTraining() {}

  public static void main(String[] args) throws IOException {
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    Path file =
        Path.of(
            args.length > 1
                ? args[1]
                : "extract-service/engine/src/main/resources/dev/dateline/extract/event/events.tsv");
    EnglishAnalyzer analyzer = EnglishAnalyzer.load();
    List<EventExample> examples = new ArrayList<>();
    for (TimeMl.Annotated annotated : TimeMl.readAll(corpora.resolve("timeml/aquaint"))) {
      examples.addAll(EventExample.of(annotated, analyzer.analyze(annotated.text())));
    }
    examples.addAll(EventExample.ofEcbPlus(analyzer, corpora.resolve("ecbplus"), "train"));
    Map<String, Float> weights = train(examples);
    StringBuilder lines = new StringBuilder();
    lines.append(
        "# Weights of the event detector, made by dev.dateline.training.event.EventTraining\n");
    lines.append("# from AQUAINT TimeML and ECB+, see MODEL.md.\n");
    lines.append("# feature (see EventFeatures) <tab> weight; a sum above zero is an event\n");
    new TreeMap<>(weights)
        .forEach(
            (feature, weight) ->
                lines.append(String.format(Locale.ROOT, "%s\t%.2f\n", feature, weight)));
    Files.writeString(file, lines);
    System.out.printf("%s: %d features%n", file.getFileName(), weights.size());
  }

  /** Weights by feature; features that are rare or weigh next to nothing are left out. */
  public static Map<String, Float> train(List<EventExample> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (EventExample example : examples) {
      for (String feature : example.features()) {
        counts.merge(feature, 1, Integer::sum);
      }
    }
    Map<String, Integer> ids = new HashMap<>();
    int[][] rows = new int[examples.size()][];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      EventExample example = examples.get(i);
      int[] row = new int[example.features().length * 2];
      int n = 0;
      for (String feature : example.features()) {
        if (counts.get(feature) >= MIN_COUNT) {
          row[n++] = id(ids, feature);
          row[n++] = id(ids, example.corpus() + ':' + feature);
        }
      }
      rows[i] = Arrays.copyOf(row, n);
      order.add(i);
    }
    double[] weights = new double[ids.size()];
    double[] squares = new double[ids.size()];
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        double sum = 0;
        for (int id : rows[i]) {
          sum += weights[id];
        }
        double error = (examples.get(i).event() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (int id : rows[i]) {
          double gradient = error - L2 * weights[id];
          squares[id] += gradient * gradient;
          weights[id] += RATE * gradient / Math.sqrt(1e-6 + squares[id]);
        }
      }
    }
    Map<String, Float> result = new HashMap<>();
    for (String feature : counts.keySet()) {
      double weight = 0;
      for (String name : List.of(feature, TARGET + ':' + feature)) {
        Integer id = ids.get(name);
        weight += id == null ? 0 : weights[id];
      }
      if (Math.abs(weight) >= NEGLIGIBLE) {
        result.put(feature, (float) weight);
      }
    }
    result.merge("NOUN", NOUN_BIAS, Float::sum);
    return result;
  }

  private static int id(Map<String, Integer> ids, String feature) {
    Integer id = ids.putIfAbsent(feature, ids.size());
    return id == null ? ids.size() - 1 : id;
  }
}
