package dev.dateline.training.attribution;

import java.util.Random;

/** Leaves out features at random during training. */
final class Dropout {

  private Dropout() {}

  /** The features that are left when each is dropped with the given probability. */
  static int[] thin(int[] features, float probability, Random random) {
    int[] kept = new int[features.length];
    int n = 0;
    for (int f : features) {
      if (random.nextFloat() >= probability) {
        kept[n++] = f;
      }
    }
    return java.util.Arrays.copyOf(kept, n);
  }
}
