package dev.dateline.cleaning;

/**
 * An article as it was received. Every component may be null; {@code text} is preferred where both
 * {@code text} and {@code html} are given.
 *
 * @param url address of the article
 * @param outlet publisher, by name or domain
 * @param title headline
 * @param byline author line
 * @param publishedAt ISO 8601 date or date-time with offset
 * @param language BCP 47 tag
 * @param text plain text, possibly with scraping debris
 * @param html page as served
 */
public record RawArticle(
    String url,
    String outlet,
    String title,
    String byline,
    String publishedAt,
    String language,
    String text,
    String html) {}
