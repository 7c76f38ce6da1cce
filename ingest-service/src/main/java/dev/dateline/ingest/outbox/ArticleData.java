package dev.dateline.ingest.outbox;

import java.util.Locale;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.ingest.domain.ArticleContent;
import dev.dateline.ingest.domain.Revision;

/** Data of published.v1 and revised.v1; see {@code contracts/article.v1.schema.json}. */
@RegisterForReflection
record ArticleData(
    String id,
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
    String copyOf) {

  static ArticleData of(UUID id, Revision revision) {
    ArticleContent content = revision.content();
    return new ArticleData(
        id.toString(),
        revision.number(),
        content.url(),
        content.outlet(),
        content.title(),
        content.byline(),
        content.dateline(),
        content.publishedAt().value(),
        content.publishedAt().precision().name().toLowerCase(Locale.ROOT),
        content.publishedAt().source().name().toLowerCase(Locale.ROOT),
        revision.receivedAt().toString(),
        content.language(),
        content.text(),
        null);
  }
}
