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

  /** The stories that it lets through. */
  Selection stories() {
    Instant start = Values.from("from", from);
    Instant end = Values.until("to", to);
    UUID id = Values.id("article", article);
    UUID[] entities =
        entity == null ? null : EntityResolution.candidates(entity).toArray(UUID[]::new);
    return Selection.from("story")
        .where("article_ids @> array[:article]", "article", id)
        .where(
            """
            exists (select 1 from mention m where m.article_id = any(article_ids) and m.shown
              and m.entity_ids && :entities)
            """,
            "entities",
            entities)
        .where("last_published_at >= :start", "start", start)
        .where("first_published_at < :end", "end", end)
        .where("to_tsvector('english', headline) @@ websearch_to_tsquery('english', :q)", "q", q);
  }
}
