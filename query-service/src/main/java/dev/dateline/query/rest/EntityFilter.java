package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.Selection;

/** What entities can be filtered by. */
public class EntityFilter {

  static final Set<String> NAMES = Set.of("entity", "article", "q");

  @QueryParam("entity")
  @Parameter(description = "Name or id of the entity.", example = "Port of Larsund")
  String entity;

  @QueryParam("article")
  @Parameter(description = "Id of an article that refers to it.")
  String article;

  @QueryParam("q")
  @Parameter(description = "Words of its name.", example = "larsund")
  String q;

  /** The entities that it lets through, as of a moment or, if it is null, now. */
  Selection entities(Instant asOf) {
    String shown = asOf == null ? "a.shown_revision" : "shown_revision(a.id, :asOf)";
    return Selection.from("entity")
        .where(asOf == null ? "articles > 0" : "true")
        .where(
            "id = any(current_entities(:ids))",
            "ids",
            entity == null ? null : EntityResolution.candidates(entity).toArray(UUID[]::new))
        .where(
            """
            id in (
              select cast(e ->> 'id' as uuid)
              from article a
              join article_revision r on r.article_id = a.id and r.revision = %s,
              jsonb_array_elements(r.entities) e
              where a.id = :article)
            """
                .formatted(shown),
            "article",
            Values.id("article", article))
        .where("true", "asOf", article == null ? null : asOf)
        .where(
            "to_tsvector('simple', name_key) @@ plainto_tsquery('simple', :q)",
            "q",
            q == null ? null : Wording.fold(q));
  }
}
