package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What mentions that report the same thing have in common, across articles and time.
 *
 * @param id deterministic from what the mentions have in common
 * @param polarity whether the mentions affirm, deny or leave it open
 * @param arguments participants as the first report names them
 * @param time as first stated, or null
 * @param place as first stated, or null
 * @param values every figure that was given, with who gave it and when
 * @param independentOrigins number of origins
 * @param mentions ids of the mentions, by time of publication
 * @param firstReportedAt publication of the first article
 * @param lastReportedAt publication of the last article
 * @param supersedes the fact that this one replaces, or null
 * @param supersededBy the fact that replaces this one, or null
 * @param explanation why the mentions belong together and why the status is what it is
 */
public record Fact(
    UUID id,
    String predicate,
    String eventType,
    Polarity polarity,
    List<Mention.Argument> arguments,
    Mention.Time time,
    Mention.Place place,
    List<Value> values,
    Status status,
    List<Source> origins,
    int independentOrigins,
    List<ArticleReference> articles,
    List<MentionReference> mentions,
    Instant firstReportedAt,
    Instant lastReportedAt,
    UUID supersedes,
    UUID supersededBy,
    String explanation) {

  /**
   * A figure.
   *
   * @param superseded whether a later figure has replaced it
   */
  public record Value(
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      String unit,
      String modifier,
      String role,
      List<Origin> origins,
      List<String> mentions,
      Instant firstReportedAt,
      Instant lastReportedAt,
      boolean superseded) {}

  /** An origin with the articles that report it. */
  public record Source(Origin origin, List<UUID> articles) {}

  /** An article that reports it. */
  public record ArticleReference(UUID id, String outlet, String title, Instant publishedAt) {}

  /** A mention: unique by article, revision and id. */
  public record MentionReference(UUID articleId, int revision, String id) {

    static MentionReference of(Mention mention) {
      return new MentionReference(mention.articleId(), mention.revision(), mention.id());
    }
  }
}
