package dev.dateline.ingest.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of an article; its lock orders what happens to the article. */
@Entity
@Table(name = "article")
class ArticleEntity {

  @Id UUID id;
  int revision;
  Instant withdrawnAt;
  Integer extractedRevision;
}
