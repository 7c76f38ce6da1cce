package dev.dateline.query.store;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Key of a revision. */
@Embeddable
public record RevisionId(UUID articleId, int revision) {}
