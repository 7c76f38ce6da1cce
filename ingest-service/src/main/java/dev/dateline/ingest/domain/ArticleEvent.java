package dev.dateline.ingest.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to an article, as it is announced. */
public sealed interface ArticleEvent {

  /** The article that it happened to. */
  UUID articleId();

  /** The revision that it concerns. */
  int revisionNumber();

  /** When it happened. */
  Instant time();

  /** The article became public: for the first time, or again after it was withdrawn. */
  record Published(UUID articleId, Revision revision) implements ArticleEvent {
    @Override
    public int revisionNumber() {
      return revision.number();
    }

    @Override
    public Instant time() {
      return revision.receivedAt();
    }
  }

  /** The outlet changed the article. */
  record Revised(UUID articleId, Revision revision) implements ArticleEvent {
    @Override
    public int revisionNumber() {
      return revision.number();
    }

    @Override
    public Instant time() {
      return revision.receivedAt();
    }
  }

  /** The article supports no fact any more. */
  record Withdrawn(UUID articleId, int revisionNumber, Instant time) implements ArticleEvent {}
}
