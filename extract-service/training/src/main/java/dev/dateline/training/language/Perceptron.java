package dev.dateline.training.language;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

import dev.dateline.extract.language.model.FeatureTable;
import dev.dateline.extract.language.model.Scorer;

/**
 * Weights of a linear model in training: averaged perceptron (Freund and Schapire 1999; Collins
 * 2002). A feature counts only once it has been updated a few times (Goldberg and Elhadad 2011),
 * which keeps the model small.
 */
final class Perceptron implements Scorer {

  /** Of a model that is made small: the least of its 127 steps that a weight is kept from on. */
  private static final int LEAST_WEIGHT = 3;

  /** The same for the largest weight of a feature. */
  private static final int LEAST_FEATURE = 6;

  private final int labels;
  private final int minUpdates;
  private int[] keys = new int[1 << 16];
  private int[] rowOf = new int[1 << 16];
  private int rows;
  private float[] weights;
  private double[] moments;
  private int[] updates;
  private long time = 1;

  Perceptron(int labels, int minUpdates) {
    this.labels = labels;
    this.minUpdates = minUpdates;
    this.weights = new float[labels << 14];
    this.moments = new double[labels << 14];
    this.updates = new int[1 << 14];
  }

  /**
   * The mean of the averaged weights of models that have learnt the same examples in different
   * orders: errors that only one of them makes are outvoted, at no cost when it is used.
   */
  static Perceptron mean(List<Perceptron> models) {
    Perceptron mean = new Perceptron(models.getFirst().labels, 0);
    for (Perceptron model : models) {
      for (int slot = 0; slot < model.keys.length; slot++) {
        int from = model.rowOf[slot];
        if (model.keys[slot] != 0 && model.updates[from] >= model.minUpdates) {
          int to = mean.row(model.keys[slot]);
          for (int l = 0; l < mean.labels; l++) {
            mean.weights[to * mean.labels + l] +=
                model.average(from * mean.labels + l) / models.size();
          }
        }
      }
    }
    return mean;
  }

  private float average(int at) {
    return (float) (weights[at] - moments[at] / time);
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B1) >>> 7 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    for (int i = 0; i < count; i++) {
      int slot = slot(features[i]);
      if (keys[slot] == 0) {
        continue;
      }
      int row = rowOf[slot];
      if (updates[row] < minUpdates) {
        continue;
      }
      int at = row * labels;
      for (int l = 0; l < labels; l++) {
        scores[l] += weights[at + l];
      }
    }
  }

  /** Counts one more example seen. */
  void tick() {
    time++;
  }

  /** Adds to the weights of features for a label. */
  void add(int[] features, int count, int label, float delta) {
    for (int i = 0; i < count; i++) {
      int row = row(features[i]);
      int at = row * labels + label;
      weights[at] += delta;
      moments[at] += (double) delta * time;
      updates[row]++;
    }
  }

  /** Moves weights from a wrong label to the right one. */
  void update(int[] features, int count, int right, int wrong) {
    for (int i = 0; i < count; i++) {
      int row = row(features[i]);
      int at = row * labels;
      weights[at + right] += 1;
      moments[at + right] += time;
      weights[at + wrong] -= 1;
      moments[at + wrong] -= time;
      updates[row]++;
    }
  }

  private int row(int key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return rowOf[slot];
    }
    if (rows * 2 > keys.length) {
      grow();
      slot = slot(key);
    }
    if (rows == updates.length) {
      updates = Arrays.copyOf(updates, rows * 3 / 2);
      weights = Arrays.copyOf(weights, rows * 3 / 2 * labels);
      moments = Arrays.copyOf(moments, rows * 3 / 2 * labels);
    }
    keys[slot] = key;
    rowOf[slot] = rows;
    return rows++;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldRows = rowOf;
    keys = new int[oldKeys.length * 2];
    rowOf = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rowOf[slot] = oldRows[i];
      }
    }
  }

  /**
   * The averaged weights, scaled so that the largest is 127, rounded to bytes.
   *
   * @param clip weights beyond this quantile of the non-zero ones are cut off; 1 for none
   */
  FeatureTable quantised(double clip) {
    return quantised(clip, 1, 1);
  }

  /**
   * The same without weights and features that hardly ever decide anything: half the size, and
   * faster by a fifth, for 0.1 LAS.
   */
  FeatureTable small(double clip) {
    return quantised(clip, LEAST_WEIGHT, LEAST_FEATURE);
  }

  private FeatureTable quantised(double clip, int leastWeight, int leastFeature) {
    long cells = 0;
    float[] averages = new float[rows * labels];
    for (int row = 0; row < rows; row++) {
      if (updates[row] < minUpdates) {
        continue;
      }
      for (int at = row * labels; at < (row + 1) * labels; at++) {
        averages[at] = average(at);
        cells += averages[at] == 0 ? 0 : 1;
      }
    }
    float[] sizes = new float[(int) cells];
    int n = 0;
    for (float average : averages) {
      if (average != 0) {
        sizes[n++] = Math.abs(average);
      }
    }
    Arrays.sort(sizes);
    float max =
        sizes.length == 0 ? 1 : sizes[(int) Math.min(sizes.length - 1, sizes.length * clip)];
    long[] order = new long[rows];
    int kept = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        order[kept++] = (long) keys[slot] << 32 | rowOf[slot];
      }
    }
    Arrays.sort(order, 0, kept);
    int[] sorted = new int[kept];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] cell = new byte[1 + 2 * labels];
    int features = 0;
    for (int k = 0; k < kept; k++) {
      int row = (int) order[k];
      int length = 1;
      int largest = 0;
      for (int l = 0; l < labels; l++) {
        int value = Math.round(averages[row * labels + l] * 127 / max);
        largest = Math.max(largest, Math.abs(value));
        if (Math.abs(value) >= leastWeight) {
          cell[length++] = (byte) l;
          cell[length++] = (byte) Math.max(-127, Math.min(127, value));
        }
      }
      if (largest >= leastFeature) {
        cell[0] = (byte) (length / 2);
        out.write(cell, 0, length);
        sorted[features++] = (int) (order[k] >> 32);
      }
    }
    System.out.printf(
        "  %d features of %d, %d bytes, largest weight %.1f%n", features, rows, out.size(), max);
    return new FeatureTable(Arrays.copyOf(sorted, features), out.toByteArray());
  }
}
