package dev.dateline.ingest.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.dateline.cleaning.DatePrecision;
import dev.dateline.ingest.domain.ArticleContent;
import dev.dateline.ingest.domain.PublishedAt;
import dev.dateline.ingest.domain.Revision;

/** Row of one revision of an article; never changed. */
@Entity
@Table(name = "article_revision")
@IdClass(RevisionEntity.Key.class)
class RevisionEntity {

  record Key(UUID articleId, int number) {}

  @Id UUID articleId;
  @Id int number;
  String url;
  String outlet;
  String title;
  String byline;
  String dateline;
  String publishedAt;

  @Enumerated(EnumType.STRING)
  DatePrecision publishedAtPrecision;

  @Enumerated(EnumType.STRING)
  PublishedAt.Source publishedAtSource;

  String language;
  String text;
  Instant receivedAt;

  static RevisionEntity of(UUID articleId, Revision revision) {
    ArticleContent content = revision.content();
    var entity = new RevisionEntity();
    entity.articleId = articleId;
    entity.number = revision.number();
    entity.url = content.url();
    entity.outlet = content.outlet();
    entity.title = content.title();
    entity.byline = content.byline();
    entity.dateline = content.dateline();
    entity.publishedAt = content.publishedAt().value();
    entity.publishedAtPrecision = content.publishedAt().precision();
    entity.publishedAtSource = content.publishedAt().source();
    entity.language = content.language();
    entity.text = content.text();
    entity.receivedAt = revision.receivedAt();
    return entity;
  }

  Revision toRevision() {
    return new Revision(
        number,
        new ArticleContent(
            url,
            outlet,
            title,
            byline,
            dateline,
            new PublishedAt(publishedAt, publishedAtPrecision, publishedAtSource),
            language,
            text),
        receivedAt);
  }
}
