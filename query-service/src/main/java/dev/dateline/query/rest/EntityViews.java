package dev.dateline.query.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Entity;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.EntityRow;
import dev.dateline.query.store.Json;

/** Entities with their names and descriptions. */
@ApplicationScoped
class EntityViews {

  private static final int MOST_WORDINGS = 20;

  private final Session session;
  private final Json json;

  @Inject
  EntityViews(Session session, Json json) {
    this.session = session;
    this.json = json;
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
                    row.articles,
                    null,
                    null))
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

  /** The entities that articles referred to at a moment, in the order of their ids. */
  List<EntityView> of(List<UUID> ids, Instant asOf) {
    Map<UUID, Counts> counted = new HashMap<>();
    for (Object[] row :
        session
            .createNativeQuery(
                """
                select cast(e as text), r.article_id
                from article_revision r, jsonb_array_elements(r.entities) e
                where r.entity_ids && :ids and r.recorded_at <= :asOf
                  and r.revision = shown_revision(r.article_id, :asOf)
                  and cast(e ->> 'id' as uuid) = any(:ids)
                """,
                Object[].class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .setParameter("asOf", asOf)
            .list()) {
      Entity entity = json.read((String) row[0], Entity.class);
      counted.computeIfAbsent(UUID.fromString(entity.id()), id -> new Counts()).add(entity);
    }
    return ids.stream().filter(counted::containsKey).map(id -> counted.get(id).view(id)).toList();
  }

  /** Counts in how many articles an entity is called what. */
  private static final class Counts {
    private final Map<String, Integer> names = new TreeMap<>();
    private final Map<String, Integer> descriptions = new TreeMap<>();
    private String type;
    private int articles;

    void add(Entity entity) {
      articles++;
      type = entity.type().name();
      names.merge(Columns.key(entity.name()), 1, Integer::sum);
      entity.descriptions().stream()
          .map(Columns::key)
          .distinct()
          .forEach(description -> descriptions.merge(description, 1, Integer::sum));
    }

    EntityView view(UUID id) {
      List<String> byFrequency = mostFrequent(names);
      return new EntityView(
          id,
          byFrequency.getFirst(),
          type,
          byFrequency,
          mostFrequent(descriptions),
          articles,
          null,
          null);
    }

    private static List<String> mostFrequent(Map<String, Integer> wordings) {
      return wordings.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(MOST_WORDINGS)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
