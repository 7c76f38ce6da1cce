package dev.dateline.query.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

  private static final int MOST_WORDINGS = 20;

  private final Session session;

  @Inject
  EntitiesResource(Session session) {
    this.session = session;
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
  public Response list(@BeanParam EntityFilter filter, @BeanParam Paging paging) {
    paging.requireKnown(EntityFilter.NAMES);
    Selection entities = filter.entities();
    Cursor cursor = paging.cursor(2);
    if (cursor != null) {
      entities
          .where("(name_key, id) > (:lastName, :lastId)", "lastName", cursor.text(0))
          .with("lastId", cursor.id(1));
    }
    return paging.page(
        entities.list(session, EntityRow.class, "name_key, id", paging.rows()),
        this::views,
        row -> Cursor.after(row.nameKey, row.id));
  }

  /** One entity. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getEntity", summary = "An entity with its names and descriptions")
  @APIResponse(responseCode = "200", description = "The entity.")
  @APIResponse(responseCode = "404", description = "No shown article refers to such an entity.")
  public EntityView get(@PathParam("id") UUID id) {
    EntityRow row = session.find(EntityRow.class, id);
    if (row == null) {
      throw Problems.notFound("There is no entity " + id);
    }
    return views(List.of(row)).getFirst();
  }

  private List<EntityView> views(List<EntityRow> rows) {
    UUID[] ids = rows.stream().map(row -> row.id).toArray(UUID[]::new);
    Map<UUID, List<String>> names = wordings("name", ids);
    Map<UUID, List<String>> descriptions = wordings("description", ids);
    return rows.stream()
        .map(
            row ->
                new EntityView(
                    row.id,
                    names.get(row.id).getFirst(),
                    row.type,
                    names.get(row.id),
                    descriptions.getOrDefault(row.id, List.of()),
                    row.articles))
        .toList();
  }

  /** The most frequent wordings of each entity. */
  private Map<UUID, List<String>> wordings(String kind, UUID[] ids) {
    return session
        .createNativeQuery(
            """
            select entity_id, wording from (
              select entity_id, wording, row_number() over (
                partition by entity_id order by articles desc, wording collate "C") as rank
              from entity_wording where kind = :kind and entity_id = any(:ids)) ranked
            where rank <= :most
            order by entity_id, rank
            """,
            Object[].class)
        .setParameter("kind", kind)
        .setParameter("ids", ids)
        .setParameter("most", MOST_WORDINGS)
        .stream()
        .collect(
            Collectors.groupingBy(
                wording -> (UUID) wording[0],
                HashMap::new,
                Collectors.mapping(wording -> (String) wording[1], Collectors.toList())));
  }
}
