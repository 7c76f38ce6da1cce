package dev.dateline.extract.model;

/** How a number is hedged, as worded. */
public enum QuantityModifier {
  APPROXIMATELY("approximately"),
  NEARLY("nearly"),
  AT_LEAST("at-least"),
  AT_MOST("at-most"),
  MORE_THAN("more-than"),
  LESS_THAN("less-than");

  private final String label;

  QuantityModifier(String label) {
    this.label = label;
  }

  /** The value in Dateline's contracts. */
  public String label() {
    return label;
  }
}
