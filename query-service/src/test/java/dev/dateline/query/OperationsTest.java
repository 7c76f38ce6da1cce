package dev.dateline.query;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OperationsTest extends ServiceTest {

  @Test
  void itIsReadyWithBrokerAndDatabase() {
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    get("/q/health/live").then().statusCode(200);
  }

  @Test
  void metricsTellWhatWasProjectedAndHowFarBehindItIs() {
    // Given
    publish(fixture.harbourPost);
    // When
    var metrics = get("/q/metrics").then().statusCode(200);
    // Then
    metrics
        .body(
            containsString(
                "dateline_projection_events_total{type=\"dev.dateline.article.extracted.v1\"}"))
        .body(containsString("dateline_projection_batch_seconds_count"))
        .body(containsString("dateline_facts{status=\"single-origin\"}"))
        .body(containsString("kafka_consumer_fetch_manager_records_lag"));
  }

  @Test
  void theApiIsDescribedWithExamples() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths", hasKey("/facts"))
        .body("paths.'/facts'.get.parameters.find { it.name == 'minOrigins' }", notNullValue())
        .body("paths.'/facts'.get.parameters.find { it.name == 'cursor' }", notNullValue())
        .body("components.examples.facts.value.items[0].status", equalTo("contested"));
  }

  @Test
  void thePageRunsItsOwnScriptOnly() {
    get("/")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'self'"));
    get("/dateline.js").then().statusCode(200);
  }

  @Test
  void otherSitesMayNotReadTheApiUnlessAllowed() {
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/facts")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
