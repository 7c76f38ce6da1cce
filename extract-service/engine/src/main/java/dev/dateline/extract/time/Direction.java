package dev.dateline.extract.time;

/** Where from the day of publication an incomplete date is looked for. */
enum Direction {
  PAST,
  FUTURE,
  /** Planned, in a clause about the past: what was called off may have been due by now or not. */
  NEAREST,
  UNKNOWN
}
