package dev.dateline.extract.model;

/**
 * The words that state a mention (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).
 *
 * @param exact the article's text between start and end
 * @param prefix up to 32 code points before it
 * @param suffix up to 32 code points after it
 */
public record Evidence(String exact, String prefix, String suffix, int start, int end) {}
