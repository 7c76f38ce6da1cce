package dev.dateline.training.attribution;

import java.util.List;
import java.util.Random;

import dev.dateline.extract.attribution.Role;

/**
 * Linear-chain conditional random field over hashed features, stochastic gradient with AdaGrad.
 * State features score a role, edge features a role after another.
 */
final class ChainTrainer {

  private static final int L = Role.values().length;
  private static final float RATE = 0.04f;

  /** Part of the state features that a step leaves out. */
  private static final float DROPOUT = 0.3f;

  /**
   * One window.
   *
   * @param states features of each position
   * @param edges features of each position's transition
   * @param roles gold, as ordinals
   */
  record Example(int[][] states, int[][] edges, byte[] roles) {}

  private final int[] order;
  private final List<Example> examples;
  final float[] state;
  final float[] edge;
  private final float[] stateSquares;
  private final float[] edgeSquares;

  ChainTrainer(List<Example> examples, int stateBits, int edgeBits) {
    this.examples = examples;
    state = new float[L << stateBits];
    stateSquares = new float[L << stateBits];
    edge = new float[L * L << edgeBits];
    edgeSquares = new float[L * L << edgeBits];
    order = Shuffle.identity(examples.size());
  }

  void train(int epochs) {
    Random random = new Random(42);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Shuffle.shuffle(order, random);
      double loss = 0;
      for (int index : order) {
        loss += update(examples.get(index), random);
      }
      System.out.printf("  epoch %d: loss per window %.3f%n", epoch + 1, loss / order.length);
    }
    for (int i = 0; i < state.length; i++) {
      state[i] *= 1 - DROPOUT;
    }
  }

  /** One gradient step; returns the negative log-likelihood before it. */
  private double update(Example x, Random random) {
    int n = x.roles().length;
    int[][] states = new int[n][];
    double[][] s = new double[n][L];
    double[][] t = new double[n][L * L];
    for (int i = 0; i < n; i++) {
      states[i] = Dropout.thin(x.states()[i], DROPOUT, random);
      for (int f : states[i]) {
        for (int l = 0; l < L; l++) {
          s[i][l] += state[f * L + l];
        }
      }
      for (int f : x.edges()[i]) {
        for (int l = 0; l < L * L; l++) {
          t[i][l] += edge[f * L * L + l];
        }
      }
    }
    double[][] a = new double[n][L];
    double[][] b = new double[n][L];
    for (int l = 0; l < L; l++) {
      a[0][l] = s[0][l] + t[0][l];
    }
    double[] terms = new double[L];
    for (int i = 1; i < n; i++) {
      for (int l = 0; l < L; l++) {
        for (int k = 0; k < L; k++) {
          terms[k] = a[i - 1][k] + t[i][k * L + l];
        }
        a[i][l] = s[i][l] + logSum(terms);
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int k = 0; k < L; k++) {
        for (int l = 0; l < L; l++) {
          terms[l] = t[i + 1][k * L + l] + s[i + 1][l] + b[i + 1][l];
        }
        b[i][k] = logSum(terms);
      }
    }
    double z = logSum(a[n - 1].clone());
    double gold = 0;
    float[] gradient = new float[L * L];
    for (int i = 0; i < n; i++) {
      int y = x.roles()[i];
      int before = i == 0 ? 0 : x.roles()[i - 1];
      gold += s[i][y] + t[i][before * L + y];
      for (int l = 0; l < L; l++) {
        gradient[l] = (float) Math.exp(a[i][l] + b[i][l] - z) - (l == y ? 1 : 0);
      }
      step(state, stateSquares, states[i], gradient, L);
      for (int k = 0; k < L; k++) {
        for (int l = 0; l < L; l++) {
          double p =
              i == 0
                  ? (k == 0 ? Math.exp(a[0][l] + b[0][l] - z) : 0)
                  : Math.exp(a[i - 1][k] + t[i][k * L + l] + s[i][l] + b[i][l] - z);
          gradient[k * L + l] = (float) p - (k == before && l == y ? 1 : 0);
        }
      }
      step(edge, edgeSquares, x.edges()[i], gradient, L * L);
    }
    return z - gold;
  }

  private void step(float[] w, float[] squares, int[] features, float[] gradient, int width) {
    for (int l = 0; l < width; l++) {
      if (Math.abs(gradient[l]) < 1e-4) {
        continue;
      }
      for (int f : features) {
        int k = f * width + l;
        float g = gradient[l];
        squares[k] += g * g;
        w[k] -= RATE * g / (float) Math.sqrt(squares[k] + 1e-6f);
      }
    }
  }

  private static double logSum(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      max = Math.max(max, v);
    }
    double sum = 0;
    for (double v : values) {
      sum += Math.exp(v - max);
    }
    return max + Math.log(sum);
  }
}
