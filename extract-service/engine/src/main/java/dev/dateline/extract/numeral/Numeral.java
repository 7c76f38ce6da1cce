package dev.dateline.extract.numeral;

/**
 * A number found in text.
 *
 * @param min the value, or the smallest that a vague numeral stands for ("hundreds": 200)
 * @param max the value, or the largest ("hundreds": 999)
 * @param kind how it is written
 * @param first index of its first atom
 * @param end index after its last atom
 */
public record Numeral(double min, double max, Kind kind, int first, int end) {

  /** How a number is written. */
  public enum Kind {
    /** In digits, a scale word may follow: "55,000", "1.2 million". */
    DIGITS,
    /** In words: "two hundred". */
    WORDS,
    /** Standing for a range: "dozens", "several", "a few hundred". */
    VAGUE,
    /** Part of a whole: "a third", "half". */
    FRACTION
  }

  /** The value; the smallest one of a vague numeral. */
  public double value() {
    return min;
  }

  /** Whether it is a whole number stated exactly. */
  public boolean isWhole() {
    return min == max && min == Math.rint(min);
  }
}
