package dev.dateline.query.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.store.EntityRow;

/** Entities with their names and descriptions. */
@ApplicationScoped
class EntityViews {

  private static final int MOST_WORDINGS = 20;

  private final Session session;

  @Inject
  EntityViews(Session session) {
    this.session = session;
  }

  /** The entities in the order of their rows. */
  List<EntityView> of(List<EntityRow> rows) {
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
