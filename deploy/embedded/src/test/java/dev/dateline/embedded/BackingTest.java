package dev.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real broker and the real database, without the services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackingTest {

  @TempDir private static Path folder;
  private Broker broker;
  private Database database;

  @BeforeAll
  void start() {
    var home = new Home(folder, folder.resolve("data"));
    var ports = Ports.free();
    broker = new Broker(home, ports);
    database = new Database(home, ports);
    for (Component part : new Component[] {database, broker}) {
      part.launch();
    }
    database.awaitReady();
    broker.awaitReady();
  }

  @AfterAll
  void stop() {
    broker.stop();
    database.stop();
  }

  @Test
  void writesOfTheDatabaseReachTheDisk() throws SQLException {
    try (var connection = database.connect(Database.INGEST);
        var result = connection.createStatement().executeQuery("SHOW fsync")) {
      result.next();
      assertThat(result.getString(1)).isEqualTo("on");
    }
  }

  @Test
  void aServiceCannotConnectToAnotherServicesDatabase() {
    // Given
    var configuration = database.configurationFor(Database.QUERY);
    // When
    var attempt =
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(
                () ->
                    DriverManager.getConnection(
                            configuration.get("QUARKUS_DATASOURCE_JDBC_URL"),
                            Database.INGEST,
                            configuration.get("QUARKUS_DATASOURCE_PASSWORD"))
                        .close());
    // Then
    attempt.withMessageContaining("permission denied");
  }

  @Test
  void nobodyConnectsWithoutAPassword() {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                DriverManager.getConnection(
                        database
                            .configurationFor(Database.QUERY)
                            .get("QUARKUS_DATASOURCE_JDBC_URL"),
                        "postgres",
                        "guess")
                    .close())
        .withMessageContaining("password authentication failed");
  }

  @Test
  void aServiceCanInstallTheTrigramExtensionInItsDatabase() throws SQLException {
    try (var connection = database.connect(Database.QUERY);
        var statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
      statement.execute("CREATE EXTENSION IF NOT EXISTS unaccent");
    }
  }

  @Test
  void everyTopicHasThreePartitionsThatNeverExpire() throws Exception {
    try (var admin = broker.admin()) {
      var topics = admin.describeTopics(topicNames()).allTopicNames().get();
      assertThat(topics.values()).allMatch(topic -> topic.partitions().size() == 3);
      assertThat(topics.values()).extracting(TopicDescription::name).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
  void theBrokerTakesRecordsOfEveryCompression(String compression) throws Exception {
    send(new ProducerRecord<>("dateline.mentions", "an-id", "{}"), compression);
  }

  @Test
  void bothSurviveAKillAndKeepTheirData() throws Exception {
    // Given
    try (var connection = database.connect(Database.INGEST);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }
    // When
    for (Component part : new Component[] {database, broker}) {
      part.kill();
      part.launch();
      part.awaitReady();
    }
    // Then
    try (var connection = database.connect(Database.INGEST);
        var result = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
      result.next();
      assertThat(result.getInt(1)).isEqualTo(42);
    }
    try (var admin = broker.admin()) {
      assertThat(admin.listTopics().names().get()).containsAll(topicNames());
    }
  }

  @Test
  void deadLettersAreRedrivenOnceAsTheyWereFirstPublished() throws Exception {
    // Given
    var letter = new ProducerRecord<>("dateline.articles.dlq", "an-id", "{}");
    letter.headers().add("ce_type", "a-type".getBytes(StandardCharsets.UTF_8));
    letter.headers().add("dead-letter-reason", "a bug".getBytes(StandardCharsets.UTF_8));
    send(letter, "none");
    assertThat(DeadLetters.waiting(broker))
        .contains(new DeadLetters.Waiting("dateline.articles", 1, "a bug"));
    // When
    long first = DeadLetters.redrive(broker, "dateline.articles");
    long second = DeadLetters.redrive(broker, "dateline.articles");
    // Then
    assertThat(first).isEqualTo(1);
    assertThat(second).isZero();
    assertThat(DeadLetters.waiting(broker))
        .contains(new DeadLetters.Waiting("dateline.articles", 0, null));
    var record = onlyRecordOf("dateline.articles");
    assertThat(record.key()).isEqualTo("an-id");
    assertThat(record.headers()).extracting(Header::key).containsExactly("ce_type");
  }

  @Test
  void aTakenPortIsNamedTogetherWithWhoNeedsIt() throws IOException {
    // Given
    var ports = Ports.free();
    var home = new Home(folder, folder.resolve("other"));
    try (var occupant = new ServerSocket(ports.ingest(), 1, InetAddress.getLoopbackAddress())) {
      // When
      var attempt =
          assertThatExceptionOfType(Failure.class)
              .isThrownBy(() -> EmbeddedSystem.of(home, ports).up(line -> {}));
      // Then
      attempt.withMessageContaining("Port " + occupant.getLocalPort());
      attempt.withMessageContaining("ingest-service");
    }
  }

  private static List<String> topicNames() {
    return List.of(
        "dateline.articles", "dateline.articles.dlq", "dateline.mentions", "dateline.mentions.dlq");
  }

  private void send(ProducerRecord<String, String> record, String compression)
      throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "compression.type", compression),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record).get();
    }
  }

  private ConsumerRecord<String, String> onlyRecordOf(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long expected = consumer.endOffsets(partitions).values().stream().mapToLong(n -> n).sum();
      var records = new ArrayList<ConsumerRecord<String, String>>();
      while (records.size() < expected) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      assertThat(records).hasSize(1);
      return records.getFirst();
    }
  }
}
