package dev.dateline.ingest.domain;

import java.util.Objects;

/**
 * What one revision of an article says. Every component but {@code publishedAt} and {@code text} is
 * null when it is unknown.
 *
 * @param url address as it was given
 * @param outlet publisher, by name or domain
 * @param title headline
 * @param byline author line
 * @param dateline place named at the start of the report
 * @param publishedAt when it was published
 * @param language BCP 47 tag
 * @param text cleaned body; paragraphs are separated by one blank line
 */
public record ArticleContent(
    String url,
    String outlet,
    String title,
    String byline,
    String dateline,
    PublishedAt publishedAt,
    String language,
    String text) {

  /** This content, with what it does not say taken from an earlier revision. */
  ArticleContent completedBy(ArticleContent earlier) {
    return new ArticleContent(
        known(earlier.url, url),
        known(outlet, earlier.outlet),
        known(title, earlier.title),
        known(byline, earlier.byline),
        known(dateline, earlier.dateline),
        publishedAt.isKnown() ? publishedAt : earlier.publishedAt,
        known(language, earlier.language),
        text);
  }

  /** Whether a reader would find both the same; how a date became known makes no difference. */
  boolean readsAs(ArticleContent other) {
    return Objects.equals(outlet, other.outlet)
        && Objects.equals(title, other.title)
        && Objects.equals(byline, other.byline)
        && Objects.equals(dateline, other.dateline)
        && Objects.equals(publishedAt.value(), other.publishedAt.value())
        && Objects.equals(language, other.language)
        && text.equals(other.text);
  }

  private static String known(String preferred, String other) {
    return preferred == null ? other : preferred;
  }
}
