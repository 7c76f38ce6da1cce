package dev.dateline.extract.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of a trained linear model, quantised to bytes, as sparse rows behind an open-addressing
 * table of 32-bit feature hashes. Immutable and safe for threads.
 */
public final class FeatureTable implements Scorer {

  /** Feature hash in the upper half, offset of its row in the lower; 0 for an empty slot. */
  private final long[] entries;

  private final int shift;
  private final int size;
  private final byte[] rows;

  /**
   * @param sortedKeys feature hashes, ascending
   * @param rows for each feature in that order: number of cells, then label and weight of each cell
   */
  public FeatureTable(int[] sortedKeys, byte[] rows) {
    int bits = 4;
    while ((1 << bits) < sortedKeys.length * 2L) {
      bits++;
    }
    this.shift = 32 - bits;
    this.entries = new long[1 << bits];
    this.size = sortedKeys.length;
    this.rows = rows;
    int offset = 0;
    for (int key : sortedKeys) {
      int slot = slot(key);
      while (entries[slot] != 0) {
        slot = (slot + 1) & (entries.length - 1);
      }
      entries[slot] = (long) key << 32 | offset;
      offset += 1 + 2 * (rows[offset] & 0xFF);
    }
  }

  private int slot(int key) {
    return (key * 0x9E3779B1) >>> shift;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    int mask = entries.length - 1;
    for (int i = 0; i < count; i++) {
      int key = features[i];
      int slot = slot(key);
      long entry = entries[slot];
      while (entry != 0 && (int) (entry >> 32) != key) {
        slot = (slot + 1) & mask;
        entry = entries[slot];
      }
      if (entry == 0) {
        continue;
      }
      int at = (int) entry;
      int end = at + 2 * (rows[at] & 0xFF);
      while (at < end) {
        scores[rows[at + 1]] += rows[at + 2];
        at += 2;
      }
    }
  }

  int size() {
    return size;
  }

  /** What is done with each row. */
  interface RowAction {

    void accept(int key, byte[] rows, int row);
  }

  void forEach(RowAction action) {
    for (long entry : entries) {
      if (entry != 0) {
        action.accept((int) (entry >> 32), rows, (int) entry);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the stream ends early
   */
  public static FeatureTable read(DataInputStream in) throws IOException {
    int[] keys = new int[in.readInt()];
    int key = Integer.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      key += readVarint(in);
      keys[i] = key;
    }
    byte[] rows = new byte[in.readInt()];
    in.readFully(rows);
    return new FeatureTable(keys, rows);
  }

  /** Writes the table: keys as ascending differences, then the rows in that order. */
  public void write(DataOutputStream out) throws IOException {
    int[] sorted =
        Arrays.stream(entries)
            .filter(e -> e != 0)
            .mapToInt(e -> (int) (e >> 32))
            .sorted()
            .toArray();
    out.writeInt(sorted.length);
    int previous = Integer.MIN_VALUE;
    for (int key : sorted) {
      writeVarint(out, key - previous);
      previous = key;
    }
    out.writeInt(rows.length);
    out.write(rows);
  }

  private static int readVarint(DataInputStream in) throws IOException {
    int value = 0;
    int shift = 0;
    int b;
    do {
      b = in.readByte();
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  private static void writeVarint(DataOutputStream out, int value) throws IOException {
    while ((value & ~0x7F) != 0) {
      out.writeByte(value & 0x7F | 0x80);
      value >>>= 7;
    }
    out.writeByte(value);
  }
}
