package dev.dateline.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics between the services (DESIGN section 2). */
public final class Topics {

  /** What ingest-service publishes. */
  public static final String ARTICLES = "dateline.articles";

  /** What extract-service publishes. */
  public static final String MENTIONS = "dateline.mentions";

  /** What users decide on entities; published and read by query-service. */
  public static final String DECISIONS = "dateline.decisions";

  private static final String DEAD_LETTERS = ".dlq";
  private static final int PARTITIONS = 3;
  private static final short REPLICAS = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(100);

  /** Projections are rebuilt from the topics' start, so nothing in them ever expires. */
  private static final Map<String, String> SETTINGS =
      Map.of("retention.ms", "-1", "retention.bytes", "-1", "max.message.bytes", "12582912");

  private Topics() {}

  /** The topics that services publish to. */
  public static List<String> published() {
    return List.of(ARTICLES, MENTIONS, DECISIONS);
  }

  /** The topic of the records of {@code topic} that could not be processed. */
  public static String deadLettersOf(String topic) {
    return topic + DEAD_LETTERS;
  }

  static void create(Broker broker) {
    try (Admin admin = broker.admin()) {
      for (String topic : published()) {
        create(admin, topic);
        create(admin, deadLettersOf(topic));
      }
      awaitKnown(admin);
    }
  }

  /** The controller has created a topic a moment before the broker knows of it. */
  private static void awaitKnown(Admin admin) {
    List<String> topics =
        published().stream().flatMap(topic -> Stream.of(topic, deadLettersOf(topic))).toList();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        admin.describeTopics(topics).allTopicNames().get();
        return;
      } catch (ExecutionException e) {
        boolean pending = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!pending || System.nanoTime() > deadline) {
          throw new Failure("The topics are not there: " + e.getCause().getMessage(), e);
        }
        LockSupport.parkNanos(RETRY.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure("Interrupted", e);
      }
    }
  }

  private static void create(Admin admin, String topic) {
    var wanted =
        new NewTopic(topic, Optional.of(PARTITIONS), Optional.of(REPLICAS)).configs(SETTINGS);
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new Failure("Could not create topic " + topic + ": " + e.getCause().getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
