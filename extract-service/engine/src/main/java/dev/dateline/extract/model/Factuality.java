package dev.dateline.extract.model;

/** Committed factuality values of FactBank (Saurí and Pustejovsky 2009). */
public enum Factuality {
  /** Certainly a fact. */
  CERTAIN("CT+", 3, true),
  /** Certainly not a fact. */
  CERTAIN_NOT("CT-", 3, false),
  /** Probably a fact. */
  PROBABLE("PR+", 2, true),
  /** Probably not a fact. */
  PROBABLE_NOT("PR-", 2, false),
  /** Possibly a fact. */
  POSSIBLE("PS+", 1, true),
  /** Possibly not a fact. */
  POSSIBLE_NOT("PS-", 1, false),
  /** Certain, but the polarity is unknown. */
  CERTAIN_UNKNOWN("CTu", 3, true),
  /** Uncommitted: planned, demanded, conditional, asked. */
  UNCOMMITTED("Uu", 0, true);

  private final String label;
  private final int certainty;
  private final boolean positive;

  Factuality(String label, int certainty, boolean positive) {
    this.label = label;
    this.certainty = certainty;
    this.positive = positive;
  }

  /** The value in Dateline's contracts, as in FactBank. */
  public String label() {
    return label;
  }

  /** 3 certain, 2 probable, 1 possible, 0 uncommitted. */
  public int certainty() {
    return certainty;
  }

  public boolean isPositive() {
    return positive;
  }

  /**
   * The value with the given label.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Factuality of(String label) {
    for (Factuality value : values()) {
      if (value.label.equals(label)) {
        return value;
      }
    }
    throw new IllegalArgumentException("No factuality value " + label);
  }
}
