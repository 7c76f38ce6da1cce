package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.language.model.Clusters;

/**
 * Groups words into classes that maximise the likelihood of a class bigram model, by exchange (Ney
 * and Kneser 1993; Martin, Liermann and Ney 1998). WordFeatures are given as hashes.
 */
final class ClusterTrainer {

  private static final int MIN_COUNT = 3;
  private static final int ROUNDS = 10;
  private static final int TABLE = 1 << 16;

  private final List<int[]> sentences;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private int[] words;
  private int[] counts;
  private final double[] nlogn = new double[TABLE];

  /** Word 0 is the sentence boundary, word 1 stands for all rare words. */
  private ClusterTrainer(List<int[]> texts) {
    for (int i = 1; i < TABLE; i++) {
      nlogn[i] = i * Math.log(i);
    }
    Map<Integer, Integer> frequency = new HashMap<>();
    for (int[] text : texts) {
      for (int word : text) {
        frequency.merge(word, 1, Integer::sum);
      }
    }
    List<Integer> known = new ArrayList<>();
    frequency.forEach(
        (word, count) -> {
          if (count >= MIN_COUNT) {
            known.add(word);
          }
        });
    known.sort(
        Comparator.<Integer>comparingInt(frequency::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    words = new int[known.size() + 2];
    counts = new int[known.size() + 2];
    for (int i = 0; i < known.size(); i++) {
      words[i + 2] = known.get(i);
      numbers.put(known.get(i), i + 2);
    }
    sentences = new ArrayList<>();
    for (int[] text : texts) {
      int[] sentence = new int[text.length];
      for (int i = 0; i < text.length; i++) {
        sentence[i] = numbers.getOrDefault(text[i], 1);
        counts[sentence[i]]++;
      }
      counts[0]++;
      sentences.add(sentence);
    }
  }

  /** Classes at two grains. */
  static Clusters train(List<int[]> texts, int fine, int coarse) {
    ClusterTrainer trainer = new ClusterTrainer(texts);
    int[] fineClasses = trainer.cluster(fine);
    int[] coarseClasses = trainer.cluster(coarse);
    int n = trainer.words.length - 2;
    int[] classes = new int[n];
    for (int i = 0; i < n; i++) {
      classes[i] = (fineClasses[i + 2] + 1) << 16 | coarseClasses[i + 2] + 1;
    }
    return new Clusters(Arrays.copyOfRange(trainer.words, 2, n + 2), classes);
  }

  private int[] cluster(int classes) {
    int size = words.length;
    int[][] left = neighbours(true);
    int[][] right = neighbours(false);
    int[] classOf = new int[size];
    classOf[1] = 1;
    for (int i = 2; i < size; i++) {
      classOf[i] = 2 + i % (classes - 2);
    }
    int[][] after = new int[classes][classes];
    int[][] before = new int[classes][classes];
    int[] total = new int[classes];
    for (int w = 0; w < size; w++) {
      total[classOf[w]] += counts[w];
      for (int k = 0; k < right[w].length; k += 2) {
        after[classOf[w]][classOf[right[w][k]]] += right[w][k + 1];
        before[classOf[right[w][k]]][classOf[w]] += right[w][k + 1];
      }
    }
    int[] leftCounts = new int[classes];
    int[] rightCounts = new int[classes];
    double[] gain = new double[classes];
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int w = 2; w < size; w++) {
        int old = classOf[w];
        Arrays.fill(leftCounts, 0);
        Arrays.fill(rightCounts, 0);
        for (int k = 0; k < left[w].length; k += 2) {
          leftCounts[classOf[left[w][k]]] += left[w][k + 1];
        }
        for (int k = 0; k < right[w].length; k += 2) {
          rightCounts[classOf[right[w][k]]] += right[w][k + 1];
        }
        shift(after, before, total, old, leftCounts, rightCounts, counts[w], -1);
        Arrays.fill(gain, 0);
        for (int d = 0; d < classes; d++) {
          if (leftCounts[d] > 0) {
            gain(gain, after[d], leftCounts[d]);
          }
          if (rightCounts[d] > 0) {
            gain(gain, before[d], rightCounts[d]);
          }
        }
        int best = old;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 2; c < classes; c++) {
          double g = gain[c] - 2 * (h(total[c] + counts[w]) - h(total[c]));
          if (g > most + 1e-9) {
            most = g;
            best = c;
          }
        }
        shift(after, before, total, best, leftCounts, rightCounts, counts[w], 1);
        classOf[w] = best;
        moved += best == old ? 0 : 1;
      }
      System.out.printf("  classes round %d: %d of %d words moved%n", round + 1, moved, size);
      if (moved * 100 < size) {
        break;
      }
    }
    return classOf;
  }

  private void gain(double[] gain, int[] with, int count) {
    for (int c = 2; c < gain.length; c++) {
      int n = with[c];
      gain[c] += h(n + count) - h(n);
    }
  }

  private double h(int n) {
    return n < TABLE ? nlogn[n] : n * Math.log(n);
  }

  /**
   * Adds or removes a word's bigrams. A bigram of the word with itself counts with its old class.
   */
  private static void shift(
      int[][] after,
      int[][] before,
      int[] total,
      int c,
      int[] leftCounts,
      int[] rightCounts,
      int count,
      int sign) {
    total[c] += sign * count;
    for (int d = 0; d < leftCounts.length; d++) {
      if (leftCounts[d] > 0) {
        after[d][c] += sign * leftCounts[d];
        before[c][d] += sign * leftCounts[d];
      }
      if (rightCounts[d] > 0) {
        after[c][d] += sign * rightCounts[d];
        before[d][c] += sign * rightCounts[d];
      }
    }
  }

  /** For each word, its neighbours on a side and how often, itself left out. */
  private int[][] neighbours(boolean leftSide) {
    long[] pairs = new long[sentences.stream().mapToInt(s -> s.length + 1).sum()];
    int n = 0;
    for (int[] s : sentences) {
      int previous = 0;
      for (int i = 0; i <= s.length; i++) {
        int word = i == s.length ? 0 : s[i];
        if (word != previous) {
          pairs[n++] = leftSide ? (long) word << 32 | previous : (long) previous << 32 | word;
        }
        previous = word;
      }
    }
    Arrays.sort(pairs, 0, n);
    int[][] result = new int[words.length][];
    int[] buffer = new int[2 * words.length];
    int at = 0;
    for (int w = 0; w < words.length; w++) {
      int length = 0;
      while (at < n && (int) (pairs[at] >> 32) == w) {
        long pair = pairs[at];
        int count = 0;
        while (at < n && pairs[at] == pair) {
          count++;
          at++;
        }
        buffer[length++] = (int) pair;
        buffer[length++] = count;
      }
      result[w] = Arrays.copyOf(buffer, length);
    }
    return result;
  }
}
