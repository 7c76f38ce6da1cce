package dev.dateline.query.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.query.domain.Fact;

/**
 * The articles on one event.
 *
 * @param headline title of the article that the others are most like
 * @param firstPublishedAt publication of the first article
 * @param lastPublishedAt publication of the last article
 * @param articles by time of publication
 * @param timeline the facts that most articles report, by when they happened, else by when they
 *     were first reported; in a single story only
 * @param entities those that take part in most articles' facts, the most frequent first; in a
 *     single story only
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryView(
    UUID id,
    String headline,
    Instant firstPublishedAt,
    Instant lastPublishedAt,
    List<Fact.ArticleReference> articles,
    List<FactView<String>> timeline,
    List<EntityView> entities) {}
