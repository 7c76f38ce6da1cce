package dev.dateline.query.domain;

import java.time.Instant;
import java.util.UUID;

/** What the topics tell about an article. */
public sealed interface Event {

  /** The article that it is about. */
  UUID articleId();

  /** When it was recorded in its topic; the same on every replay. */
  Instant recordedAt();

  /** A revision was published. */
  record Published(Article article, Instant recordedAt) implements Event {
    @Override
    public UUID articleId() {
      return article.id();
    }
  }

  /** A revision was read. */
  record Extracted(Extraction extraction, Instant recordedAt) implements Event {
    @Override
    public UUID articleId() {
      return extraction.articleId();
    }
  }

  /** The article was withdrawn. */
  record Withdrawn(Withdrawal withdrawal, Instant recordedAt) implements Event {
    @Override
    public UUID articleId() {
      return withdrawal.id();
    }
  }
}
