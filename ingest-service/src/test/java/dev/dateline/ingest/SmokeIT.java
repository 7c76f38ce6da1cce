package dev.dateline.ingest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.Charset;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.specification.RequestSpecification;

import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

/**
 * The service as it is delivered: its jar, its native executable, or, with {@code
 * quarkus.http.test-host} and {@code quarkus.http.test-port}, a container that runs.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class SmokeIT {

  @Test
  void itIsReady() {
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void anArticleIsStoredAndShownAsItWasCleaned() {
    // Given
    String text = Texts.unique();
    // When
    String id = accepted(json().body(Texts.article(Texts.uniqueUrl(), text)));
    // Then
    get("/articles/" + id).then().statusCode(200).body("text", equalTo(text));
  }

  @Test
  void aPageInAnOldCharacterSetIsRead() {
    // Given
    String text = Texts.unique().replace("harbour", "café");
    byte[] page =
        "<html><head><meta charset=\"windows-1252\"></head><body><article><p>%s</p></article>"
            .formatted(text)
            .getBytes(Charset.forName("windows-1252"));
    // When
    String id = accepted(given().contentType("text/html").body(page));
    // Then
    get("/articles/" + id).then().statusCode(200).body(containsString("café"));
  }

  @Test
  void aMistakeIsAnsweredByAProblem() {
    json()
        .body("{\"title\": \"No text\"}")
        .post("/articles")
        .then()
        .contentType("application/problem+json")
        .body("violations.field", hasItem("text"));
  }

  @Test
  @DisabledIfSystemProperty(
      named = "quarkus.http.test-host",
      matches = ".+",
      disabledReason = "The broker of a service that runs already is not this test's")
  void anArticleIsAnnounced() {
    String id = accepted(json().body(Texts.article(Texts.uniqueUrl(), Texts.unique())));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(ArticlesTopic.of(id)).hasSize(1));
  }

  private static RequestSpecification json() {
    return given().contentType("application/json");
  }

  private static String accepted(RequestSpecification article) {
    return article.post("/articles").then().statusCode(202).extract().path("id");
  }
}
