package dev.dateline.extract.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of a trained linear model as they are stored: quantised to bytes, sparse rows by 32-bit
 * feature hash. Immutable.
 */
public final class FeatureTable {

  private final int[] keys;
  private final byte[] rows;

  /**
   * @param sortedKeys feature hashes, ascending
   * @param rows for each feature in that order: number of cells, then label and weight of each cell
   */
  public FeatureTable(int[] sortedKeys, byte[] rows) {
    this.keys = sortedKeys;
    this.rows = rows;
  }

  /** How many features there are. */
  int size() {
    return keys.length;
  }

  /** How many bytes the rows take. */
  int bytes() {
    return rows.length;
  }

  /** What is done with each row. */
  interface RowAction {

    void accept(int key, byte[] rows, int row);
  }

  void forEach(RowAction action) {
    int row = 0;
    for (int key : keys) {
      action.accept(key, rows, row);
      row += 1 + 2 * (rows[row] & 0xFF);
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
    out.writeInt(keys.length);
    int previous = Integer.MIN_VALUE;
    for (int key : keys) {
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
