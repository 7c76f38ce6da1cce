package dev.dateline.query.store;

import java.time.Instant;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A quotation with the columns that it is found by. */
@Entity
@Table(name = "quotation")
public class QuotationRow {

  @EmbeddedId public StatementId id;

  /** Whether it belongs to the article's shown revision. */
  public boolean shown;

  public String outlet;
  public String title;
  public Instant publishedAt;
  public Instant recordedAt;
  public int startOffset;
  public String outletKey;

  /** Key of the speaker, or null when the article does not say. */
  public String speakerKey;

  public String content;

  /** The quotation as JSON, with resolved entities. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String document;
}
