package dev.dateline.query.rest;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.query.domain.Quotation;
import dev.dateline.query.domain.Reference;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.QuotationRow;

/**
 * A quotation as in the contract of extract-service, with its article.
 *
 * @param publishedAt when the article was published
 * @param recordedAt when Dateline recorded it
 */
@RegisterForReflection
public record QuotationView(
    String id,
    UUID articleId,
    int revision,
    Reference speaker,
    String cue,
    Quotation.Content content,
    String directness,
    String medium,
    String addressee,
    String outlet,
    String articleTitle,
    Instant publishedAt,
    Instant recordedAt) {

  static QuotationView of(QuotationRow row, Json json) {
    Quotation quotation = json.read(row.document, Quotation.class);
    return new QuotationView(
        quotation.id(),
        quotation.articleId(),
        row.id.revision(),
        quotation.speaker(),
        quotation.cue(),
        quotation.content(),
        quotation.directness(),
        quotation.medium(),
        quotation.addressee(),
        row.outlet,
        row.title,
        row.publishedAt,
        row.recordedAt);
  }
}
