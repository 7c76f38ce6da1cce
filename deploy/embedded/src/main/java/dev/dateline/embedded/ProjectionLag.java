package dev.dateline.embedded;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far query-service's projection is behind the topics. The service keeps where it goes on
 * reading in its own database, in the transaction of what it has read; what it commits to Kafka may
 * be older, or belong to a database that has been dropped.
 */
final class ProjectionLag {

  private static final String UNDEFINED_TABLE = "42P01";

  private ProjectionLag() {}

  /** The number of events that are published and not projected. */
  static long measure(Broker broker, Database database) {
    Map<TopicPartition, Long> next = nextOffsets(database);
    return endOffsets(broker).entrySet().stream()
        .mapToLong(end -> end.getValue() - next.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  private static Map<TopicPartition, Long> nextOffsets(Database database) {
    var next = new HashMap<TopicPartition, Long>();
    try (var connection = database.connect(Database.QUERY);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT topic, partition, next_offset FROM consumed_offset")) {
      while (row.next()) {
        next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
      }
    } catch (SQLException e) {
      if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
        throw new Failure("Could not read the projection's offsets: " + e.getMessage(), e);
      }
    }
    return next;
  }

  private static Map<TopicPartition, Long> endOffsets(Broker broker) {
    try (Admin admin = broker.admin()) {
      var latest =
          admin.describeTopics(Topics.published()).allTopicNames().get().values().stream()
              .flatMap(
                  topic ->
                      topic.partitions().stream()
                          .map(info -> new TopicPartition(topic.name(), info.partition())))
              .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException e) {
      throw new Failure("Could not read the topics' ends: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
