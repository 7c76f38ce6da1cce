package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.parse.DependencyParser;
import dev.dateline.extract.language.parse.ParseFeatures;
import dev.dateline.extract.language.parse.ParseState;

/**
 * Trains the parser: averaged perceptron with a dynamic oracle and exploration (Goldberg and Nivre
 * 2013).
 */
final class ParserTrainer {

  /** Percentage of words that are as if unknown in each round. */
  private static final int HIDDEN = 12;

  /** Percentage of the hidden words of which not even the classes are known. */
  private static final int CLASSLESS = 25;

  /** Head of a word of which gold says nothing. */
  static final int UNKNOWN_HEAD = -2;

  private final int seed;
  private int rounds;

  final Perceptron actions;
  final Perceptron labels;
  private final Vocabulary relations;
  private final DependencyParser labeller;

  /**
   * @param seed of the order of the sentences, of what is hidden and of exploration
   */
  ParserTrainer(int seed, Vocabulary relations, int minUpdates) {
    this.seed = seed;
    this.relations = relations;
    this.actions = new Perceptron(ParseState.ACTIONS, minUpdates);
    this.labels = new Perceptron(relations.names.size(), minUpdates);
    this.labeller = new DependencyParser(actions, labels, relations.names);
  }

  /**
   * @param examples projective trees
   * @param words the same sentences with predicted tags
   */
  void train(List<Example> examples, List<WordFeatures> words, int epochs) {
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      long start = System.nanoTime();
      Collections.shuffle(order, random);
      long right = 0;
      long all = 0;
      for (int k : order) {
        right +=
            sentence(
                examples.get(k),
                words
                    .get(k)
                    .hiding(
                        i -> random.nextInt(100) < HIDDEN, i -> random.nextInt(100) < CLASSLESS),
                rounds > 0,
                random);
        all += words.get(k).size;
      }
      rounds++;
      System.out.printf(
          "  parser epoch %d: %.2f%% arcs, %.0f s%n",
          rounds, 100.0 * right / all, (System.nanoTime() - start) / 1e9);
    }
  }

  private int sentence(Example e, WordFeatures w, boolean explore, Random random) {
    int[] heads = e.heads();
    int[] features = new int[ParseFeatures.MAX];
    int[] labelFeatures = new int[ParseFeatures.MAX];
    int[] stack = new int[w.size + 1];
    float[] scores = new float[ParseState.ACTIONS];
    float[] labelScores = new float[relations.names.size()];
    int right = 0;
    ParseState state = ParseState.initial(w.size);
    while (!state.isFinal()) {
      Arrays.fill(scores, 0);
      int n = ParseFeatures.action(w, state, features);
      actions.score(features, n, scores);
      int zero = optimal(state, heads, stack);
      int best = -1;
      int bestRight = -1;
      for (int a = 0; a < ParseState.ACTIONS; a++) {
        if (!state.allows(a)) {
          continue;
        }
        if (best < 0 || scores[a] > scores[best]) {
          best = a;
        }
        if ((zero >> a & 1) == 1 && (bestRight < 0 || scores[a] > scores[bestRight])) {
          bestRight = a;
        }
      }
      if (best != bestRight) {
        actions.update(features, n, bestRight, best);
      }
      actions.tick();
      int action = explore && random.nextInt(10) > 0 ? best : bestRight;
      int label = -1;
      if (action != ParseState.SHIFT) {
        int dependent = state.top();
        int head = action == ParseState.LEFT ? state.next() : state.second();
        label = labeller.label(w, state, action, labelFeatures, labelScores);
        int gold = relations.of(e.relations()[dependent]);
        if (heads[dependent] == head) {
          right++;
          if (head < w.size && gold != label && gold >= 0) {
            int m = ParseFeatures.label(w, state, action, labelFeatures);
            labels.update(labelFeatures, m, gold, label);
          }
        }
        labels.tick();
      }
      state = state.apply(action, label, 0);
    }
    return right;
  }

  /**
   * The allowed actions after which most gold arcs remain reachable, as bits.
   *
   * @param heads gold heads, {@link #UNKNOWN_HEAD} where there is none
   * @param stack room for as many numbers as there are words
   */
  static int optimal(ParseState s, int[] heads, int[] stack) {
    int words = heads.length;
    int depth = s.stackWords(stack);
    int b = s.next();
    int[] cost = new int[ParseState.ACTIONS];
    int top = s.top();
    int second = s.second();
    if (top >= 0) {
      for (int k = b; k < words; k++) {
        int lost = heads[k] == top ? 1 : 0;
        cost[ParseState.LEFT] += lost;
        cost[ParseState.RIGHT] += lost;
      }
      int head = heads[top];
      if (head != b && (head == second || head > b)) {
        cost[ParseState.LEFT]++;
      }
      if (head >= b) {
        cost[ParseState.RIGHT]++;
      }
    }
    if (b < words) {
      for (int k = 0; k < depth; k++) {
        cost[ParseState.SHIFT] += heads[stack[k]] == b ? 1 : 0;
        cost[ParseState.SHIFT] += k > 0 && heads[b] == stack[k] ? 1 : 0;
      }
    }
    int least = Integer.MAX_VALUE;
    for (int a = 0; a < ParseState.ACTIONS; a++) {
      if (s.allows(a)) {
        least = Math.min(least, cost[a]);
      }
    }
    int bits = 0;
    for (int a = 0; a < ParseState.ACTIONS; a++) {
      bits |= s.allows(a) && cost[a] == least ? 1 << a : 0;
    }
    return bits;
  }
}
