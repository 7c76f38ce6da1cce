package dev.dateline.extract.language.model;

/** A linear model over hashed features: adds the weights of active features to label scores. */
public interface Scorer {

  /**
   * Adds to each label's score the weights of the given features.
   *
   * @param features hashes of the active features
   * @param count how many of them are valid
   * @param scores one per label, added to in place
   */
  void score(int[] features, int count, float[] scores);
}
