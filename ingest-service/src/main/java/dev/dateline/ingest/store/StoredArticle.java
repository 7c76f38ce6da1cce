package dev.dateline.ingest.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dateline.ingest.domain.Revision;

/**
 * An article with its history.
 *
 * @param id its id
 * @param state how far it has come
 * @param withdrawnAt when it was withdrawn; null unless it is
 * @param revisions oldest first, never empty
 */
public record StoredArticle(
    UUID id, ArticleState state, Instant withdrawnAt, List<Revision> revisions) {}
