package dev.dateline.query.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A mention in the article that makes it.
 *
 * @param mention with resolved entities
 * @param article where it stands
 * @param origin whom it goes back to
 * @param live whether it stands in the current revision of an article that is not withdrawn
 */
public record Report(Mention mention, Context article, Origin origin, boolean live) {

  /** By time of publication, then by article, revision and position: one order on any day. */
  public static final Comparator<Report> ORDER =
      Comparator.comparing(Report::reportedAt)
          .thenComparing(report -> report.article.id())
          .thenComparing(report -> report.mention.revision())
          .thenComparing(report -> report.mention.evidence().start())
          .thenComparing(report -> report.mention.id());

  /** When it was published. */
  public Instant reportedAt() {
    return article.publishedAt();
  }

  /** The same report, its origin by another name. */
  Report withOrigin(Origin same) {
    return new Report(mention, article, same, live);
  }

  /**
   * The article of a report.
   *
   * @param outlet publisher, or null
   * @param title headline, or null
   */
  public record Context(UUID id, String outlet, String title, Instant publishedAt) {}
}
