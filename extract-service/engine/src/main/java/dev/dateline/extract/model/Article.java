package dev.dateline.extract.model;

/**
 * What the engine is given: one revision of one cleaned article.
 *
 * @param id the article's id
 * @param revision counts from 1
 * @param title headline, or null
 * @param byline author line, or null
 * @param dateline place named at the start of the report ("KYIV"), or null
 * @param outlet publisher, or null
 * @param publishedAt ISO 8601 date or date-time that relative times are resolved against
 * @param language BCP 47 tag, or null when unknown
 * @param text cleaned text that all offsets point into
 */
public record Article(
    String id,
    int revision,
    String title,
    String byline,
    String dateline,
    String outlet,
    String publishedAt,
    String language,
    String text) {}
