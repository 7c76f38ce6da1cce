package dev.dateline.extract.language.model;

/**
 * Weights of a trained linear model with at most three labels, made for speed: a look-up is one
 * access to memory without branches. A feature is an integer: three weights and an eight-bit check
 * of its hash; buckets hold two of them. What does not fit its bucket, about one feature in a
 * hundred, is left out, smallest weights first; an unseen feature is mistaken for another about
 * once in 500 times. Immutable and safe for threads.
 */
public final class ActionTable implements Scorer {

  private static final int CHECK = 0xFF000000;

  private final long[] buckets;
  private final int shift;

  private ActionTable(int size) {
    int bits = 4;
    while ((1L << bits) < size) {
      bits++;
    }
    shift = 32 - bits;
    buckets = new long[1 << bits];
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    long[] table = buckets;
    int first = 0;
    int second = 0;
    int third = 0;
    for (int i = 0; i < count; i++) {
      int key = features[i];
      long bucket = table[(key * 0x9E3779B1) >>> shift];
      int check = key << 24;
      int entry = (int) bucket;
      int other = (int) (bucket >>> 32);
      entry = ((entry ^ check) & CHECK) == 0 ? entry : 0;
      other = ((other ^ check) & CHECK) == 0 ? other : 0;
      entry = entry == 0 ? other : entry;
      first += (byte) entry;
      second += (byte) (entry >> 8);
      third += (byte) (entry >> 16);
    }
    scores[0] += first;
    scores[1] += second;
    scores[2] += third;
  }

  /** Copies a table that has at most three labels. */
  public static ActionTable of(FeatureTable table) {
    ActionTable result = new ActionTable(table.size());
    table.forEach(
        (key, rows, row) -> {
          int entry = key << 24;
          for (int cell = 0; cell < rows[row]; cell++) {
            int at = row + 1 + 2 * cell;
            entry |= (rows[at + 1] & 0xFF) << 8 * rows[at];
          }
          result.put(key, entry);
        });
    return result;
  }

  private void put(int key, int entry) {
    int slot = (key * 0x9E3779B1) >>> shift;
    int here = (int) buckets[slot];
    int other = (int) (buckets[slot] >>> 32);
    if (other != 0 && size(other) < size(here)) {
      int swap = here;
      here = other;
      other = swap;
    }
    if (here == 0 || other != 0 && size(entry) > size(here)) {
      here = entry;
    } else if (other == 0) {
      other = entry;
    }
    buckets[slot] = (long) other << 32 | here & 0xFFFFFFFFL;
  }

  private static int size(int entry) {
    return Math.abs((byte) entry) + Math.abs((byte) (entry >> 8)) + Math.abs((byte) (entry >> 16));
  }
}
