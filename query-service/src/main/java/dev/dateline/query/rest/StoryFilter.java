package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.store.Selection;

/** What stories can be filtered by. */
public class StoryFilter {

  static final Set<String> NAMES = Set.of("article", "entity", "from", "to", "q");

  @QueryParam("article")
  @Parameter(description = "Id of an article of the story.")
  String article;

  @QueryParam("entity")
  @Parameter(
      description = "Name or id of an entity that its articles refer to.",
      example = "Port of Larsund")
  String entity;

  @QueryParam("from")
  @Parameter(
      description = "An article was published on or after this date (UTC) or instant.",
      example = "2026-02-05")
  String from;

  @QueryParam("to")
  @Parameter(
      description = "An article was published on or before this date (UTC) or instant.",
      example = "2026-02-06")
  String to;

  @QueryParam("q")
  @Parameter(description = "Words of the headline.")
  String q;

  /**
   * The stories of a selection that it lets through, as of a moment or, if it is null, now.
   *
   * @param stories rows of the table story
   */
  Selection of(Selection stories, Instant asOf) {
    Instant start = Values.from("from", from);
    Instant end = Values.until("to", to);
    UUID id = Values.id("article", article);
    if (entity != null) {
      stories
          .where(
              """
              exists (select 1 from mention m where m.article_id = any(article_ids)
                and m.entity_ids && current_entities(:entities) and %s)
              """
                  .formatted(
                      asOf == null
                          ? "m.shown"
                          : "m.revision = shown_revision(m.article_id, :asOf)"),
              "entities",
              EntityResolution.candidates(entity).toArray(UUID[]::new))
          .where("true", "asOf", asOf);
    }
    return stories
        .where("article_ids @> array[:article]", "article", id)
        .where("last_published_at >= :start", "start", start)
        .where("first_published_at < :end", "end", end)
        .where("to_tsvector('english', headline) @@ websearch_to_tsquery('english', :q)", "q", q);
  }

  /** Articles in the neighbourhoods of all stories that it lets through; null for any. */
  Selection articles() {
    if (article == null && entity == null) {
      return null;
    }
    return Selection.from("article a")
        .where("a.id = :article", "article", Values.id("article", article))
        .where(
            """
            a.neighbourhood_id in (select b.neighbourhood_id
              from mention m join article b on b.id = m.article_id
              where m.entity_ids && current_entities(:entities))
            """,
            "entities",
            entity == null ? null : EntityResolution.candidates(entity).toArray(UUID[]::new));
  }
}
