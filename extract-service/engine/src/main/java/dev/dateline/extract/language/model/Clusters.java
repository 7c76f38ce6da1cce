package dev.dateline.extract.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Classes of words that occur in like contexts, at a fine and a coarse grain (predictive exchange
 * clustering, Uszkoreit and Brants 2008). WordFeatures are identified by the hash of their
 * lower-case form.
 */
public final class Clusters {

  private final int[] keys;
  private final int[] classes;
  private final int shift;

  /**
   * @param words hashes of lower-case words
   * @param classes fine class in the upper, coarse class in the lower 16 bits; 0 for none
   */
  public Clusters(int[] words, int[] classes) {
    int bits = 4;
    while ((1 << bits) < words.length * 2L) {
      bits++;
    }
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.classes = new int[1 << bits];
    for (int i = 0; i < words.length; i++) {
      int slot = (words[i] * 0x9E3779B1) >>> shift;
      while (keys[slot] != 0) {
        slot = (slot + 1) & (keys.length - 1);
      }
      this.keys[slot] = words[i];
      this.classes[slot] = classes[i];
    }
  }

  /** Fine class in the upper, coarse in the lower 16 bits; 0 for an unknown word. */
  public int of(int word) {
    int slot = (word * 0x9E3779B1) >>> shift;
    while (keys[slot] != 0) {
      if (keys[slot] == word) {
        return classes[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }

  public static Clusters read(DataInputStream in) throws IOException {
    int n = in.readInt();
    int[] words = new int[n];
    int[] classes = new int[n];
    for (int i = 0; i < n; i++) {
      words[i] = in.readInt();
      classes[i] = in.readInt();
    }
    return new Clusters(words, classes);
  }

  public void write(DataOutputStream out) throws IOException {
    int n = 0;
    for (int key : keys) {
      n += key == 0 ? 0 : 1;
    }
    out.writeInt(n);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        out.writeInt(keys[i]);
        out.writeInt(classes[i]);
      }
    }
  }
}
