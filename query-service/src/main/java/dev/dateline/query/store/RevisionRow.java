package dev.dateline.query.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One revision: what was published and what was found in it. Either half may be missing yet. */
@Entity
@Table(name = "article_revision")
public class RevisionRow {

  @EmbeddedId public RevisionId id;

  /** The published article as JSON, or null. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String article;

  public Instant articleRecordedAt;

  /** Name and version of the extractor, or null while nothing is extracted. */
  public String extractor;

  public String skipped;

  /** When the first extraction was recorded, or null. */
  public Instant extractionRecordedAt;

  /** The extraction as JSON while the article has not arrived. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String pending;

  /** The resolved entities as JSON, once both halves are there. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String entities;

  /** What was found, with its entities as before decisions; null where these changed nothing. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String undecided;

  /** The ids of the entities, before decisions and after, once both halves are there. */
  public UUID[] entityIds;

  /** When the article was published; null until both halves are there. */
  public Instant publishedAt;

  /** When the later half was recorded; null until both halves are there. */
  public Instant recordedAt;
}
