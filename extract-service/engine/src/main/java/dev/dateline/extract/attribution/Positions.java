package dev.dateline.extract.attribution;

import java.util.BitSet;

/**
 * A set of token positions around a cue. Positions further away than any content reaches are
 * ignored, which bounds its memory in a document of any length.
 */
final class Positions {

  private static final int REACH = 4096;

  private final int base;
  private final BitSet bits = new BitSet();

  /**
   * @param centre the position of the cue
   */
  Positions(int centre) {
    base = Math.max(0, centre - REACH);
  }

  private boolean reaches(int position) {
    return position >= base && position - base <= 2 * REACH;
  }

  boolean get(int position) {
    return reaches(position) && bits.get(position - base);
  }

  void set(int position) {
    if (reaches(position)) {
      bits.set(position - base);
    }
  }

  /** Adds all positions from the first to before the last. */
  void set(int from, int to) {
    int low = Math.max(from, base);
    int high = Math.min(to, base + 2 * REACH + 1);
    if (low < high) {
      bits.set(low - base, high - base);
    }
  }

  void clear(int position) {
    if (reaches(position)) {
      bits.clear(position - base);
    }
  }

  /** The first position from the given one on that is in the set, or -1. */
  int next(int from) {
    int found = bits.nextSetBit(Math.max(0, from - base));
    return found < 0 ? -1 : found + base;
  }

  /** The first position from the given one on that is not in the set. */
  int nextGap(int from) {
    return bits.nextClearBit(Math.max(0, from - base)) + base;
  }

  int last() {
    return isEmpty() ? -1 : bits.length() - 1 + base;
  }

  boolean isEmpty() {
    return bits.isEmpty();
  }

  int size() {
    return bits.cardinality();
  }

  /** How many positions of a range are in the set. */
  int sizeIn(int from, int to) {
    int n = 0;
    for (int p = next(from); p >= 0 && p < to; p = next(p + 1)) {
      n++;
    }
    return n;
  }

  void addAll(Positions other) {
    for (int p = other.next(0); p >= 0; p = other.next(p + 1)) {
      set(p);
    }
  }

  void removeAll(Positions other) {
    for (int p = other.next(0); p >= 0; p = other.next(p + 1)) {
      clear(p);
    }
  }

  boolean sameAs(Positions other) {
    return size() == other.size() && next(0) == other.next(0) && last() == other.last();
  }
}
