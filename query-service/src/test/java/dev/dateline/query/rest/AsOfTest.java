package dev.dateline.query.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import dev.dateline.query.Fixture;
import dev.dateline.query.ServiceTest;

@QuarkusTest
class AsOfTest extends ServiceTest {

  @Test
  void whatWasRecordedLaterIsNotKnownYet() {
    // Given
    publish(fixture.harbourPost);
    Instant before = moment();
    // When
    publish(fixture.dailyBeacon);
    // Then
    ofFerry(before, "/facts?predicate=lose")
        .body("items.status", contains("single-origin"))
        .body("items[0].values.value", contains(12));
    ofFerry(moment(), "/facts?predicate=lose")
        .body("items.status", contains("contested"))
        .body("items[0].values.value", contains(12, 14));
    String fact = ofFerry(before, "/facts?predicate=lose").extract().path("items[0].id");
    at(before, "/facts/" + fact)
        .body("status", equalTo("single-origin"))
        .body("mentions.articleId", contains(fixture.harbourPost.id()));
    get("/facts/" + fact).then().body("status", equalTo("contested"));
    get("/articles/" + fixture.dailyBeacon.id() + "?asOf=" + before).then().statusCode(404);
    ofFerry(before, "/stories")
        .body("items.articles.flatten().id", hasItem(fixture.harbourPost.id()))
        .body("items.articles.flatten().id", not(hasItem(fixture.dailyBeacon.id())));
  }

  @Test
  void aWithdrawnArticleIsStillThereBeforeItsWithdrawal() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    Instant before = moment();
    String article = fixture.dailyBeacon.id();
    // When
    topics.withdrawn(fixture.dailyBeacon);
    awaitArticle(fixture.dailyBeacon, 410);
    // Then
    ofFerry(before, "/facts?predicate=lose").body("items.status", contains("contested"));
    at(before, "/articles/" + article).body("mentions", hasSize(2));
    at(before, "/mentions?article=" + article).body("items.articleId", everyItem(equalTo(article)));
    at(before, "/mentions?article=" + article).body("items", hasSize(2));
    ofFerry(before, "/entities").body("items.articles", contains(2));
    ofFerry(moment(), "/facts?predicate=lose").body("items.status", contains("single-origin"));
    at(moment(), "/mentions?article=" + article).body("items", empty());
    ofFerry(moment(), "/entities").body("items.articles", contains(1));
    get("/articles/" + article + "?asOf=" + moment())
        .then()
        .statusCode(410)
        .contentType("application/problem+json");
  }

  @Test
  void aRevisionIsNotSeenBeforeItWasRecorded() {
    // Given
    publish(fixture.dailyBeacon);
    Instant before = moment();
    Fixture.Piece revision = fixture.dailyBeacon.revision(2).without(0);
    // When
    topics.revised(revision);
    topics.extracted(revision);
    awaitRevision(revision);
    // Then
    at(before, "/articles/" + revision.id()).body("revision", equalTo(1));
    ofFerry(before, "/facts?predicate=lose").body("items.status", contains("single-origin"));
    at(moment(), "/articles/" + revision.id()).body("revision", equalTo(2));
    ofFerry(moment(), "/facts?predicate=lose").body("items.status", contains("withdrawn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/facts", "/stories", "/mentions", "/quotations", "/entities"})
  void asOfNowIsWhatIsKnownNow(String list) {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon, fixture.fjordRadio);
    topics.withdrawn(fixture.fjordRadio);
    awaitProjection();
    // When
    String asOf = get(list + "?limit=500&asOf=" + moment()).asString();
    // Then
    assertThat(asOf).isEqualTo(get(list + "?limit=500").asString()).contains("\"id\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/facts", "/stories"})
  void pagesTogetherAreTheWholeListOnce(String list) {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon, fixture.fjordRadio);
    Instant moment = moment();
    List<String> whole = get(list + "?limit=500&asOf=" + moment).path("items.id");
    // When
    List<String> paged = new ArrayList<>();
    String next = RestAssured.baseURI + ":" + RestAssured.port + list + "?limit=2&asOf=" + moment;
    while (next != null) {
      Response page = given().urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      paged.addAll(page.path("items.id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    // Then
    assertThat(paged).isEqualTo(whole).isNotEmpty();
  }

  @Test
  void aReplayLeavesThePastAsItWas() {
    // Given
    publish(fixture.harbourPost);
    Instant first = moment();
    publish(fixture.dailyBeacon);
    Instant second = moment();
    topics.withdrawn(fixture.harbourPost);
    awaitProjection();
    List<String> before = answers(first, second);
    // When
    replay();
    // Then
    assertThat(answers(first, second)).isEqualTo(before);
  }

  @Test
  void aMomentIsNoNumber() {
    get("/articles/" + fixture.harbourPost.id() + "?asOf=1700000000")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("'asOf'"));
  }

  private List<String> answers(Instant... moments) {
    List<String> answers = new ArrayList<>();
    for (Instant moment : moments) {
      for (String list : List.of("/facts", "/stories", "/mentions", "/quotations", "/entities")) {
        answers.add(get(list + "?limit=500&asOf=" + moment).asString());
      }
    }
    return answers;
  }

  private static ValidatableResponse at(Instant moment, String path) {
    return given().queryParam("asOf", moment.toString()).get(path).then().statusCode(200);
  }

  /** What was known of this test's ferry. */
  private ValidatableResponse ofFerry(Instant moment, String path) {
    return given()
        .queryParam("asOf", moment.toString())
        .queryParam("entity", fixture.ferry)
        .get(path)
        .then()
        .statusCode(200);
  }

  /** A moment after all that was recorded and before all that will be. */
  private static Instant moment() {
    Instant moment = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Awaitility.await().until(() -> Instant.now().isAfter(moment.plusMillis(1)));
    return moment;
  }
}
