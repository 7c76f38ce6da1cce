package dev.dateline.query.rest;

import java.util.Arrays;
import java.util.Objects;
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

  /**
   * The facts of a selection that it lets through; published means: by one of its articles.
   *
   * @param facts rows of the table fact
   */
  Selection of(Selection facts) {
    UUID article = articleId();
    return facts
        .where("entity_ids && current_entities(:entities)", "entities", entityIds())
        .where("predicate = :predicate", "predicate", predicateKey())
        .where("event_type = :eventType", "eventType", eventType())
        .where("outlet_keys @> array[cast(:outlet as text)]", "outlet", Columns.key(outletKey()))
        .where("source_keys && current_sources(cast(:origins as text[]))", "origins", originKeys())
        .where(
            "source_keys && current_sources(cast(:speakers as text[]))", "speakers", speakerKeys())
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

  /**
   * Articles in whose neighbourhoods there are mentions that any fact which it lets through must
   * have, found by the indexes; null when it may be any article.
   */
  Selection articles() {
    if (Stream.of(entity, eventType, outlet, factuality, place, article, story)
        .allMatch(Objects::isNull)) {
      return null;
    }
    return Selection.from("article a")
        .where(near("m.entity_ids && current_entities(:entities)"), "entities", entityIds())
        .where(near("m.event_type = :eventType"), "eventType", eventType())
        .where(near("m.outlet_key = :outlet"), "outlet", outletKey())
        .where(near("m.factuality = :factuality"), "factuality", factuality())
        .where(near("m.places @> array[cast(:place as text)]"), "place", placeKey())
        .where(near("b.id = :article"), "article", articleId())
        .where(near("b.first_of_story = :story"), "story", Values.id("story", story));
  }

  private static String near(String condition) {
    return """
        a.neighbourhood_id in (select b.neighbourhood_id
          from mention m join article b on b.id = m.article_id where %s)
        """
        .formatted(condition);
  }

  private String[] originKeys() {
    return origin == null
        ? null
        : Stream.concat(Origin.sourceKeys(origin).stream(), Stream.of(Origin.outletKey(origin)))
            .map(Columns::key)
            .toArray(String[]::new);
  }
}
