package dev.dateline.extract.language;

/** Turns plain text into sentences of tagged, lemmatised, parsed tokens with names. */
public interface LanguageAnalyzer {

  /** Analyses a text of any length and content; never fails on bad input. */
  Document analyze(String text);
}
