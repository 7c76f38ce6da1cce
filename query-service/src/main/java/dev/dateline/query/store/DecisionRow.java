package dev.dateline.query.store;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision on entities. */
@Entity
@Table(name = "decision")
public class DecisionRow {

  @Id public UUID id;

  /** The decision as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String document;
}
