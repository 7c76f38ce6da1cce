package dev.dateline.ingest.progress;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import dev.dateline.ingest.Texts;
import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class ExtractionListenerTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Test
  void anArticleIsExtractedOnceItsLatestRevisionIs() {
    // Given
    String url = Texts.uniqueUrl();
    String id = post(url);

    // When
    extracted("{\"articleId\": \"%s\", \"revision\": 1, \"mentions\": []}".formatted(id), id);

    // Then
    awaitState(id, "extracted");
  }

  @Test
  void aRevisionIsNotExtractedYetWhenOnlyTheOneBeforeIs() {
    // Given
    String url = Texts.uniqueUrl();
    String id = post(url);
    extracted("{\"articleId\": \"%s\", \"revision\": 1}".formatted(id), id);
    awaitState(id, "extracted");

    // When
    post(url);

    // Then
    given().get("/articles/{id}", id).then().body("state", not(equalTo("extracted")));
  }

  @Test
  void anUnreadableEventHoldsUpNobody() {
    // Given
    String id = post(Texts.uniqueUrl());

    // When
    extracted("{\"articleId\": ", id);
    extracted("{\"articleId\": \"%s\", \"revision\": 1}".formatted(id), id);

    // Then
    awaitState(id, "extracted");
  }

  private static String post(String url) {
    return given()
        .contentType(ContentType.JSON)
        .body(Texts.article(url, Texts.unique()))
        .post("/articles")
        .path("id");
  }

  private static void awaitState(String id, String state) {
    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () -> given().get("/articles/{id}", id).then().body("state", equalTo(state)));
  }

  private void extracted(String data, String key) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("dateline.mentions", key, data));
      producer.flush();
    }
  }
}
