package dev.dateline.query.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.store.Decisions;

/** Decisions on which entities are one. They are published first and take effect a moment later. */
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "entities")
public class DecisionsResource {

  private final Decisions decisions;
  private final DecisionTopic topic;

  @Inject
  DecisionsResource(Decisions decisions, DecisionTopic topic) {
    this.decisions = decisions;
    this.topic = topic;
  }

  /** All decisions. */
  @GET
  @Operation(operationId = "listDecisions", summary = "Decisions on entities, reversed ones too")
  @APIResponse(responseCode = "200", description = "The decisions.")
  public Items<EntityDecision> list() {
    return new Items<>(decisions.all());
  }

  /** One decision. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getDecision", summary = "A decision on entities")
  @APIResponse(responseCode = "200", description = "The decision.")
  @APIResponse(responseCode = "404", description = "There is no such decision, or not yet.")
  public EntityDecision get(@PathParam("id") UUID id) {
    EntityDecision decision = decisions.find(id);
    if (decision == null) {
      throw Problems.notFound("There is no decision " + id);
    }
    return decision;
  }

  /** Takes a decision back. */
  @DELETE
  @Path("/{id}")
  @Operation(operationId = "reverseDecision", summary = "Takes a decision on entities back")
  @APIResponse(responseCode = "202", description = "Reversed; it takes effect in a moment.")
  @APIResponse(responseCode = "404", description = "There is no such decision.")
  public Response reverse(
      @PathParam("id") UUID id, @QueryParam("reason") String reason, @QueryParam("by") String by) {
    if (reason == null || reason.isBlank()) {
      throw Problems.badParameter("reason", "must be given");
    }
    if (by == null || by.isBlank()) {
      throw Problems.badParameter("by", "must be given");
    }
    return topic.publish(get(id).reversed(reason, by, OffsetDateTime.now(ZoneOffset.UTC)));
  }
}
