package dev.dateline.ingest.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dateline.ingest.domain.Article;
import dev.dateline.ingest.domain.ArticleContent;
import dev.dateline.ingest.domain.ArticleEvent;
import dev.dateline.ingest.domain.ArticleIdentity;
import dev.dateline.ingest.domain.Revision;
import dev.dateline.ingest.outbox.Outbox;

/** The articles in the database. Every change and its announcement are one transaction. */
@ApplicationScoped
public class Articles {

  private final ArticleRepository articles;
  private final RevisionRepository revisions;
  private final Outbox outbox;

  Articles(ArticleRepository articles, RevisionRepository revisions, Outbox outbox) {
    this.articles = articles;
    this.revisions = revisions;
    this.outbox = outbox;
  }

  /**
   * What came of a submission.
   *
   * @param id the article's id
   * @param revision number of its latest revision
   * @param outcome what the submission did
   * @param state how far the article has come
   */
  public record Receipt(UUID id, int revision, Outcome outcome, ArticleState state) {}

  /** What a submission did. */
  public enum Outcome {
    PUBLISHED,
    REVISED,
    UNCHANGED
  }

  /** Stores an article or a revision of it, unless it reads as before. */
  @Transactional
  public Receipt submit(ArticleContent content, Instant receivedAt) {
    UUID id = ArticleIdentity.of(content);
    ArticleEntity row = articles.createOrLock(id);
    Optional<ArticleEvent> event = article(row).submit(content, receivedAt);
    if (event.isEmpty()) {
      return new Receipt(id, row.revision, Outcome.UNCHANGED, state(row));
    }
    Outcome outcome =
        switch (event.get()) {
          case ArticleEvent.Published published ->
              store(row, published.revision(), Outcome.PUBLISHED);
          case ArticleEvent.Revised revised -> store(row, revised.revision(), Outcome.REVISED);
          case ArticleEvent.Withdrawn _ ->
              throw new IllegalStateException("A submission withdraws nothing");
        };
    outbox.append(event.get());
    return new Receipt(id, row.revision, outcome, ArticleState.ACCEPTED);
  }

  /** Withdraws an article, if it is not withdrawn yet; false when there is no such article. */
  @Transactional
  public boolean withdraw(UUID id, Instant at) {
    Optional<ArticleEntity> row = articles.lock(id);
    row.ifPresent(
        found ->
            article(found)
                .withdraw(at)
                .ifPresent(
                    event -> {
                      found.withdrawnAt = at;
                      outbox.append(event);
                    }));
    return row.isPresent();
  }

  /** Notes that a revision was extracted; an article that is not here is another system's. */
  @Transactional
  public void markExtracted(UUID id, int revision) {
    articles
        .lock(id)
        .filter(row -> row.extractedRevision == null || row.extractedRevision < revision)
        .ifPresent(row -> row.extractedRevision = revision);
  }

  /** An article with its history; empty when there is no such article. */
  @Transactional
  public Optional<StoredArticle> find(UUID id) {
    return articles
        .findByIdOptional(id)
        .map(
            row ->
                new StoredArticle(
                    id,
                    state(row),
                    row.withdrawnAt,
                    revisions.of(id).stream().map(RevisionEntity::toRevision).toList()));
  }

  private Article article(ArticleEntity row) {
    Revision latest =
        row.revision == 0
            ? null
            : revisions.findById(new RevisionEntity.Key(row.id, row.revision)).toRevision();
    return new Article(row.id, latest, row.withdrawnAt != null);
  }

  private Outcome store(ArticleEntity row, Revision revision, Outcome outcome) {
    revisions.persist(RevisionEntity.of(row.id, revision));
    row.revision = revision.number();
    row.withdrawnAt = null;
    return outcome;
  }

  private ArticleState state(ArticleEntity row) {
    if (row.withdrawnAt != null) {
      return ArticleState.WITHDRAWN;
    }
    if (row.extractedRevision != null && row.extractedRevision >= row.revision) {
      return ArticleState.EXTRACTED;
    }
    return outbox.isPending(row.id) ? ArticleState.ACCEPTED : ArticleState.ANNOUNCED;
  }
}
