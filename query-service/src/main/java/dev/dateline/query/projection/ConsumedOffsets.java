package dev.dateline.query.projection;

import java.util.Map;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;

/** How far each partition is projected. */
@ApplicationScoped
public class ConsumedOffsets {

  private final Session session;

  @Inject
  ConsumedOffsets(Session session) {
    this.session = session;
  }

  /** Stores where to go on reading; part of the transaction of the projection. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Map<TopicPartition, Long> nextOffsets) {
    nextOffsets.forEach(
        (partition, next) ->
            session
                .createNativeMutationQuery(
                    """
                    insert into consumed_offset (topic, partition, next_offset)
                    values (:topic, :partition, :next)
                    on conflict (topic, partition) do update set next_offset = excluded.next_offset
                    """)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .setParameter("next", next)
                .executeUpdate());
  }

  /** Where to go on reading a partition; empty when nothing of it is projected. */
  @Transactional
  public OptionalLong next(TopicPartition partition) {
    return session
        .createNativeQuery(
            "select next_offset from consumed_offset where topic = :topic and partition = :partition",
            Long.class)
        .setParameter("topic", partition.topic())
        .setParameter("partition", partition.partition())
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }
}
