package dev.dateline.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

import dev.dateline.query.domain.Event;

/**
 * Reads the topics in batches, one batch of a topic after the other (which virtual threads would
 * not do: the offsets that are stored would overtake each other). What can never be projected goes
 * to the dead-letter topic, with its reason; while the database is away, reading waits.
 */
@ApplicationScoped
class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);

  private final EventReader reader;
  private final Projection projection;
  private final Outage outage;
  private final OffsetsInDatabase offsets;
  private final ProjectionMetrics metrics;

  @Inject
  EventConsumer(
      EventReader reader,
      Projection projection,
      Outage outage,
      @Identifier("offsets-in-database") OffsetsInDatabase offsets,
      ProjectionMetrics metrics) {
    this.reader = reader;
    this.projection = projection;
    this.outage = outage;
    this.offsets = offsets;
    this.metrics = metrics;
  }

  /** Articles that were published, revised or withdrawn. */
  @Incoming("articles")
  @Blocking
  CompletionStage<Void> articles(KafkaRecordBatch<String, byte[]> batch) {
    return consume(batch);
  }

  /** What was found in articles. */
  @Incoming("mentions")
  @Blocking
  CompletionStage<Void> mentions(KafkaRecordBatch<String, byte[]> batch) {
    return consume(batch);
  }

  /** What was decided on entities. */
  @Incoming("decisions")
  @Blocking
  CompletionStage<Void> decisions(KafkaRecordBatch<String, byte[]> batch) {
    return consume(batch);
  }

  private CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    Map<TopicPartition, Long> nextOffsets = new HashMap<>();
    List<Received> received = new ArrayList<>();
    for (KafkaRecord<String, byte[]> message : batch.getRecords()) {
      ConsumerRecord<String, byte[]> record = record(message);
      nextOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      try {
        received.add(new Received(message, reader.read(record)));
      } catch (UnprojectableEvent e) {
        deadLetter(message, e);
      }
    }
    project(received, nextOffsets);
    return batch.ack();
  }

  private void project(List<Received> received, Map<TopicPartition, Long> nextOffsets) {
    try {
      store(received, nextOffsets);
    } catch (RuntimeException e) {
      if (received.size() == 1) {
        deadLetter(received.getFirst().message(), UnprojectableEvent.because(e));
      } else {
        received.forEach(one -> project(List.of(one), Map.of()));
      }
      store(List.of(), nextOffsets);
    }
  }

  private void store(List<Received> received, Map<TopicPartition, Long> nextOffsets) {
    List<Event> events = received.stream().map(Received::event).toList();
    outage.waitOut(
        () -> {
          metrics.time(() -> projection.project(events, nextOffsets));
          return null;
        });
    received.forEach(one -> metrics.projected(EventReader.type(record(one.message()))));
  }

  private void deadLetter(KafkaRecord<String, byte[]> message, UnprojectableEvent reason) {
    ConsumerRecord<String, byte[]> record = record(message);
    if (offsets.isReplayed(record)) {
      return;
    }
    LOG.errorf(
        "Dead letter: topic=%s partition=%d offset=%d key=%s reason=%s",
        record.topic(), record.partition(), record.offset(), record.key(), reason.getMessage());
    message.nack(reason).toCompletableFuture().join();
    metrics.deadLetter(record.topic());
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, byte[]> record(KafkaRecord<String, byte[]> message) {
    return message
        .getMetadata(IncomingKafkaRecordMetadata.class)
        .map(metadata -> (ConsumerRecord<String, byte[]>) metadata.getRecord())
        .orElseThrow();
  }

  private record Received(KafkaRecord<String, byte[]> message, Event event) {}
}
