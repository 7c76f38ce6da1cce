package dev.dateline.ingest.outbox;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class OutboxRepository implements PanacheRepository<OutboxEntity> {

  /** Any number, the same in every version and replica of the service. */
  private static final long PUBLISHER_LOCK = 0x64617465_6c696e65L;

  /** Makes this transaction the one that publishes; false while another one does. */
  boolean lockForPublishing() {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
            .setParameter(1, PUBLISHER_LOCK)
            .getSingleResult();
  }

  /**
   * The oldest events, the first of each article only: the next one waits until this one is
   * acknowledged. Stops before {@code bytes} of data are exceeded, but has at least one event.
   */
  @SuppressWarnings("unchecked")
  List<OutboxEntity> oldest(int events, long bytes) {
    return getEntityManager()
        .createNativeQuery(
            """
            select id, article_id, event_id, type, occurred_at, data, traceparent
            from (select o.*, sum(octet_length(data)) over (order by id) - octet_length(data) as before
                  from (select * from outbox first
                        where not exists (select from outbox earlier
                                          where earlier.article_id = first.article_id
                                            and earlier.id < first.id)
                        order by id limit ?1) o) sized
            where before < ?2
            order by id
            """,
            OutboxEntity.class)
        .setParameter(1, events)
        .setParameter(2, bytes)
        .getResultList();
  }

  boolean isPending(UUID articleId) {
    return count("articleId", articleId) > 0;
  }
}
