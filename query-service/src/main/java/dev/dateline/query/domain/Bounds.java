package dev.dateline.query.domain;

import java.math.BigDecimal;

/**
 * The numbers that a figure allows.
 *
 * @param lowest null when there is none
 * @param highest null when there is none
 */
record Bounds(BigDecimal lowest, BigDecimal highest) {

  /** "About 100" allows 90 to 110, "nearly 100" 90 to 100. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  static Bounds of(Mention.Quantity quantity) {
    return of(quantity.value(), quantity.min(), quantity.max(), quantity.modifier());
  }

  static Bounds of(BigDecimal value, BigDecimal min, BigDecimal max, String modifier) {
    if (value == null) {
      return new Bounds(min, max);
    }
    BigDecimal margin = value.abs().multiply(ABOUT);
    return switch (modifier) {
      case "approximately" -> new Bounds(value.subtract(margin), value.add(margin));
      case "nearly" -> new Bounds(value.subtract(margin), value);
      case "at-least", "more-than" -> new Bounds(value, null);
      case "at-most", "less-than" -> new Bounds(null, value);
      case null, default -> new Bounds(value, value);
    };
  }

  /** Whether no number satisfies both. */
  boolean excludes(Bounds other) {
    return isBelow(other) || other.isBelow(this);
  }

  private boolean isBelow(Bounds other) {
    return highest != null && other.lowest != null && highest.compareTo(other.lowest) < 0;
  }
}
