package dev.dateline.ingest.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import dev.dateline.cleaning.ArticleCleaner;
import dev.dateline.cleaning.CleanedArticle;
import dev.dateline.cleaning.DatePrecision;
import dev.dateline.cleaning.PublicationDate;
import dev.dateline.cleaning.RawArticle;
import dev.dateline.ingest.domain.InvalidArticleException.Reason;
import dev.dateline.ingest.domain.InvalidArticleException.Violation;

/** Checks and cleans what was received, before anything of it is kept. */
public final class Admission {

  /** The most UTF-8 bytes that an article may have. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final int MAX_LINE = 2000;
  private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);
  private static final int CONTROLS_OF_BINARY = 100;

  private Admission() {}

  /**
   * The content of a received article.
   *
   * @param receivedAt stands for the publication date where that is unknown
   * @throws InvalidArticleException naming every field that is wrong
   */
  public static ArticleContent admit(RawArticle raw, Instant receivedAt) {
    List<Violation> violations = new ArrayList<>();
    checkBody(raw, violations);
    checkLine("outlet", raw.outlet(), violations);
    checkLine("title", raw.title(), violations);
    checkLine("byline", raw.byline(), violations);
    if (raw.url() != null && CanonicalUrl.of(raw.url()).isEmpty()) {
      violations.add(
          new Violation(
              "url", "must be an absolute http or https address of at most 2048 characters"));
    }
    if (raw.language() != null && languageTag(raw.language()) == null) {
      violations.add(new Violation("language", "must be a BCP 47 language tag, such as en-GB"));
    }
    checkDate(raw.publishedAt(), receivedAt, violations);
    if (!violations.isEmpty()) {
      throw new InvalidArticleException(Reason.MALFORMED, violations);
    }
    return content(ArticleCleaner.clean(raw), receivedAt);
  }

  private static void checkBody(RawArticle raw, List<Violation> violations) {
    if (raw.text() != null && raw.html() != null) {
      violations.add(new Violation("html", "must not be given together with text"));
      return;
    }
    String field = raw.html() == null ? "text" : "html";
    String body = raw.html() == null ? raw.text() : raw.html();
    if (body == null || body.isBlank()) {
      violations.add(new Violation(field, "must not be empty"));
    } else if (isBinary(body)) {
      violations.add(new Violation(field, "must be text, not binary data"));
    } else if (body.length() > MAX_BYTES) {
      throw new InvalidArticleException(Reason.TOO_LARGE, field, "must have at most 5 MiB");
    }
  }

  private static boolean isBinary(String body) {
    long controls =
        body.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return body.indexOf('\0') >= 0 || controls > body.length() / CONTROLS_OF_BINARY;
  }

  private static void checkLine(String field, String line, List<Violation> violations) {
    if (line != null && line.length() > MAX_LINE) {
      violations.add(new Violation(field, "must have at most " + MAX_LINE + " characters"));
    }
  }

  private static void checkDate(String date, Instant receivedAt, List<Violation> violations) {
    if (date == null) {
      return;
    }
    try {
      if (isFuture(PublicationDate.parse(date), receivedAt)) {
        violations.add(new Violation("publishedAt", "must not be in the future"));
      }
    } catch (DateTimeException e) {
      violations.add(
          new Violation(
              "publishedAt",
              "must be an ISO 8601 date or date-time with offset, such as 2026-02-05T16:00:00Z"));
    }
  }

  private static boolean isFuture(PublicationDate date, Instant now) {
    Instant earliest =
        date.precision() == DatePrecision.DAY
            ? date.day().atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(date.value()).toInstant();
    return earliest.isAfter(now.plus(CLOCK_TOLERANCE));
  }

  private static ArticleContent content(CleanedArticle cleaned, Instant receivedAt) {
    if (cleaned.text().isBlank()) {
      throw new InvalidArticleException(
          Reason.WITHOUT_CONTENT, "text", "has nothing left after menus, credits and the like");
    }
    // What a page says of its own address and date is no more than a hint.
    String url =
        cleaned.url() != null && CanonicalUrl.of(cleaned.url()).isPresent() ? cleaned.url() : null;
    return new ArticleContent(
        url,
        cleaned.outlet(),
        cleaned.title(),
        cleaned.byline(),
        cleaned.dateline(),
        publishedAt(cleaned, receivedAt),
        cleaned.language() == null ? null : languageTag(cleaned.language()),
        cleaned.text());
  }

  private static PublishedAt publishedAt(CleanedArticle cleaned, Instant receivedAt) {
    if (cleaned.publishedAt() == null
        || isFuture(
            new PublicationDate(cleaned.publishedAt(), cleaned.publishedAtPrecision()),
            receivedAt)) {
      return PublishedAt.received(receivedAt);
    }
    return new PublishedAt(
        cleaned.publishedAt(),
        cleaned.publishedAtPrecision(),
        PublishedAt.Source.valueOf(cleaned.publishedAtSource().name()));
  }

  /** The tag in its canonical case; null when it is ill-formed. */
  private static String languageTag(String tag) {
    try {
      String canonical =
          new Locale.Builder()
              .setLanguageTag(tag.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return canonical.equals("und") ? null : canonical;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
