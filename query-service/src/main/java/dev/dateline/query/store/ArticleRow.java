package dev.dateline.query.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** State of an article over all its revisions. */
@Entity
@Table(name = "article")
public class ArticleRow {

  @Id public UUID id;

  /** The last published revision that is known, which outlet and copyOf belong to; 0 for none. */
  public int lastPublished;

  public String outlet;
  public UUID copyOf;

  /** All revisions up to this one are withdrawn; 0 for none. */
  public int withdrawnRevision;

  public Instant withdrawnAt;

  /** The revision that is served, or null. */
  public Integer shownRevision;

  /** Publication of the last complete revision, or null. */
  public Instant publishedAt;

  /** Headline of the last complete revision, or null. */
  public String title;

  /** The neighbourhood that is divided into stories, or null. */
  public UUID neighbourhoodId;

  /** The story that it is in, or null. */
  public UUID storyId;

  /** The story that it would be the first article of. */
  public UUID firstOfStory;
}
