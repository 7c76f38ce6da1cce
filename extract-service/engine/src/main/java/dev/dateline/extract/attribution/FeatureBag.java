package dev.dateline.extract.attribution;

import java.util.Arrays;

/** Hashed features of one decision; reused from one to the next. Not thread-safe. */
public final class FeatureBag {

  private int[] hashes = new int[128];
  private int size;

  /** Empties it. */
  public void clear() {
    size = 0;
  }

  /** How many features it holds. */
  public int size() {
    return size;
  }

  /** The hash of a feature; models take its low bits. */
  public int get(int i) {
    return hashes[i];
  }

  /** A copy of the features, folded to a table of 2^bits entries. */
  public int[] folded(int bits) {
    int mask = (1 << bits) - 1;
    int[] folded = new int[size];
    for (int i = 0; i < size; i++) {
      folded[i] = hashes[i] & mask;
    }
    return folded;
  }

  void add(int template) {
    push(mix(template, 0x51ed27));
  }

  void add(int template, int a) {
    push(mix(template, a));
  }

  void add(int template, int a, int b) {
    push(mix(mix(template, a), b));
  }

  void add(int template, int a, int b, int c) {
    push(mix(mix(mix(template, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    push(mix(mix(mix(mix(template, a), b), c), d));
  }

  private void push(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** Combines two values into a well-spread one (finaliser of MurmurHash3). */
  static int mix(int a, int b) {
    int x = a * 0x9E3779B1 + b;
    x ^= x >>> 15;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    x ^= x >>> 16;
    return x;
  }
}
