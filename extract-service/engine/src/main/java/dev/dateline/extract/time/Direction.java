package dev.dateline.extract.time;

/** Where from the day of publication an incomplete date is looked for. */
enum Direction {
  PAST,
  FUTURE,
  UNKNOWN
}
