package dev.dateline.training.attribution;

import java.util.List;
import java.util.Random;

/** Logistic regression over hashed binary features, by AdaGrad (Duchi et al. 2011). */
final class LogisticTrainer {

  private static final float RATE = 0.04f;

  /** Part of the features that a step leaves out, so that none is relied on alone. */
  private static final float DROPOUT = 0.3f;

  /** One decision. */
  record Example(int[] features, boolean positive) {}

  private LogisticTrainer() {}

  /**
   * @param bits logarithm of the number of weights
   */
  static float[] train(List<Example> examples, int bits, int epochs) {
    float[] w = new float[1 << bits];
    float[] squares = new float[1 << bits];
    int[] order = Shuffle.identity(examples.size());
    Random random = new Random(42);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Shuffle.shuffle(order, random);
      for (int index : order) {
        Example example = examples.get(index);
        int[] features = Dropout.thin(example.features(), DROPOUT, random);
        float sum = 0;
        for (int f : features) {
          sum += w[f];
        }
        float gradient = (float) (1 / (1 + Math.exp(-sum))) - (example.positive() ? 1 : 0);
        if (Math.abs(gradient) < 1e-3) {
          continue;
        }
        for (int f : features) {
          squares[f] += gradient * gradient;
          w[f] -= RATE * gradient / (float) Math.sqrt(squares[f] + 1e-6f);
        }
      }
    }
    for (int f = 0; f < w.length; f++) {
      w[f] *= 1 - DROPOUT;
    }
    return w;
  }
}
