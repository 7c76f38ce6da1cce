package dev.dateline.ingest.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.ingest.domain.ArticleContent;
import dev.dateline.ingest.domain.Revision;
import dev.dateline.ingest.store.ArticleState;
import dev.dateline.ingest.store.StoredArticle;

/** An article with its latest content and its history, as it is served. */
@RegisterForReflection
record ArticleView(
    UUID id,
    int revision,
    ArticleState state,
    Instant withdrawnAt,
    String url,
    String outlet,
    String title,
    String byline,
    String dateline,
    String publishedAt,
    String publishedAtPrecision,
    String publishedAtSource,
    String language,
    String text,
    List<RevisionView> revisions) {

  /** One entry of the history. */
  @RegisterForReflection
  record RevisionView(int revision, Instant receivedAt, String title, String publishedAt) {
    static RevisionView of(Revision revision) {
      return new RevisionView(
          revision.number(),
          revision.receivedAt(),
          revision.content().title(),
          revision.content().publishedAt().value());
    }
  }

  static ArticleView of(StoredArticle article) {
    Revision latest = article.revisions().getLast();
    ArticleContent content = latest.content();
    return new ArticleView(
        article.id(),
        latest.number(),
        article.state(),
        article.withdrawnAt(),
        content.url(),
        content.outlet(),
        content.title(),
        content.byline(),
        content.dateline(),
        content.publishedAt().value(),
        content.publishedAt().precision().name().toLowerCase(Locale.ROOT),
        content.publishedAt().source().name().toLowerCase(Locale.ROOT),
        content.language(),
        content.text(),
        article.revisions().stream().map(RevisionView::of).toList());
  }
}
