package dev.dateline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.query.domain.Event;

/**
 * Brings the database to what the events say. Whatever was projected before is left as it is, so
 * that an event may come again and in any order with respect to the events of the other topic.
 *
 * <p>One transaction holds the changes and the offsets that they lead to; decisions take several,
 * as they may change any number of articles. Transactions run one after the other, over all
 * replicas: facts have contributions from many articles, and a single writer needs no other locks.
 */
@ApplicationScoped
public class Projection {

  private static final long LOCK = 0x646174656C696E65L;

  /** So many articles that decisions change are in one transaction. */
  static final int DECIDED_TOGETHER = 100;

  private final Session session;
  private final DecisionProjection decisions;
  private final ArticleProjection articles;
  private final EntityProjection entities;
  private final StoryProjection stories;
  private final FactProjection facts;
  private final ConsumedOffsets offsets;

  @Inject
  Projection(
      Session session,
      DecisionProjection decisions,
      ArticleProjection articles,
      EntityProjection entities,
      StoryProjection stories,
      FactProjection facts,
      ConsumedOffsets offsets) {
    this.session = session;
    this.decisions = decisions;
    this.articles = articles;
    this.entities = entities;
    this.stories = stories;
    this.facts = facts;
    this.offsets = offsets;
  }

  /**
   * Projects events in the order of their topics. The articles that decisions change are made anew
   * some at a time, and the offsets stored thereafter: who is interrupted begins with the same
   * decisions again.
   *
   * @param nextOffsets for each partition that they come from, where to go on reading
   */
  public void project(Collection<Event> events, Map<TopicPartition, Long> nextOffsets) {
    List<Event.Decided> decided = of(Event.Decided.class, events);
    if (!decided.isEmpty()) {
      List<UUID> changed = inTurn(() -> List.copyOf(decisions.store(decided)));
      for (int from = 0; from < changed.size(); from += DECIDED_TOGETHER) {
        Set<UUID> some =
            Set.copyOf(changed.subList(from, Math.min(from + DECIDED_TOGETHER, changed.size())));
        inTurn(() -> change(List.of(), some));
      }
    }
    List<Event.OfArticle> ofArticles = of(Event.OfArticle.class, events);
    inTurn(
        () -> {
          if (!ofArticles.isEmpty()) {
            change(ofArticles, Set.of());
          }
          offsets.store(nextOffsets);
          return null;
        });
  }

  private Void change(List<Event.OfArticle> events, Set<UUID> decided) {
    ArticleProjection.Changes changes = articles.project(events, decided);
    entities.count(changes.knownEntities(), changes.hiddenEntities(), changes.shownEntities());
    facts.reconcile(stories.place(changes));
    return null;
  }

  /** A transaction that begins when no other one of a projection runs. */
  private <T> T inTurn(Callable<T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              session
                  .createNativeQuery(
                      "select count(*) from pg_advisory_xact_lock(:lock)", Long.class)
                  .setParameter("lock", LOCK)
                  .getSingleResult();
              return work.call();
            });
  }

  private static <T extends Event> List<T> of(Class<T> kind, Collection<Event> events) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
