package dev.dateline.extract.language.model;

/**
 * A hash table from features to 24-bit numbers, made for speed: a look-up is one access to memory
 * without branches. Buckets hold two features, each with an eight-bit check of its hash. What does
 * not fit its bucket, about one feature in twenty, is left out, the least important first; an
 * unseen feature is mistaken for another about once in 500 times.
 */
final class FeatureIndex {

  private static final int CHECK = 0xFF000000;

  private final long[] buckets;
  private final int shift;

  /**
   * @param size how many features there are
   */
  FeatureIndex(int size) {
    int bits = 4;
    while ((1L << bits) < size) {
      bits++;
    }
    shift = 32 - bits;
    buckets = new long[1 << bits];
  }

  /** The number of a feature, in the lower 24 bits, other bits undefined; 0 for an unseen one. */
  int find(int key) {
    long bucket = buckets[(key * 0x9E3779B1) >>> shift];
    int check = key << 24;
    int entry = (int) bucket;
    int other = (int) (bucket >>> 32);
    entry = ((entry ^ check) & CHECK) == 0 ? entry : 0;
    other = ((other ^ check) & CHECK) == 0 ? other : 0;
    return entry == 0 ? other : entry;
  }

  /** Tells which of two numbers is worth more. */
  interface Importance {

    int of(int number);
  }

  /**
   * Adds a feature.
   *
   * @param number not 0, 24 bits
   * @return false when the bucket is full of more important ones
   */
  boolean put(int key, int number, Importance importance) {
    int entry = key << 24 | number;
    int slot = (key * 0x9E3779B1) >>> shift;
    int here = (int) buckets[slot];
    int other = (int) (buckets[slot] >>> 32);
    if (other == 0) {
      buckets[slot] = here == 0 ? entry & 0xFFFFFFFFL : (long) entry << 32 | here & 0xFFFFFFFFL;
      return true;
    }
    boolean first = importance.of(here & ~CHECK) < importance.of(other & ~CHECK);
    if (importance.of(number) <= importance.of((first ? here : other) & ~CHECK)) {
      return false;
    }
    buckets[slot] =
        first ? (long) other << 32 | entry & 0xFFFFFFFFL : (long) entry << 32 | here & 0xFFFFFFFFL;
    return true;
  }
}
