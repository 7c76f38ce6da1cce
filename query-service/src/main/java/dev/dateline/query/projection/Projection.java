package dev.dateline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;

import dev.dateline.query.domain.Event;

/**
 * Brings the database to what the events say. Whatever was projected before is left as it is, so
 * that an event may come again and in any order with respect to the events of the other topic.
 *
 * <p>One transaction holds the changes and the offsets that they lead to. Transactions run one
 * after the other, over all replicas: facts have contributions from many articles, and a single
 * writer needs no other locks.
 */
@ApplicationScoped
public class Projection {

  private static final long LOCK = 0x646174656C696E65L;

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
   * Projects events in the order of their topics.
   *
   * @param nextOffsets for each partition that they come from, where to go on reading
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void project(Collection<Event> events, Map<TopicPartition, Long> nextOffsets) {
    session
        .createNativeQuery("select count(*) from pg_advisory_xact_lock(:lock)", Long.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
    if (!events.isEmpty()) {
      Set<UUID> decided = decisions.store(of(Event.Decided.class, events));
      ArticleProjection.Changes changes =
          articles.project(of(Event.OfArticle.class, events), decided);
      entities.count(changes.knownEntities(), changes.hiddenEntities(), changes.shownEntities());
      facts.reconcile(stories.place(changes));
    }
    offsets.store(nextOffsets);
  }

  private static <T extends Event> List<T> of(Class<T> kind, Collection<Event> events) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
