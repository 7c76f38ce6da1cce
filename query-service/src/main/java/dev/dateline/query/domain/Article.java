package dev.dateline.query.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * One revision of one cleaned article: the data of a published or revised event.
 *
 * @param revision counts from 1
 * @param url where it was published, or null
 * @param outlet the publisher's name or domain, or null
 * @param title headline, or null
 * @param byline author line, or null
 * @param dateline place named at the start of the report, or null
 * @param publishedAt ISO 8601 date, or date-time with offset
 * @param publishedAtPrecision day, minute or second
 * @param publishedAtSource given, text or received
 * @param receivedAt ISO 8601 date-time at which Dateline received it
 * @param language BCP 47 tag, or null
 * @param text the cleaned body that all offsets point into
 * @param copyOf the article that this one is a copy of, or null
 */
public record Article(
    UUID id,
    int revision,
    String url,
    String outlet,
    String title,
    String byline,
    String dateline,
    String publishedAt,
    String publishedAtPrecision,
    String publishedAtSource,
    String receivedAt,
    String language,
    String text,
    UUID copyOf) {

  private static final int HEADLINE = 100;

  public Article {
    Contract.require(id, "id");
    Contract.require(text, "text");
    published(Contract.require(publishedAt, "publishedAt"));
    if (revision < 1) {
      throw new IllegalArgumentException("Field 'revision' must be at least 1");
    }
  }

  /** Its title, else the start of its text. */
  public String headline() {
    if (title != null) {
      return title;
    }
    String start = text.strip();
    return start.substring(
        0,
        start.offsetByCodePoints(0, Math.min(HEADLINE, start.codePointCount(0, start.length()))));
  }

  /** The first instant at which it may have been published; a bare date is read in UTC. */
  public Instant published() {
    return published(publishedAt);
  }

  private static Instant published(String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Field 'publishedAt' is no ISO 8601 date or date-time", e);
    }
  }
}
