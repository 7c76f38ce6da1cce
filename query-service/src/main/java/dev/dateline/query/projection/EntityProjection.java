package dev.dateline.query.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.Columns;

/**
 * Entities with the number of shown articles that refer to them, and that name or describe them in
 * these words. Counts are changed by differences, which add up to the same in any order.
 */
@ApplicationScoped
class EntityProjection {

  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";

  private final Session session;

  @Inject
  EntityProjection(Session session) {
    this.session = session;
  }

  /**
   * Takes away revisions that are no longer shown and adds those that are shown now. An entity that
   * no shown revision refers to any more stays: the past may be asked for.
   *
   * @param known entities of every extraction, so that the rows do not depend on what was shown
   *     when
   */
  void count(List<List<Entity>> known, List<List<Entity>> hidden, List<List<Entity>> shown) {
    Map<UUID, Count> entities = new HashMap<>();
    Map<UUID, Count> named = new HashMap<>();
    Map<WordingKey, Integer> wordings = new HashMap<>();
    known.forEach(revision -> add(revision, 0, named, wordings));
    hidden.forEach(revision -> add(revision, -1, entities, wordings));
    shown.forEach(revision -> add(revision, 1, entities, wordings));
    entities.values().removeIf(count -> count.difference == 0);
    wordings.values().removeIf(difference -> difference == 0);
    if (!named.isEmpty()) {
      store(
          List.copyOf(named.values()),
          true,
          """
          type = excluded.type,
          name_key = case when entity.known
            then least(entity.name_key, excluded.name_key) else excluded.name_key end,
          known = true
          where not entity.known or excluded.name_key < entity.name_key
          """);
    }
    if (!entities.isEmpty()) {
      store(
          List.copyOf(entities.values()),
          false,
          """
          articles = entity.articles + excluded.articles,
          type = case when entity.known then entity.type
            else least(entity.type, excluded.type) end,
          name_key = case when entity.known then entity.name_key
            else least(entity.name_key, excluded.name_key) end
          """);
      session
          .createNativeMutationQuery(
              "delete from entity where id = any(:ids) and articles = 0 and not known")
          .setParameter("ids", entities.keySet().toArray(UUID[]::new))
          .executeUpdate();
    }
    if (!wordings.isEmpty()) {
      storeWordings(List.copyOf(wordings.entrySet()));
    }
  }

  private static void add(
      List<Entity> revision,
      int difference,
      Map<UUID, Count> entities,
      Map<WordingKey, Integer> wordings) {
    for (Entity entity : revision) {
      UUID id = UUID.fromString(entity.id());
      String nameKey = Columns.key(Wording.foldName(entity.type(), entity.name()));
      entities.merge(id, new Count(id, entity.type(), nameKey, difference), Count::plus);
      Set<WordingKey> words = new HashSet<>();
      words.add(new WordingKey(id, NAME, Columns.key(entity.name())));
      for (String description : entity.descriptions()) {
        words.add(new WordingKey(id, DESCRIPTION, Columns.key(description)));
      }
      words.forEach(word -> wordings.merge(word, difference, Integer::sum));
    }
  }

  /**
   * Stores entities with the numbers of their articles.
   *
   * @param known whether articles name them
   * @param change what becomes of a row that is there
   */
  private void store(List<Count> counts, boolean known, String change) {
    session
        .createNativeMutationQuery(
            """
            insert into entity (id, type, name_key, articles, known)
            select *, :known from unnest(:ids, :types, :names, :differences)
            on conflict (id) do update set
            """
                + change)
        .setParameter("known", known)
        .setParameter("ids", counts.stream().map(Count::id).toArray(UUID[]::new))
        .setParameter(
            "types", counts.stream().map(count -> count.type().name()).toArray(String[]::new))
        .setParameter("names", counts.stream().map(Count::nameKey).toArray(String[]::new))
        .setParameter("differences", counts.stream().map(Count::difference).toArray(Integer[]::new))
        .executeUpdate();
  }

  private void storeWordings(List<Map.Entry<WordingKey, Integer>> differences) {
    UUID[] ids = differences.stream().map(entry -> entry.getKey().id()).toArray(UUID[]::new);
    session
        .createNativeMutationQuery(
            """
            insert into entity_wording (entity_id, kind, wording, articles)
            select * from unnest(:ids, :kinds, :wordings, :differences)
            on conflict (entity_id, kind, wording)
            do update set articles = entity_wording.articles + excluded.articles
            """)
        .setParameter("ids", ids)
        .setParameter(
            "kinds",
            differences.stream().map(entry -> entry.getKey().kind()).toArray(String[]::new))
        .setParameter(
            "wordings",
            differences.stream().map(entry -> entry.getKey().wording()).toArray(String[]::new))
        .setParameter(
            "differences", differences.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
        .executeUpdate();
    session
        .createNativeMutationQuery(
            "delete from entity_wording where entity_id = any(:ids) and articles = 0")
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /**
   * By how many articles an entity changes. Articles may write one entity differently; the key of
   * its name is then the first in alphabetical order, whichever article comes first.
   */
  private record Count(UUID id, Entity.Type type, String nameKey, int difference) {

    Count plus(Count other) {
      String first = nameKey.compareTo(other.nameKey) <= 0 ? nameKey : other.nameKey;
      return new Count(id, type, first, difference + other.difference);
    }
  }

  private record WordingKey(UUID id, String kind, String wording) {}
}
