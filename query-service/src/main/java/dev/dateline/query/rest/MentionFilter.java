package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.Selection;

/** What mentions and facts can be filtered by. */
public class MentionFilter extends StatementFilter {

  static final Set<String> NAMES =
      Set.of(
          "entity",
          "predicate",
          "eventType",
          "outlet",
          "origin",
          "speaker",
          "factuality",
          "place",
          "from",
          "to",
          "article",
          "q");

  private static final Set<String> EVENT_TYPES =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");
  private static final Set<String> FACTUALITIES =
      Set.of("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu");

  @QueryParam("entity")
  @Parameter(
      description = "Name or id of an entity that takes part, or that is the place.",
      example = "Port of Larsund")
  String entity;

  @QueryParam("predicate")
  @Parameter(
      description = "Lemma of what happens; lemmas of the same meaning are found too.",
      example = "exchange")
  String predicate;

  @QueryParam("eventType")
  @Parameter(description = "PLOVER event type.", example = "AGREE")
  String eventType;

  @QueryParam("origin")
  @Parameter(
      description = "Name or entity id of the ultimate source, or name of the outlet.",
      example = "Mara Ilves")
  String origin;

  @QueryParam("factuality")
  @Parameter(description = "FactBank value; + is %2B in a URL.", example = "CT+")
  String factuality;

  @QueryParam("place")
  @Parameter(
      description = "Name or entity id of the place, or ISO 3166 country code.",
      example = "Larsund")
  String place;

  /** The mentions that it lets through, as of a moment or, if it is null, now. */
  Selection mentions(Instant asOf) {
    Selection mentions =
        shown("mention", asOf)
            .where("entity_ids && current_entities(:entities)", "entities", entityIds())
            .where("predicate = :predicate", "predicate", predicateKey())
            .where("event_type = :eventType", "eventType", eventType())
            .where("outlet_key = :outlet", "outlet", outletKey())
            .where(
                "source_key = any(current_sources(cast(:speakers as text[])))",
                "speakers",
                speakerKeys())
            .where("factuality = :factuality", "factuality", factuality())
            .where("places @> array[cast(:place as text)]", "place", placeKey())
            .where("article_id = :article", "article", articleId())
            .where("published_at >= :start", "start", start())
            .where("published_at < :end", "end", end())
            .where(
                "to_tsvector('english', evidence) @@ websearch_to_tsquery('english', :q)", "q", q);
    if (origin != null) {
      mentions
          .where(
              "(source_key = any(current_sources(cast(:origins as text[]))) or source_key is null and outlet_key = :own)",
              "origins",
              sourceKeys(origin))
          .with("own", Wording.fold(origin));
    }
    return mentions;
  }

  UUID[] entityIds() {
    return entity == null
        ? null
        : EntityResolution.candidates(entity).stream().toArray(UUID[]::new);
  }

  String predicateKey() {
    return predicate == null ? null : Columns.key(Wording.predicate(predicate));
  }

  String eventType() {
    return Values.oneOf("eventType", eventType, EVENT_TYPES);
  }

  /** The value; a plus sign that a client did not escape has arrived as a space. */
  String factuality() {
    String value =
        factuality != null && factuality.endsWith(" ")
            ? factuality.stripTrailing() + "+"
            : factuality;
    return Values.oneOf("factuality", value, FACTUALITIES);
  }

  String placeKey() {
    return place == null ? null : Columns.key(Wording.fold(place));
  }
}
