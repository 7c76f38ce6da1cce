package dev.dateline.query.store;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Key of a mention or quotation: the extractor's id within the article's revision. */
@Embeddable
public record StatementId(UUID articleId, int revision, String id) {}
