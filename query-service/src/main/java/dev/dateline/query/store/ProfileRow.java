package dev.dateline.query.store;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an article is about, by the last of its revisions that is both published and read. */
@Entity
@Table(name = "article_profile")
public class ProfileRow {

  @Id public UUID articleId;

  /** Words with their weights as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String terms;

  /** What articles on the same event share. */
  public String[] keys;

  /** What the row is found by: each key with the time of publication, as a hash. */
  public Long[] buckets;
}
