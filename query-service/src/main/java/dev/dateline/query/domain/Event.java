package dev.dateline.query.domain;

import java.time.Instant;
import java.util.UUID;

/** What the topics tell. */
public sealed interface Event {

  /** When it was recorded in its topic; the same on every replay. */
  Instant recordedAt();

  /** Something about an article. */
  sealed interface OfArticle extends Event {

    /** The article that it is about. */
    UUID articleId();
  }

  /** Someone decided on entities. */
  record Decided(EntityDecision decision, Instant recordedAt) implements Event {}

  /** A revision was published. */
  record Published(Article article, Instant recordedAt) implements OfArticle {
    @Override
    public UUID articleId() {
      return article.id();
    }
  }

  /** A revision was read. */
  record Extracted(Extraction extraction, Instant recordedAt) implements OfArticle {
    @Override
    public UUID articleId() {
      return extraction.articleId();
    }
  }

  /** The article was withdrawn. */
  record Withdrawn(Withdrawal withdrawal, Instant recordedAt) implements OfArticle {
    @Override
    public UUID articleId() {
      return withdrawal.id();
    }
  }
}
