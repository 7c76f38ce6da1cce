package dev.dateline.extract.mention;

import java.util.List;

import dev.dateline.extract.quotation.QuotedText;

/** The quoted stretches of a text, found by where they stand in logarithmic time. */
final class QuotedStretches {

  private final List<QuotedText> stretches;

  /** The furthest end of a stretch and all before it. */
  private final int[] reach;

  /**
   * @param stretches in order of their start; they may contain each other
   */
  QuotedStretches(List<QuotedText> stretches) {
    this.stretches = stretches;
    this.reach = new int[stretches.size()];
    int furthest = 0;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, stretches.get(i).end());
      reach[i] = furthest;
    }
  }

  boolean cover(int offset) {
    return overlapping(offset, offset + 1) != null;
  }

  /** The first stretch that shares a character with a range, or null. */
  QuotedText overlapping(int start, int end) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // The first to reach beyond the range's start ends there itself; later ones start no earlier.
    boolean found = low < reach.length && stretches.get(low).start() < end;
    return found ? stretches.get(low) : null;
  }
}
