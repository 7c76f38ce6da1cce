package dev.dateline.extract.language.model;

/** Hashes that identify strings and features; stable across runs and machines, never zero. */
public final class Hash {

  private Hash() {}

  /** Hash of part of a string. */
  public static int of(CharSequence text, int from, int to) {
    int h = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    return finish(h);
  }

  public static int of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** Hash of a feature template with one value. */
  public static int feature(int template, int a) {
    return finish(a * 0x9E3779B1 + template * 0x85EBCA77);
  }

  /** Hash of a feature template with two values. */
  public static int feature(int template, int a, int b) {
    int h = a * 0x9E3779B1 + template * 0x85EBCA77;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    return finish(h + b * 0xC2B2AE3D);
  }

  /** Hash of a feature template with three values. */
  public static int feature(int template, int a, int b, int c) {
    int h = a * 0x9E3779B1 + template * 0x85EBCA77;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D + b * 0xC2B2AE3D;
    h = (h ^ (h >>> 13)) * 0x297A2D39;
    return finish(h + c * 0x27D4EB2F);
  }

  private static int finish(int h) {
    h = (h ^ (h >>> 16)) * 0x7FEB352D;
    h = (h ^ (h >>> 15)) * 0x846CA68B;
    h ^= h >>> 16;
    return h == 0 ? 1 : h;
  }
}
