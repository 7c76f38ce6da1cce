package dev.dateline.extract.model;

import java.util.Locale;

/** Whether words are quoted: wholly, not at all, or in part. */
public enum Directness {
  DIRECT,
  INDIRECT,
  MIXED;

  /** The value in Dateline's contracts. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
