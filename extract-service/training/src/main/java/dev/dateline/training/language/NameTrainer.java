package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.name.NameRecognizer;

/** Trains the name recogniser: averaged structured perceptron (Collins 2002). */
final class NameTrainer {

  /**
   * Percentage of words that are hidden in each round, for what is learnt to hold for new names.
   */
  private static final int HIDDEN = 25;

  /** Percentage of the hidden words of which not even the classes are known. */
  private static final int CLASSLESS = 25;

  private NameTrainer() {}

  /**
   * @param labels numbered labels of each sentence
   * @param words the same sentences with predicted tags
   * @param tags the tagger's tags in order
   */
  static Perceptron train(
      List<int[]> labels, List<WordFeatures> words, String[] tags, int epochs, int minUpdates) {
    Perceptron model = new Perceptron(NameLabels.COUNT, minUpdates);
    NameRecognizer recognizer = new NameRecognizer(model, NameLabels.TYPES, tags);
    Random random = new Random(5);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      order.add(i);
    }
    int[] features = new int[NameRecognizer.MAX_FEATURES];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int right = 0;
      for (int k : order) {
        WordFeatures w =
            words
                .get(k)
                .hiding(i -> random.nextInt(100) < HIDDEN, i -> random.nextInt(100) < CLASSLESS);
        int[] gold = findable(labels.get(k), w);
        int[] found = recognizer.recognize(w);
        if (Arrays.equals(gold, found)) {
          right++;
        } else {
          for (int i = 0; i < w.size; i++) {
            if (gold[i] != found[i]) {
              int n = NameRecognizer.features(w, i, features);
              model.update(features, n, gold[i], found[i]);
            }
            int goldBefore = i == 0 ? 0 : gold[i - 1];
            int foundBefore = i == 0 ? 0 : found[i - 1];
            if (gold[i] != found[i] || goldBefore != foundBefore) {
              features[0] = NameRecognizer.transition(goldBefore);
              model.add(features, 1, gold[i], 1);
              features[0] = NameRecognizer.transition(foundBefore);
              model.add(features, 1, found[i], -1);
            }
          }
        }
        model.tick();
      }
      System.out.printf(
          "  names epoch %d: %.2f%% sentences%n", epoch + 1, 100.0 * right / words.size());
    }
    return model;
  }

  /** The labels without those names of which the recogniser leaves out a word. */
  private static int[] findable(int[] labels, WordFeatures words) {
    int[] result = labels.clone();
    int first = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean inside = labels[i] > 0 && labels[i] % 2 == 0;
      first = inside ? first : i;
      if (labels[i] > 0 && (!NameRecognizer.mayBeNamed(words, i) || result[first] == 0)) {
        Arrays.fill(result, first, i + 1, 0);
      }
    }
    return result;
  }
}
