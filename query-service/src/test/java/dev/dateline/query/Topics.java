package dev.dateline.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;

/** Publishes events to the topics as ingest-service and extract-service do. */
@ApplicationScoped
public class Topics {

  public static final String ARTICLES = "dateline.articles";
  public static final String MENTIONS = "dateline.mentions";
  public static final String DECISIONS = "dateline.decisions";

  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;

  Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.bootstrap = bootstrap;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  public void published(Fixture.Piece piece) {
    send(ARTICLES, "dev.dateline.article.published.v1", piece.id(), piece.article());
  }

  public void revised(Fixture.Piece piece) {
    send(ARTICLES, "dev.dateline.article.revised.v1", piece.id(), piece.article());
  }

  public void extracted(Fixture.Piece piece) {
    send(MENTIONS, "dev.dateline.article.extracted.v1", piece.id(), piece.extracted());
  }

  public void withdrawn(Fixture.Piece piece) {
    send(ARTICLES, "dev.dateline.article.withdrawn.v1", piece.id(), piece.withdrawal());
  }

  private void send(String topic, String type, String key, JsonNode data) {
    send(topic, type, key, data.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends data that may break the contract. */
  public void send(String topic, String type, String key, byte[] data) {
    List<Header> headers =
        List.of(
            header("ce_specversion", "1.0"),
            header("ce_id", UUID.randomUUID().toString()),
            header("ce_source", "/test"),
            header("ce_type", type),
            header("content-type", "application/json"));
    send(new ProducerRecord<>(topic, null, key, data, headers));
  }

  /** Sends a record as it is. */
  public void send(ProducerRecord<String, byte[]> message) {
    try {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where each partition of the topics ends; partitions that hold nothing are left out. */
  public Map<TopicPartition, Long> ends() {
    return Stream.of(ARTICLES, MENTIONS, DECISIONS)
        .flatMap(topic -> ends(topic).entrySet().stream())
        .filter(end -> end.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Where each partition of a topic ends. */
  public Map<TopicPartition, Long> ends(String topic) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      Map<TopicPartition, OffsetSpec> latest =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get()
              .get(topic)
              .partitions()
              .stream()
              .collect(
                  Collectors.toMap(
                      partition -> new TopicPartition(topic, partition.partition()),
                      partition -> OffsetSpec.latest()));
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a group has committed all that stands on its topic. */
  public boolean isCommitted(String group, String topic) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return ends(topic).entrySet().stream()
          .filter(end -> end.getValue() > 0)
          .allMatch(
              end -> {
                var offset = committed.get(end.getKey());
                return offset != null && offset.offset() >= end.getValue();
              });
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the members of a consumer group have their partitions. */
  public boolean isJoined(String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return admin.describeConsumerGroups(List.of(group)).all().get().get(group).groupState()
          == GroupState.STABLE;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the members of a consumer group join it anew. */
  public void removeFromGroup(String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
