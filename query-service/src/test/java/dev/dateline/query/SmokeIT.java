package dev.dateline.query;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

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
  void everyListCanBeRead() {
    for (String list : new String[] {"/facts", "/mentions", "/quotations", "/entities"}) {
      get(list).then().statusCode(200).body("items", notNullValue());
    }
  }

  @Test
  void thePageAndTheDescriptionAreThere() {
    get("/").then().statusCode(200).contentType(containsString("text/html"));
    get("/q/openapi").then().statusCode(200).body(containsString("/facts"));
  }

  @Test
  void aMistakeIsAnsweredByAProblem() {
    given()
        .queryParam("limit", "many")
        .get("/facts")
        .then()
        .contentType("application/problem+json");
  }

  @Test
  @DisabledIfSystemProperty(
      named = "quarkus.http.test-host",
      matches = ".+",
      disabledReason = "The broker of a service that runs already is not this test's")
  void whatWasExtractedIsServedAsFacts() {
    // Given
    var fixture = new Fixture();
    var topics =
        new Topics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    // When
    topics.published(fixture.harbourPost);
    topics.extracted(fixture.harbourPost);
    ServiceTest.awaitArticle(fixture.harbourPost, 200);
    topics.close();
    // Then
    given()
        .queryParam("entity", fixture.ferry)
        .get("/facts")
        .then()
        .statusCode(200)
        .body("items", not(empty()))
        .body("items[0].articles", hasSize(1))
        .body("items.articles.flatten().id", hasItem(fixture.harbourPost.id()));
  }
}
