package dev.dateline.extract;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

import dev.dateline.testing.RealKafka;

/**
 * The service as it is delivered: its jar, its native executable, or, with {@code
 * quarkus.http.test-host} and {@code quarkus.http.test-port}, a container that runs.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(RealKafka.class)
class SmokeIT {

  private static final String REPORT =
      "Engineers closed the bridge on Tuesday. “Nobody was hurt,” said Mayor Ana Ruiz.";

  @Test
  void itIsReady() {
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void theModelsAndLexiconsAreThere() {
    given()
        .contentType("application/json")
        .body(Map.of("text", REPORT, "publishedAt", "2026-03-12"))
        .post("/extract")
        .then()
        .statusCode(200)
        .body("mentions.find { it.predicate.lemma == 'close' }.time.value", is("2026-03-10"))
        .body("quotations[0].speaker.name", containsString("Ruiz"))
        .body("entities.type", hasItem("PERSON"));
  }

  @Test
  void pagesAreCleaned() {
    given()
        .contentType("text/html; charset=UTF-8")
        .body("<html><body><article><p>" + REPORT + "</p></article></body></html>")
        .post("/extract")
        .then()
        .statusCode(200)
        .body("text", equalTo(REPORT));
  }

  @Test
  void theLayersUnderneathCanBeWritten() {
    given()
        .contentType("text/plain")
        .body(REPORT)
        .queryParam("explain", true)
        .post("/extract")
        .then()
        .statusCode(200)
        .body("explanation.sentences[0].tokens.lemma", hasItem("close"))
        .body("explanation.sentences.frames", not(empty()));
  }
}
