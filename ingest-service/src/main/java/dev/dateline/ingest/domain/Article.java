package dev.dateline.ingest.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An article as it stands.
 *
 * @param id its identity, see {@link ArticleIdentity}
 * @param latest its latest revision; null before the first
 * @param withdrawn whether it supports no fact any more
 */
public record Article(UUID id, Revision latest, boolean withdrawn) {

  /**
   * What is announced when content is submitted for this article: its publication, also again after
   * a withdrawal, its revision, or nothing where it reads as before. Metadata that the new content
   * does not state stay as they were.
   */
  public Optional<ArticleEvent> submit(ArticleContent submitted, Instant receivedAt) {
    if (latest == null) {
      return Optional.of(new ArticleEvent.Published(id, new Revision(1, submitted, receivedAt)));
    }
    ArticleContent content = submitted.completedBy(latest.content());
    var next = new Revision(latest.number() + 1, content, receivedAt);
    if (withdrawn) {
      return Optional.of(new ArticleEvent.Published(id, next));
    }
    return content.readsAs(latest.content())
        ? Optional.empty()
        : Optional.of(new ArticleEvent.Revised(id, next));
  }

  /** What is announced when this article is withdrawn: nothing if it was before. */
  public Optional<ArticleEvent> withdraw(Instant at) {
    return withdrawn
        ? Optional.empty()
        : Optional.of(new ArticleEvent.Withdrawn(id, latest.number(), at));
  }
}
