package dev.dateline.query.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.query.Fixture;
import dev.dateline.query.ServiceTest;
import dev.dateline.query.Topics;

@QuarkusTest
class DeadLetterTest extends ServiceTest {

  private static final String PUBLISHED = "dev.dateline.article.published.v1";
  private static final String EXTRACTED = "dev.dateline.article.extracted.v1";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  static Stream<Arguments> poison() {
    Fixture fixture = new Fixture();
    ObjectNode withoutText = fixture.harbourPost.article().deepCopy();
    withoutText.remove("text");
    ObjectNode withoutRevision = fixture.harbourPost.article().deepCopy();
    withoutRevision.remove("revision");
    ObjectNode badId = fixture.harbourPost.article().deepCopy().put("id", "17");
    ObjectNode badDate = fixture.harbourPost.article().deepCopy().put("publishedAt", "Monday");
    ObjectNode nul = fixture.harbourPost.article().deepCopy().put("title", "a\u0000b");
    ObjectNode stranger = fixture.harbourPost.extracted().deepCopy();
    stranger.put("articleId", UUID.randomUUID().toString());
    ObjectNode badFactuality = fixture.harbourPost.extracted().deepCopy();
    ((ObjectNode) badFactuality.withArray("mentions").get(0)).put("factuality", "surely");
    ObjectNode withoutOffset = fixture.harbourPost.extracted().deepCopy();
    ((ObjectNode) withoutOffset.withArray("mentions").get(0).get("evidence")).remove("start");
    return Stream.of(
        Arguments.of(Topics.ARTICLES, PUBLISHED, "no json", "no JSON"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, "{\"id\": ", "no JSON"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, "null", "no data"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, "[]", "breaks the contract"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, withoutText.toString(), "'text' is missing"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, withoutRevision.toString(), "/revision"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, badId.toString(), "/id"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, badDate.toString(), "'publishedAt'"),
        Arguments.of(Topics.ARTICLES, PUBLISHED, nul.toString(), "SQLSTATE 22P05"),
        Arguments.of(
            Topics.ARTICLES,
            "dev.dateline.article.published.v9",
            fixture.harbourPost.article().toString(),
            "Unknown event type"),
        Arguments.of(Topics.DECISIONS, "dev.dateline.entity.decided.v1", "{}", "'id' is missing"),
        Arguments.of(Topics.MENTIONS, EXTRACTED, "{}", "/revision"),
        Arguments.of(Topics.MENTIONS, EXTRACTED, stranger.toString(), "another article"),
        Arguments.of(Topics.MENTIONS, EXTRACTED, badFactuality.toString(), "factuality"),
        Arguments.of(
            Topics.MENTIONS, EXTRACTED, withoutOffset.toString(), "/mentions/0/evidence/start"));
  }

  @ParameterizedTest
  @MethodSource("poison")
  void whatCanNeverBeProjectedIsSetAsideWithItsReason(
      String topic, String type, String data, String reason) {
    // Given
    String key = UUID.randomUUID().toString();
    // When
    topics.send(topic, type, key, data.getBytes(StandardCharsets.UTF_8));
    // Then
    ConsumerRecord<String, byte[]> letter = deadLetter(topic, key);
    assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(data);
    assertThat(header(letter, "dead-letter-reason")).contains(reason);
    assertThat(header(letter, "dead-letter-topic")).isEqualTo(topic);
    assertThat(header(letter, "ce_type")).isEqualTo(type);
  }

  @Test
  void aRecordThatIsNoCloudEventIsSetAside() {
    // Given
    String key = UUID.randomUUID().toString();
    // When
    topics.send(new ProducerRecord<>(Topics.ARTICLES, key, new byte[] {(byte) 0xff, 0}));
    // Then
    assertThat(header(deadLetter(Topics.ARTICLES, key), "dead-letter-reason")).contains("ce_type");
  }

  @Test
  void malformedCloudEventAttributesDoNotBlockThePartition() {
    // Given
    ObjectNode article = fixture.harbourPost.article();
    var broken =
        new ProducerRecord<>(
            Topics.ARTICLES,
            fixture.harbourPost.id(),
            article.toString().getBytes(StandardCharsets.UTF_8));
    broken.headers().add("ce_specversion", "17".getBytes(StandardCharsets.UTF_8));
    broken.headers().add("ce_time", "soon".getBytes(StandardCharsets.UTF_8));
    broken.headers().add("ce_source", "\u0001 ::".getBytes(StandardCharsets.UTF_8));
    // When
    topics.send(broken);
    // Then
    publish(fixture.harbourPost);
  }

  @Test
  void whatFollowsPoisonInThePartitionIsProjected() {
    // Given
    String key = fixture.harbourPost.id();
    ObjectNode nul = fixture.harbourPost.article().deepCopy().put("title", "a\u0000b");
    // When
    topics.send(Topics.ARTICLES, PUBLISHED, key, nul.toString().getBytes(StandardCharsets.UTF_8));
    topics.send(Topics.MENTIONS, EXTRACTED, key, "junk".getBytes(StandardCharsets.UTF_8));
    publish(fixture.harbourPost);
    // Then
    get("/articles/" + key).then().statusCode(200);
    assertThat(deadLetter(Topics.ARTICLES, key)).isNotNull();
    assertThat(deadLetter(Topics.MENTIONS, key)).isNotNull();
  }

  private ConsumerRecord<String, byte[]> deadLetter(String topic, String key) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic + ".dlq"));
      return Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> letter :
                    consumer.poll(Duration.ofMillis(500))) {
                  if (key.equals(letter.key())) {
                    return letter;
                  }
                }
                return null;
              },
              letter -> letter != null);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
