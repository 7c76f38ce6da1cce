package dev.dateline.extract.language.model;

/**
 * Weights of a trained linear model with at most three labels: a feature's number is its three
 * weights. Immutable and safe for threads.
 */
public final class ActionTable implements Scorer {

  private final FeatureIndex index;

  private ActionTable(FeatureIndex index) {
    this.index = index;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    int first = 0;
    int second = 0;
    int third = 0;
    for (int i = 0; i < count; i++) {
      int weights = index.find(features[i]);
      first += (byte) weights;
      second += (byte) (weights >> 8);
      third += (byte) (weights >> 16);
    }
    scores[0] += first;
    scores[1] += second;
    scores[2] += third;
  }

  /** Copies a table that has at most three labels. */
  public static ActionTable of(FeatureTable table) {
    FeatureIndex index = new FeatureIndex(table.size());
    table.forEach(
        (key, rows, row) -> {
          int weights = 0;
          for (int cell = 0; cell < rows[row]; cell++) {
            int at = row + 1 + 2 * cell;
            weights |= (rows[at + 1] & 0xFF) << 8 * rows[at];
          }
          index.put(key, weights, ActionTable::size);
        });
    return new ActionTable(index);
  }

  private static int size(int weights) {
    return Math.abs((byte) weights)
        + Math.abs((byte) (weights >> 8))
        + Math.abs((byte) (weights >> 16));
  }
}
