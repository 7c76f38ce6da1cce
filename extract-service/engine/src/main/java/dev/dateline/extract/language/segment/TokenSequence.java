package dev.dateline.extract.language.segment;

import java.util.Arrays;

/** Tokens of a paragraph as spans of a text; offsets in UTF-16 units. Grows as it is written. */
public final class TokenSequence {

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] abbreviations = new boolean[64];
  private int size;

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      abbreviations = Arrays.copyOf(abbreviations, size * 2);
    }
    abbreviations[size] = false;
    starts[size] = start;
    ends[size++] = end;
  }

  void markAbbreviation() {
    abbreviations[size - 1] = true;
  }

  /** Forgets all tokens. */
  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int start(int i) {
    return starts[i];
  }

  public int end(int i) {
    return ends[i];
  }

  /** Whether the token keeps a full stop that may also end the sentence. */
  boolean isAbbreviation(int i) {
    return abbreviations[i];
  }

  /** Whether white space, or nothing, precedes the token. */
  public boolean spaceBefore(int i) {
    return i == 0 || ends[i - 1] < starts[i];
  }
}
