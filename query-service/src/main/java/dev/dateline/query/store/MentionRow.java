package dev.dateline.query.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mention with the columns that it is found by. */
@Entity
@Table(name = "mention")
public class MentionRow {

  @EmbeddedId public StatementId id;

  /** Whether it belongs to the article's shown revision. */
  public boolean shown;

  /** Family of events: with the article's story, what it is compared within. */
  public String family;

  /** The fact that it would be the first mention of. */
  public UUID firstOfFact;

  public String outlet;
  public String title;
  public Instant publishedAt;
  public Instant recordedAt;
  public int startOffset;
  public String predicate;
  public String eventType;
  public String factuality;
  public String outletKey;

  /** Key of the source that it is attributed to, or null when the outlet itself asserts it. */
  public String sourceKey;

  public String[] places;
  public UUID[] entityIds;
  public String evidence;

  /** The mention as JSON, with resolved entities. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String document;
}
