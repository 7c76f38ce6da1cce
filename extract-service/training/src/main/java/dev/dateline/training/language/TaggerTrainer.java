package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.tag.Tagger;

/** Trains the tagger: greedy averaged perceptron on its own predictions of earlier tags. */
final class TaggerTrainer {

  /** Percentage of words that are as if unknown in each round. */
  private static final int HIDDEN = 10;

  /** Percentage of the hidden words of which not even the classes are known. */
  private static final int CLASSLESS = 25;

  private TaggerTrainer() {}

  /**
   * @param seed of the order of the sentences and of what is hidden
   * @param examples sentences; where a word has no universal tag, any tag with its Penn Treebank
   *     tag is right, where it has neither, nothing is learnt of it
   */
  static Perceptron train(
      int seed,
      List<Example> examples,
      Vocabulary tags,
      WordClasses classes,
      int epochs,
      int minUpdates) {
    Perceptron model = new Perceptron(tags.names.size(), minUpdates);
    Tagger tagger = new Tagger(model, tags.toArray());
    List<WordFeatures> words = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (Example e : examples) {
      order.add(words.size());
      words.add(new WordFeatures(e.forms(), e.spaceBefore(), classes));
    }
    Random random = new Random(seed);
    int[] features = new int[Tagger.MAX_FEATURES];
    float[] scores = new float[tags.names.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int right = 0;
      int all = 0;
      for (int k : order) {
        Example e = examples.get(k);
        WordFeatures w =
            words
                .get(k)
                .hiding(i -> random.nextInt(100) < HIDDEN, i -> random.nextInt(100) < CLASSLESS);
        int verb = -1;
        for (int i = 0; i < w.size; i++) {
          int n = Tagger.features(w, i, verb, features);
          Arrays.fill(scores, 0);
          model.score(features, n, scores);
          int best = 0;
          for (int t = 1; t < scores.length; t++) {
            if (scores[t] > scores[best]) {
              best = t;
            }
          }
          w.tag[i] = best;
          verb = tagger.lastVerb(w, i, verb);
          all++;
          int gold = gold(e, i, tags, scores);
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

  /** The tag that is right, the best of those that are; -1 when that is not known. */
  private static int gold(Example e, int i, Vocabulary tags, float[] scores) {
    if (!e.upos()[i].equals(Example.UNKNOWN)) {
      return tags.of(e.tag(i));
    }
    int best = -1;
    for (int t = 0; t < scores.length; t++) {
      String tag = tags.names.get(t);
      boolean possible = tag.startsWith(e.xpos()[i]) && tag.charAt(e.xpos()[i].length()) == '|';
      if (possible && (best < 0 || scores[t] > scores[best])) {
        best = t;
      }
    }
    return best;
  }
}
