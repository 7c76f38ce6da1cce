package dev.dateline.query.store;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of the shown articles. */
@Entity
@Table(name = "entity")
public class EntityRow {

  @Id public UUID id;
  public String type;

  /** Folded name. */
  public String nameKey;

  /** Number of shown articles that refer to it. */
  public int articles;
}
