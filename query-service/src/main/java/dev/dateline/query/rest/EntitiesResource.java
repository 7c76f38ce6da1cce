package dev.dateline.query.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

import io.smallrye.common.annotation.RunOnVirtualThread;

import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.domain.EntityDecisions;
import dev.dateline.query.store.Decisions;
import dev.dateline.query.store.EntityRow;
import dev.dateline.query.store.Selection;

/** Entities across articles. */
@Path("/entities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "entities")
public class EntitiesResource {

  private final Session session;
  private final EntityViews views;
  private final Decisions decisions;
  private final DecisionTopic topic;

  @Inject
  EntitiesResource(Session session, EntityViews views, Decisions decisions, DecisionTopic topic) {
    this.session = session;
    this.views = views;
    this.decisions = decisions;
    this.topic = topic;
  }

  /** Entities by name. */
  @GET
  @Operation(operationId = "listEntities", summary = "Entities, by name")
  @APIResponse(
      responseCode = "200",
      description = "A page of entities; Link with rel=\"next\" leads to the next one.")
  @APIResponse(
      responseCode = "400",
      description = "A query parameter is unknown or has a bad value.")
  public Response list(
      @BeanParam EntityFilter filter, @BeanParam Paging paging, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    paging.requireKnown(EntityFilter.NAMES);
    Cursor cursor = paging.cursor(2);
    Selection entities = filter.entities(moment);
    if (cursor != null) {
      entities
          .where("(name_key, id) > (:lastName, :lastId)", "lastName", cursor.text(0))
          .with("lastId", cursor.id(1));
    }
    return paging.page(
        entities.list(session, EntityRow.class, "name_key, id", paging.rows()),
        rows -> moment == null ? views.of(rows) : views.of(ids(rows), moment),
        row -> Cursor.after(row.nameKey, row.id));
  }

  private static List<UUID> ids(List<EntityRow> rows) {
    return rows.stream().map(row -> row.id).toList();
  }

  /** One entity. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getEntity", summary = "An entity with its names and descriptions")
  @APIResponse(responseCode = "200", description = "The entity.")
  @APIResponse(responseCode = "404", description = "No shown article refers to such an entity.")
  public EntityView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    List<EntityDecision> all = decisions.all();
    UUID current = new EntityDecisions(all).current(id);
    EntityRow row = session.find(EntityRow.class, current);
    boolean isShown = row != null && (moment != null || row.articles > 0);
    List<EntityView> found =
        !isShown
            ? List.of()
            : moment == null ? views.of(List.of(row)) : views.of(List.of(current), moment);
    return found.stream()
        .findFirst()
        .map(view -> view.explained(EntityDecisions.about(current, all)))
        .orElseThrow(() -> Problems.notFound("There is no entity " + id));
  }

  /** Makes two entities one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/merges")
  @Operation(operationId = "mergeEntity", summary = "Decides that two entities are one")
  @APIResponse(responseCode = "202", description = "Decided; it takes effect in a moment.")
  @APIResponse(responseCode = "400", description = "A field is missing or has a bad value.")
  public Response merge(@PathParam("id") UUID id, @NotNull @Valid MergeRequest request) {
    if ((request.into() == null) == (request.with() == null)) {
      throw Problems.badField("into", "or 'with' must be given, and not both");
    }
    UUID entity = request.into() == null ? request.with() : id;
    UUID into = request.into() == null ? id : request.into();
    if (entity.equals(into)) {
      throw Problems.badField(request.into() == null ? "with" : "into", "is the entity itself");
    }
    return topic.publish(
        EntityDecision.merge(
            entity, into, request.reason(), request.by(), OffsetDateTime.now(ZoneOffset.UTC)));
  }

  /** Makes one entity two. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/splits")
  @Operation(operationId = "splitEntity", summary = "Decides that one entity is two")
  @APIResponse(responseCode = "202", description = "Decided; it takes effect in a moment.")
  @APIResponse(responseCode = "400", description = "A field is missing or has a bad value.")
  public Response split(@PathParam("id") UUID id, @NotNull @Valid SplitRequest request) {
    List<String> names = Objects.requireNonNullElse(request.names(), List.of());
    List<UUID> articles = Objects.requireNonNullElse(request.articles(), List.of());
    if (names.isEmpty() && articles.isEmpty()) {
      throw Problems.badField("names", "or 'articles' must be given");
    }
    return topic.publish(
        EntityDecision.split(
            id,
            names,
            articles,
            request.reason(),
            request.by(),
            OffsetDateTime.now(ZoneOffset.UTC)));
  }
}
