package dev.dateline.query.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.query.domain.Mention;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;

/**
 * A mention as in the contract of extract-service, with its article and its fact.
 *
 * @param publishedAt when the article was published
 * @param recordedAt when Dateline recorded it
 * @param factId the fact that it supports, or null
 */
@RegisterForReflection
public record MentionView(
    String id,
    UUID articleId,
    int revision,
    Mention.Predicate predicate,
    String eventType,
    String mode,
    List<Mention.Argument> arguments,
    List<Mention.Quantity> quantities,
    Mention.Time time,
    Mention.Place place,
    Mention.Attribution attribution,
    String factuality,
    String tense,
    Mention.Evidence evidence,
    double confidence,
    String outlet,
    String articleTitle,
    Instant publishedAt,
    Instant recordedAt,
    UUID factId) {

  /**
   * @param factId the fact that it supports, or null
   */
  static MentionView of(MentionRow row, UUID factId, Json json) {
    Mention mention = json.read(row.document, Mention.class);
    return new MentionView(
        mention.id(),
        mention.articleId(),
        mention.revision(),
        mention.predicate(),
        mention.eventType(),
        mention.mode(),
        mention.arguments(),
        mention.quantities(),
        mention.time(),
        mention.place(),
        mention.attribution(),
        mention.factuality(),
        mention.tense(),
        mention.evidence(),
        mention.confidence(),
        row.outlet,
        row.title,
        row.publishedAt,
        row.recordedAt,
        factId);
  }
}
