package dev.dateline.query.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.Storylines;

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

  /**
   * Tells what articles make of the story.
   *
   * @param shown by time of publication, at least one
   * @param titles by the ids of the articles
   */
  public void consistOf(List<ArticleProfile> shown, Function<UUID, String> titles) {
    headline = titles.apply(Storylines.central(shown));
    firstPublishedAt = shown.getFirst().publishedAt();
    lastPublishedAt = shown.getLast().publishedAt();
    articleIds = shown.stream().map(ArticleProfile::id).toArray(UUID[]::new);
  }
}
