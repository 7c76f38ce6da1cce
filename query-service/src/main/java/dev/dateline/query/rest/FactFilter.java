package dev.dateline.query.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Status;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.Selection;

/** What facts can be filtered by: what their mentions can, and how well they are established. */
public class FactFilter extends MentionFilter {

  static final Set<String> NAMES =
      Stream.concat(MentionFilter.NAMES.stream(), Stream.of("status", "minOrigins", "story"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::label).collect(Collectors.toUnmodifiableSet());

  @QueryParam("status")
  @Parameter(
      description = "single-origin, corroborated, contested, superseded or withdrawn.",
      example = "contested")
  String status;

  @QueryParam("minOrigins")
  @Parameter(description = "Number of independent origins at least.", example = "2")
  String minOrigins;

  @QueryParam("story")
  @Parameter(description = "Id of the story.")
  String story;

  /** The facts that it lets through; published means: by one of its articles. */
  Selection facts() {
    UUID article = articleId();
    return Selection.from("fact")
        .where("entity_ids && :entities", "entities", entityIds())
        .where("predicate = :predicate", "predicate", predicateKey())
        .where("event_type = :eventType", "eventType", eventType())
        .where("outlet_keys @> array[cast(:outlet as text)]", "outlet", Columns.key(outletKey()))
        .where("source_keys && cast(:origins as text[])", "origins", originKeys())
        .where("source_keys && cast(:speakers as text[])", "speakers", speakerKeys())
        .where("status = :status", "status", Values.oneOf("status", status, STATUSES))
        .where("factualities @> array[cast(:factuality as text)]", "factuality", factuality())
        .where("places @> array[cast(:place as text)]", "place", placeKey())
        .where("article_ids @> array[:article]", "article", article)
        .where("story_id = :story", "story", Values.id("story", story))
        .where("last_reported_at >= :start", "start", start())
        .where("first_reported_at < :end", "end", end())
        .where(
            "independent_origins >= :minOrigins",
            "minOrigins",
            Values.number("minOrigins", minOrigins, 1, Integer.MAX_VALUE))
        .where("to_tsvector('english', wording) @@ websearch_to_tsquery('english', :q)", "q", q);
  }

  private String[] originKeys() {
    return origin == null
        ? null
        : Stream.concat(Origin.sourceKeys(origin).stream(), Stream.of(Origin.outletKey(origin)))
            .map(Columns::key)
            .toArray(String[]::new);
  }
}
