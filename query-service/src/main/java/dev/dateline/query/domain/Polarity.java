package dev.dateline.query.domain;

/** Whether a mention says that something is so, that it is not so, or neither. */
public enum Polarity {
  POSITIVE,
  NEGATIVE,
  UNCOMMITTED;

  /**
   * The polarity of a FactBank value (Saurí and Pustejovsky 2009).
   *
   * @throws IllegalArgumentException for any other value
   */
  public static Polarity of(String factuality) {
    return switch (factuality) {
      case "CT+", "PR+", "PS+" -> POSITIVE;
      case "CT-", "PR-", "PS-" -> NEGATIVE;
      case "CTu", "Uu" -> UNCOMMITTED;
      default -> throw new IllegalArgumentException("Unknown factuality '" + factuality + "'");
    };
  }
}
