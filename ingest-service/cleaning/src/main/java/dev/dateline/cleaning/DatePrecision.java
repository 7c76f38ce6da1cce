package dev.dateline.cleaning;

/** How precisely a publication date is known. */
public enum DatePrecision {
  DAY,
  MINUTE,
  SECOND
}
