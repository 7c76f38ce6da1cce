package dev.dateline.query.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A fact with the columns that it is found by. */
@Entity
@Table(name = "fact")
public class FactRow {

  @Id public UUID id;

  /** The story and the family of events that it was made of. */
  public UUID storyId;

  public String family;
  public String predicate;
  public String eventType;
  public String status;
  public int independentOrigins;
  public Instant firstReportedAt;
  public Instant lastReportedAt;
  public UUID[] entityIds;
  public UUID[] articleIds;
  public String[] outletKeys;

  /** Keys of the origins. */
  public String[] sourceKeys;

  public String[] places;
  public String[] factualities;

  /** The evidence of its mentions, to be searched. */
  public String wording;

  /** The fact as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String document;

  /** Hash of all other columns. */
  public UUID digest;
}
