package dev.dateline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.domain.EntityDecisions;
import dev.dateline.query.domain.Event;
import dev.dateline.query.store.Decisions;
import dev.dateline.query.store.Json;

/** Decisions on entities. */
@ApplicationScoped
class DecisionProjection {

  private final Session session;
  private final Json json;
  private final Decisions decisions;

  @Inject
  DecisionProjection(Session session, Json json, Decisions decisions) {
    this.session = session;
    this.json = json;
    this.decisions = decisions;
  }

  /**
   * Stores decisions, the last of each id.
   *
   * @return the articles whose entities they may change
   */
  Set<UUID> store(Collection<Event.Decided> events) {
    if (events.isEmpty()) {
      return Set.of();
    }
    for (Event.Decided event : events) {
      session
          .createNativeMutationQuery(
              """
              insert into decision (id, document) values (:id, cast(:document as jsonb))
              on conflict (id) do update set document = excluded.document
              """)
          .setParameter("id", event.decision().id())
          .setParameter("document", json.write(event.decision()))
          .executeUpdate();
    }
    List<EntityDecision> all = decisions.all();
    storeMerged(new EntityDecisions(all).merged());
    // A decision may have said something else before, of the same entities: its id follows from
    // them.
    Set<UUID> changed =
        events.stream()
            .map(Event.Decided::decision)
            .flatMap(decision -> Stream.of(decision.entity(), decision.into()))
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    return Set.copyOf(
        session
            .createNativeQuery(
                "select distinct article_id from article_revision where entity_ids && :ids",
                UUID.class)
            .setParameter("ids", EntityDecisions.related(changed, all).toArray(UUID[]::new))
            .list());
  }

  private void storeMerged(Map<UUID, UUID> merged) {
    session.createNativeMutationQuery("delete from entity_merged").executeUpdate();
    List<Map.Entry<UUID, UUID>> entries = List.copyOf(merged.entrySet());
    session
        .createNativeMutationQuery(
            """
            insert into entity_merged (entity_id, into_id)
            select * from unnest(:entities, :into)
            """)
        .setParameter("entities", entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
        .setParameter("into", entries.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
        .executeUpdate();
  }
}
