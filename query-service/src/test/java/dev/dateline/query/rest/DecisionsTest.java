package dev.dateline.query.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import dev.dateline.query.Fixture;
import dev.dateline.query.ServiceTest;

@QuarkusTest
class DecisionsTest extends ServiceTest {

  private final Fixture other = new Fixture();

  @Test
  void mergedEntitiesAreOneAndTheirFactsFollow() {
    // Given
    publish(fixture.harbourPost, other.harbourPost);
    String entity = entityId(fixture.ferry);
    // When
    merge(entityId(other.ferry), entity);
    // Then
    given()
        .queryParam("entity", other.ferry)
        .get("/entities")
        .then()
        .body("items.id", contains(entity))
        .body("items[0].articles", equalTo(2))
        .body("items[0].names", containsInAnyOrder(fixture.ferry, other.ferry));
    facts("predicate", "lose")
        .body("items", hasSize(1))
        .body(
            "items[0].articles.id",
            containsInAnyOrder(fixture.harbourPost.id(), other.harbourPost.id()));
  }

  @Test
  void aMergedEntityTellsWhoDecidedAndWhy() {
    // Given
    publish(fixture.harbourPost, other.harbourPost);
    String merged = entityId(other.ferry);
    String into = entityId(fixture.ferry);
    // When
    merge(merged, into);
    // Then
    get("/entities/" + merged)
        .then()
        .statusCode(200)
        .body("id", equalTo(into))
        .body("decisions.reason", contains("renamed in March"))
        .body("explanation", containsString("Merged by editor@example.org: renamed in March"));
  }

  @Test
  void aReversedMergeLeavesWhatWasBefore() {
    // Given
    publish(fixture.harbourPost, other.harbourPost);
    List<String> before = withoutDecisions();
    String decision = merge(entityId(other.ferry), entityId(fixture.ferry)).path("id");
    // When
    given()
        .queryParam("reason", "two ships")
        .queryParam("by", "editor@example.org")
        .delete("/decisions/" + decision)
        .then()
        .statusCode(202)
        .body("reversal.reason", equalTo("two ships"));
    awaitProjection();
    // Then
    assertThat(withoutDecisions()).isEqualTo(before);
    get("/decisions/" + decision).then().body("reversal", notNullValue());
  }

  @Test
  void aSplitSeparatesWhatArticlesCallByAName() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    facts("predicate", "lose").body("items[0].articles", hasSize(2));
    String entity = entityId(fixture.ferry);
    // When
    post(
            "/entities/" + entity + "/splits",
            Map.of(
                "names",
                List.of("The " + fixture.ferry),
                "reason",
                "another ship",
                "by",
                "editor@example.org"))
        .then()
        .statusCode(202);
    awaitProjection();
    // Then
    given()
        .queryParam("q", fixture.ferry)
        .get("/entities")
        .then()
        .body("items", hasSize(2))
        .body("items.articles", contains(1, 1));
    facts("predicate", "lose")
        .body("items", hasSize(1))
        .body("items[0].articles.id", contains(fixture.harbourPost.id()));
  }

  @Test
  void decisionsSurviveAReplay() {
    // Given
    publish(fixture.harbourPost, other.harbourPost);
    merge(entityId(other.ferry), entityId(fixture.ferry));
    List<String> before = rows();
    // When
    replay();
    // Then
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theSameDecisionAgainIsTheSame() {
    // Given
    publish(fixture.harbourPost, other.harbourPost);
    String merged = entityId(other.ferry);
    String into = entityId(fixture.ferry);
    String first = merge(merged, into).path("id");
    List<String> before = withoutDecisions();
    // When
    String second = merge(merged, into).path("id");
    // Then
    assertThat(second).isEqualTo(first);
    assertThat(withoutDecisions()).isEqualTo(before);
  }

  @Test
  void decisionsAreOfTheContract() throws Exception {
    // Given
    publish(fixture.harbourPost, other.harbourPost);
    // When
    String decision = merge(entityId(other.ferry), entityId(fixture.ferry)).asString();
    // Then
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("src/main/resources/contracts/decision.v1.schema.json")));
    assertThat(schema.validate(decision, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "merges, '{\"reason\": \"r\", \"by\": \"b\"}'",
    "merges, '{\"into\": \"17\", \"reason\": \"r\", \"by\": \"b\"}'",
    "merges, '{\"into\": \"11111111-1111-4111-8111-111111111111\", \"by\": \"b\"}'",
    "splits, '{\"reason\": \"r\", \"by\": \"b\"}'",
    "splits, '{\"names\": [\"\"], \"reason\": \"r\", \"by\": \"b\"}'",
    "splits, '{\"names\": [\"X\"], \"reason\": \" \", \"by\": \"b\"}'"
  })
  void aBadDecisionIsAProblem(String kind, String body) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/entities/" + UUID.randomUUID() + "/" + kind)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void whatWasNeverDecidedCannotBeReversed() {
    given()
        .queryParam("reason", "r")
        .queryParam("by", "b")
        .delete("/decisions/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private Response merge(String entity, String into) {
    Response response =
        post(
            "/entities/" + entity + "/merges",
            Map.of("into", into, "reason", "renamed in March", "by", "editor@example.org"));
    response.then().statusCode(202);
    awaitProjection();
    return response;
  }

  private static Response post(String path, Map<String, Object> body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }

  private static String entityId(String name) {
    return given().queryParam("entity", name).get("/entities").path("items[0].id");
  }

  /** All rows but those of decisions, and what a revision keeps for them. */
  private List<String> withoutDecisions() {
    return rows().stream().filter(row -> !row.startsWith("decision ")).toList();
  }
}
