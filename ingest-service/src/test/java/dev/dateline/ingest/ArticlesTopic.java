package dev.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands on the topic that ingest publishes to. */
public final class ArticlesTopic {

  private static final String NAME = "dateline.articles";

  private ArticlesTopic() {}

  /** All records of one article in their order. */
  public static List<ConsumerRecord<String, String>> of(String articleId) {
    return all().stream().filter(record -> articleId.equals(record.key())).toList();
  }

  /** All records. */
  public static List<ConsumerRecord<String, String>> all() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NAME).stream()
              .map(info -> new TopicPartition(NAME, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  /** A header's text; null where the record has no such header. */
  public static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
