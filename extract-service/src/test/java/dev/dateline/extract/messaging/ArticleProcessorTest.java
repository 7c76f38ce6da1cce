package dev.dateline.extract.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.testing.RealKafka;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class ArticleProcessorTest {

  private static final String ARTICLES = "dateline.articles";
  private static final String MENTIONS = "dateline.mentions";
  private static final Path ARTICLE_SCHEMA =
      Path.of("../ingest-service/src/main/resources/contracts/article.v1.schema.json");

  private final ObjectMapper json = new ObjectMapper();

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  private Topics topics;

  @BeforeEach
  void topics() {
    topics = new Topics(bootstrap);
  }

  @Test
  void aPublishedArticleIsAnsweredByOneExtractedEventThatKeepsItsContract() throws Exception {
    // Given
    String id = UUID.randomUUID().toString();

    // When
    publish(id, article(id).toString());

    // Then
    ConsumerRecord<String, String> event = awaitExtracted(id, 1).getFirst();
    assertThat(Topics.header(event, "ce_type")).isEqualTo("dev.dateline.article.extracted.v1");
    assertThat(Topics.header(event, "ce_subject")).isEqualTo(id);
    assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(
            schema("/contracts/extracted.v1.schema.json").validate(event.value(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyEvidenceIsTheTextAtItsOffsetsInCodePoints() throws Exception {
    // Given
    String id = UUID.randomUUID().toString();
    ObjectNode article = article(id);

    // When
    publish(id, article.toString());

    // Then
    int[] text = article.get("text").asText().codePoints().toArray();
    JsonNode mentions = json.readTree(awaitExtracted(id, 1).getFirst().value()).get("mentions");
    assertThat(mentions).isNotEmpty();
    for (JsonNode mention : mentions) {
      JsonNode evidence = mention.get("evidence");
      int start = evidence.get("start").asInt();
      int length = evidence.get("end").asInt() - start;
      assertThat(new String(text, start, length)).isEqualTo(evidence.get("exact").asText());
    }
  }

  @Test
  void theSameArticleGivesTheSameEventAgain() throws Exception {
    // Given
    String id = UUID.randomUUID().toString();
    String article = article(id).toString();

    // When
    publish(id, article);
    publish(id, article);

    // Then
    List<ConsumerRecord<String, String>> events = awaitExtracted(id, 2);
    assertThat(events.get(1).value()).isEqualTo(events.get(0).value());
    assertThat(Topics.header(events.get(1), "ce_id"))
        .isEqualTo(Topics.header(events.get(0), "ce_id"));
  }

  @Test
  void anUnreadableRecordBecomesADeadLetterAndBlocksNobody() throws Exception {
    // Given
    String id = UUID.randomUUID().toString();

    // When
    publish(id, "{\"id\": \"" + id + "\", \"revision\": 1");
    publish(id, article(id).toString());

    // Then
    ConsumerRecord<String, String> dead =
        topics.await(ARTICLES + ".dlq", 1, record -> id.equals(record.key())).getFirst();
    assertThat(Topics.header(dead, "dead-letter-reason")).contains("not an article");
    assertThat(awaitExtracted(id, 1)).hasSize(1);
  }

  @Test
  void anArticleWithoutTextBecomesADeadLetterThatNamesTheField() throws Exception {
    // Given
    String id = UUID.randomUUID().toString();
    ObjectNode article = article(id);
    article.remove("text");

    // When
    publish(id, article.toString());

    // Then
    ConsumerRecord<String, String> dead =
        topics.await(ARTICLES + ".dlq", 1, record -> id.equals(record.key())).getFirst();
    assertThat(Topics.header(dead, "dead-letter-reason")).contains("text is missing");
  }

  @Test
  void aWithdrawalIsPassedOver() throws Exception {
    // Given
    String withdrawn = UUID.randomUUID().toString();
    String next = withdrawn;

    // When
    send(withdrawn, "{\"id\":\"" + withdrawn + "\"}", "dev.dateline.article.withdrawn.v1");
    publish(next, article(next).toString());

    // Then
    assertThat(awaitExtracted(next, 1)).hasSize(1);
  }

  @Test
  void theFixtureThatThisReaderIsTestedWithKeepsTheContractOfItsOwner() throws Exception {
    // Given
    Schema schema = registry().getSchema(Files.readString(ARTICLE_SCHEMA), InputFormat.JSON);

    // When
    var errors =
        schema.validate(article(UUID.randomUUID().toString()).toString(), InputFormat.JSON);

    // Then
    assertThat(errors).isEmpty();
  }

  private List<ConsumerRecord<String, String>> awaitExtracted(String id, int count) {
    return topics.await(MENTIONS, count, record -> id.equals(record.key()));
  }

  private void publish(String id, String data) {
    send(id, data, "dev.dateline.article.published.v1");
  }

  private void send(String id, String data, String type) {
    topics.send(
        ARTICLES,
        id,
        data,
        Map.of(
            "ce_id", id + "/1/published",
            "ce_type", type,
            "ce_source", "/ingest-service",
            "ce_specversion", "1.0",
            "ce_time", "2026-03-12T09:30:00Z",
            "content-type", "application/json"));
  }

  private ObjectNode article(String id) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/fixtures/article.json")) {
      return ((ObjectNode) json.readTree(in)).put("id", id);
    }
  }

  private Schema schema(String resource) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(resource)) {
      return registry().getSchema(new String(in.readAllBytes()), InputFormat.JSON);
    }
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }
}
