package dev.dateline.query.rest;

import java.util.List;
import java.util.UUID;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;

/**
 * An article with what was found in it. Offsets count Unicode code points of {@code text}.
 *
 * @param extractor name and version of what found it
 * @param skipped why the text or a part of it was not read, or null
 */
public record ArticleView(
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
    UUID copyOf,
    String extractor,
    String skipped,
    String text,
    List<MentionView> mentions,
    List<QuotationView> quotations,
    List<Entity> entities) {

  static ArticleView of(
      Article article,
      String extractor,
      String skipped,
      List<MentionView> mentions,
      List<QuotationView> quotations,
      List<Entity> entities) {
    return new ArticleView(
        article.id(),
        article.revision(),
        article.url(),
        article.outlet(),
        article.title(),
        article.byline(),
        article.dateline(),
        article.publishedAt(),
        article.publishedAtPrecision(),
        article.publishedAtSource(),
        article.receivedAt(),
        article.language(),
        article.copyOf(),
        extractor,
        skipped,
        article.text(),
        mentions,
        quotations,
        entities);
  }
}
