package dev.dateline.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Records that a service could not process. How far they have been handed to the services again is
 * kept in Kafka, as the offsets of a consumer group, so that no dead letter is redriven twice; if a
 * redrive is cut off, its last records may be, which the services' idempotence absorbs.
 */
public final class DeadLetters {

  private static final String GROUP = "dateline-redrive";

  /** Headers that the dead-letter queue of SmallRye Reactive Messaging adds to a record. */
  private static final List<String> ADDED_HEADERS =
      List.of("dead-letter-", "deserialization-failure-");

  private static final String REASON = "dead-letter-reason";
  private static final Duration POLL = Duration.ofMillis(500);

  private DeadLetters() {}

  /**
   * Dead letters that have not been redriven.
   *
   * @param topic what they were first published to
   * @param lastReason why the newest could not be processed; null when there is none
   */
  public record Waiting(String topic, long count, String lastReason) {}

  /** The dead letters of each topic that wait to be redriven. */
  public static List<Waiting> waiting(Broker broker) {
    var waiting = new ArrayList<Waiting>();
    try (var consumer = consumer(broker)) {
      for (String topic : Topics.published()) {
        var end = consumer.endOffsets(partitions(consumer, topic));
        var next = nextOffsets(consumer, end.keySet());
        long count =
            end.entrySet().stream().mapToLong(e -> e.getValue() - next.get(e.getKey())).sum();
        waiting.add(new Waiting(topic, count, count == 0 ? null : lastReason(consumer, end)));
      }
    }
    return waiting;
  }

  private static String lastReason(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> end) {
    var filled = end.keySet().stream().filter(partition -> end.get(partition) > 0).toList();
    consumer.assign(filled);
    filled.forEach(partition -> consumer.seek(partition, end.get(partition) - 1));
    ConsumerRecord<byte[], byte[]> newest = null;
    while (filled.stream()
        .anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
      for (var letter : consumer.poll(POLL)) {
        if (newest == null || letter.timestamp() > newest.timestamp()) {
          newest = letter;
        }
      }
    }
    Header reason = newest == null ? null : newest.headers().lastHeader(REASON);
    return reason == null ? null : new String(reason.value(), StandardCharsets.UTF_8);
  }

  /**
   * Publishes the waiting dead letters of a topic to it again, as they were first published.
   *
   * @return how many
   */
  public static long redrive(Broker broker, String topic) {
    long count = 0;
    try (var consumer = consumer(broker);
        var producer = producer(broker)) {
      var partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      nextOffsets(consumer, partitions).forEach(consumer::seek);
      // Read only up to here: what fails once more becomes a dead letter behind this end.
      var end = consumer.endOffsets(partitions);
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var letter : consumer.poll(POLL)) {
          var partition = new TopicPartition(letter.topic(), letter.partition());
          if (letter.offset() < end.get(partition)) {
            sent.add(producer.send(republished(letter, topic)));
          }
        }
        for (var each : sent) {
          each.get();
        }
        count += sent.size();
        consumer.commitSync(
            end.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        e ->
                            new OffsetAndMetadata(
                                Math.min(consumer.position(e.getKey()), e.getValue())))));
      }
    } catch (ExecutionException e) {
      throw new Failure("Could not publish to " + topic + ": " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
    return count;
  }

  private static ProducerRecord<byte[], byte[]> republished(
      ConsumerRecord<byte[], byte[]> letter, String topic) {
    var headers = new RecordHeaders();
    for (var header : letter.headers()) {
      if (ADDED_HEADERS.stream().noneMatch(header.key()::startsWith)) {
        headers.add(header);
      }
    }
    return new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers);
  }

  private static Set<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(Topics.deadLettersOf(topic)).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }

  private static Map<TopicPartition, Long> nextOffsets(
      KafkaConsumer<?, ?> consumer, Set<TopicPartition> partitions) {
    var committed = consumer.committed(partitions);
    var beginning = consumer.beginningOffsets(partitions);
    return partitions.stream()
        .collect(
            Collectors.toMap(
                partition -> partition,
                partition -> {
                  OffsetAndMetadata offset = committed.get(partition);
                  return offset == null ? beginning.get(partition) : offset.offset();
                }));
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Broker broker) {
    var properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("group.id", GROUP);
    properties.put("enable.auto.commit", "false");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static KafkaProducer<byte[], byte[]> producer(Broker broker) {
    var properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("acks", "all");
    properties.put("max.request.size", "12582912");
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
