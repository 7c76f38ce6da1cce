package dev.dateline.extract.language.model;

/**
 * Weights of a trained linear model with many labels: a feature's number is the place of its row,
 * in which only the labels that have a weight stand. Immutable and safe for threads.
 */
public final class LabelTable implements Scorer {

  private final FeatureIndex index;

  /** For each feature the number of cells, then label and weight of each; an empty row first. */
  private final byte[] rows;

  private LabelTable(FeatureIndex index, byte[] rows) {
    this.index = index;
    this.rows = rows;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    // All rows are found before any is read, so that the accesses to memory overlap.
    int[] found = new int[count];
    for (int i = 0; i < count; i++) {
      found[i] = index.find(features[i]) & 0xFFFFFF;
    }
    byte[] cells = rows;
    for (int i = 0; i < count; i++) {
      int at = found[i];
      int end = at + 2 * (cells[at] & 0xFF);
      while (at < end) {
        scores[cells[at + 1]] += cells[at + 2];
        at += 2;
      }
    }
  }

  /**
   * Copies a table.
   *
   * @throws IllegalArgumentException when its rows take 16 MB or more
   */
  public static LabelTable of(FeatureTable table) {
    byte[] rows = new byte[table.bytes() + 1];
    if (rows.length > 1 << 24) {
      throw new IllegalArgumentException("too many features");
    }
    FeatureIndex index = new FeatureIndex(table.size());
    table.forEach(
        (key, from, row) -> {
          System.arraycopy(from, row, rows, row + 1, 1 + 2 * (from[row] & 0xFF));
          index.put(key, row + 1, place -> size(rows, place));
        });
    return new LabelTable(index, rows);
  }

  private static int size(byte[] rows, int row) {
    int size = 0;
    for (int cell = 0; cell < (rows[row] & 0xFF); cell++) {
      size += Math.abs(rows[row + 2 + 2 * cell]);
    }
    return size;
  }
}
