package dev.dateline.cleaning;

/**
 * An article without scraping debris. Every component but {@code text} is null when it is unknown.
 *
 * @param url address of the article
 * @param outlet publisher, by name or domain
 * @param title headline; not part of {@code text}
 * @param byline author line without its "By"
 * @param dateline place named at the start of the report; not part of {@code text}
 * @param publishedAt ISO 8601 date, or date-time with offset, as precise as is known
 * @param publishedAtPrecision precision of {@code publishedAt}
 * @param publishedAtSource where {@code publishedAt} comes from
 * @param language BCP 47 tag
 * @param text body; paragraphs are separated by one blank line; empty when nothing was left
 */
public record CleanedArticle(
    String url,
    String outlet,
    String title,
    String byline,
    String dateline,
    String publishedAt,
    DatePrecision publishedAtPrecision,
    DateSource publishedAtSource,
    String language,
    String text) {}
