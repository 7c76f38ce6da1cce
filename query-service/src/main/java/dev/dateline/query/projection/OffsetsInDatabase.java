package dev.dateline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;

/**
 * Goes on reading where the projection ends, whatever was committed to Kafka: after a crash nothing
 * is missing and nothing comes twice, and an empty database reads the topics from their beginning.
 */
@ApplicationScoped
@Identifier("offsets-in-database") class OffsetsInDatabase implements KafkaConsumerRebalanceListener {

  private static final Logger LOG = Logger.getLogger(OffsetsInDatabase.class);

  private final ConsumedOffsets offsets;
  private final Outage outage;

  /** What was committed to Kafka when a partition was assigned. */
  private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();

  @Inject
  OffsetsInDatabase(ConsumedOffsets offsets, Outage outage) {
    this.offsets = offsets;
    this.outage = outage;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    consumer
        .committed(Set.copyOf(partitions))
        .forEach(
            (partition, offset) -> committed.put(partition, offset == null ? 0L : offset.offset()));
    for (TopicPartition partition : partitions) {
      OptionalLong next = outage.waitOut(() -> offsets.next(partition));
      LOG.infof(
          "partition=%s committed=%d next=%d", partition, committed.get(partition), next.orElse(0));
      if (next.isPresent()) {
        consumer.seek(partition, next.getAsLong());
      } else {
        consumer.seekToBeginning(List.of(partition));
      }
    }
  }

  /** Whether a record is read again by a replay, so that its dead letter has been written. */
  boolean isReplayed(ConsumerRecord<?, ?> message) {
    var partition = new TopicPartition(message.topic(), message.partition());
    return message.offset() < committed.getOrDefault(partition, 0L);
  }
}
