package dev.dateline.extract.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.extract.model.Article;

/**
 * What extract-service reads of an article event (contract {@code article.v1.schema.json} of
 * ingest-service). Fields that it does not need are ignored.
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleEvent(
    String id,
    int revision,
    String outlet,
    String title,
    String byline,
    String dateline,
    String publishedAt,
    String language,
    String text) {

  /** The article as the engine takes it. */
  Article toArticle() {
    return new Article(id, revision, title, byline, dateline, outlet, publishedAt, language, text);
  }

  /**
   * @throws UnreadableArticle when a field without which nothing can be extracted is missing
   */
  void check() {
    require("id", id);
    require("publishedAt", publishedAt);
    require("text", text);
    if (revision < 1) {
      throw new UnreadableArticle("revision must be 1 or more");
    }
  }

  private static void require(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new UnreadableArticle(field + " is missing");
    }
  }
}
