package dev.dateline.extract.model;

import java.util.Locale;

/** Time reference of a predicate relative to the statement. */
public enum Tense {
  PAST,
  PRESENT,
  FUTURE;

  /** The value in Dateline's contracts. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
