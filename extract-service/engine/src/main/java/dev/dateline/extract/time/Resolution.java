package dev.dateline.extract.time;

import dev.dateline.extract.time.Timex.Modifier;
import dev.dateline.extract.time.Timex.Type;

/** What an expression stands for; {@code value} is null for a date that does not exist. */
record Resolution(String value, Type type, Modifier modifier, Bounds bounds) {

  static final Resolution IMPOSSIBLE = new Resolution(null, null, null, null);

  static Resolution duration(String value, Modifier modifier) {
    return new Resolution(value, Type.DURATION, modifier, Bounds.OPEN);
  }

  static Resolution set(String value) {
    return new Resolution(value, Type.SET, null, Bounds.OPEN);
  }
}
