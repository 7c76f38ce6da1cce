package dev.dateline.cleaning;

/** Where a publication date comes from. */
public enum DateSource {
  /** Stated by the caller. */
  GIVEN,
  /** Found in the article or its page. */
  TEXT
}
