package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.dateline.extract.language.model.Clusters;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.tag.Tagger;

/** Trains the tagger: greedy averaged perceptron on its own predictions of earlier tags. */
final class TaggerTrainer {

  /** Percentage of words that are as if unknown in each round. */
  private static final int HIDDEN = 6;

  private TaggerTrainer() {}

  static Perceptron train(
      List<Example> examples, Vocabulary tags, Clusters clusters, int epochs, int minUpdates) {
    Perceptron model = new Perceptron(tags.names.size(), minUpdates);
    List<WordFeatures> words = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (Example e : examples) {
      order.add(words.size());
      words.add(new WordFeatures(e.forms(), e.spaceBefore(), clusters));
    }
    Random random = new Random(7);
    int[] features = new int[Tagger.MAX_FEATURES];
    float[] scores = new float[tags.names.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int right = 0;
      int all = 0;
      for (int k : order) {
        Example e = examples.get(k);
        WordFeatures w = words.get(k).hiding(i -> random.nextInt(100) < HIDDEN);
        for (int i = 0; i < w.size; i++) {
          int gold = tags.of(e.tag(i));
          int n = Tagger.features(w, i, features);
          Arrays.fill(scores, 0);
          model.score(features, n, scores);
          int best = 0;
          for (int t = 1; t < scores.length; t++) {
            if (scores[t] > scores[best]) {
              best = t;
            }
          }
          w.tag[i] = best;
          all++;
          if (best == gold || gold < 0) {
            right++;
          } else {
            model.update(features, n, gold, best);
          }
          model.tick();
        }
      }
      System.out.printf("  tagger epoch %d: %.2f%%%n", epoch + 1, 100.0 * right / all);
    }
    return model;
  }
}
