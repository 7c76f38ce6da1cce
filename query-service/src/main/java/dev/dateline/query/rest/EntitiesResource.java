package dev.dateline.query.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

  @Inject
  EntitiesResource(Session session, EntityViews views) {
    this.session = session;
    this.views = views;
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
    EntityRow row = session.find(EntityRow.class, id);
    boolean isShown = row != null && (moment != null || row.articles > 0);
    List<EntityView> found =
        !isShown
            ? List.of()
            : moment == null ? views.of(List.of(row)) : views.of(List.of(id), moment);
    return found.stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("There is no entity " + id));
  }
}
