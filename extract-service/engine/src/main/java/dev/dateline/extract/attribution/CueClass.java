package dev.dateline.extract.attribution;

import java.util.Locale;

/** How a cue relates its source to the content; explained in {@code cues.tsv}. */
public enum CueClass {
  REPORT,
  WRITE,
  CLAIM,
  DENY,
  ASK,
  DEMAND,
  PROMISE,
  BELIEVE,
  EXPECT,
  WANT,
  JUDGE,
  SHOW,
  COMPLAIN,
  SEEM,
  HEARSAY,
  /** Not in the lexicon. */
  OTHER;

  static CueClass of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
