package dev.dateline.query.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A story of shown articles. */
@Entity
@Table(name = "story")
public class StoryRow {

  @Id public UUID id;
  public UUID neighbourhoodId;
  public String headline;
  public Instant firstPublishedAt;
  public Instant lastPublishedAt;

  /** By time of publication. */
  public UUID[] articleIds;
}
