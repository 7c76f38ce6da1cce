package dev.dateline.ingest.outbox;

import static dev.dateline.ingest.ArticlesTopic.header;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import dev.dateline.ingest.ArticlesTopic;
import dev.dateline.ingest.Texts;
import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

/** Every event is what its contract says, as it stands on the real topic. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class ContractTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void aLifeOfAnArticleIsAnnouncedInOrder() {
    // Given
    String url = Texts.uniqueUrl();
    String id = post(Texts.article(url, Texts.unique()));
    post(Texts.article(url, Texts.unique()));
    given().delete("/articles/{id}", id).then().statusCode(204);
    post(Texts.article(url, Texts.unique()));

    // When
    await()
        .atMost(60, SECONDS)
        .untilAsserted(() -> assertThat(ArticlesTopic.of(id)).hasSizeGreaterThanOrEqualTo(4));
    List<ConsumerRecord<String, String>> records = ArticlesTopic.of(id);

    // Then
    assertThat(records)
        .extracting(record -> header(record, "ce_type"))
        .containsExactly(
            "dev.dateline.article.published.v1",
            "dev.dateline.article.revised.v1",
            "dev.dateline.article.withdrawn.v1",
            "dev.dateline.article.published.v1");
    assertThat(records)
        .extracting(record -> header(record, "ce_id"))
        .containsExactly(
            id + ":1:published", id + ":2:revised", id + ":2:withdrawn", id + ":3:published");
    for (ConsumerRecord<String, String> record : records) {
      assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
      assertThat(header(record, "ce_source")).isEqualTo("/ingest-service");
      assertThat(header(record, "ce_subject")).isEqualTo(id);
      assertThat(header(record, "content-type")).isEqualTo("application/json");
      assertThat(OffsetDateTime.parse(header(record, "ce_time"))).isNotNull();
      boolean withdrawal = header(record, "ce_type").contains("withdrawn");
      assertThat(violations(withdrawal ? "withdrawal" : "article", record.value())).isEmpty();
    }
  }

  @Test
  void anArticleOfWhichNothingIsKnownFollowsTheContractToo() {
    String id = post(Map.of("text", Texts.unique()));

    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () ->
                assertThat(ArticlesTopic.of(id))
                    .singleElement()
                    .satisfies(
                        record -> assertThat(violations("article", record.value())).isEmpty()));
  }

  @Test
  void textBeyondTheBasicPlaneArrivesUnharmed() {
    var article = new HashMap<>(Texts.article(Texts.uniqueUrl(), Texts.unique()));
    article.put("text", "The mayor posted 🚢 and 𝔸, " + Texts.unique());

    String id = post(article);

    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () ->
                assertThat(ArticlesTopic.of(id))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).contains("🚢 and 𝔸")));
  }

  private static List<Error> violations(String contract, String data) {
    var schema =
        SCHEMAS.getSchema(
            ContractTest.class.getResourceAsStream("/contracts/" + contract + ".v1.schema.json"));
    return schema.validate(
        data,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String post(Map<String, String> article) {
    return given().contentType(ContentType.JSON).body(article).post("/articles").path("id");
  }
}
