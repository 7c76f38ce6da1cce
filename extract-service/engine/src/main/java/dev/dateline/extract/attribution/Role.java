package dev.dateline.extract.attribution;

/** What a word is to a cue. */
public enum Role {
  NONE,
  SOURCE,
  CUE,
  CONTENT;

  static final int COUNT = 4;
}
