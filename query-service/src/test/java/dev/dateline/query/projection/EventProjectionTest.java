package dev.dateline.query.projection;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.query.Fixture;
import dev.dateline.query.ServiceTest;

@QuarkusTest
class EventProjectionTest extends ServiceTest {

  @Test
  void anEventThatComesAgainChangesNothing() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    List<String> before = mine();
    // When
    for (int i = 0; i < 3; i++) {
      topics.published(fixture.harbourPost);
      topics.extracted(fixture.harbourPost);
    }
    awaitProjection();
    // Then
    assertThat(mine()).isEqualTo(before);
  }

  @Test
  void closeArticlesAreFoundByTheIndex() {
    // Given
    publish(fixture.harbourPost);
    // When
    long scans =
        database.fromTransaction(
            session -> {
              session
                  .createNativeQuery(
                      "select count(*) from articles_in(cast('{1,2,3}' as bigint[]))", Long.class)
                  .getSingleResult();
              return session
                  .createNativeQuery(
                      "select pg_stat_get_xact_numscans(cast('article_profile' as regclass))",
                      Long.class)
                  .getSingleResult();
            });
    // Then
    assertThat(scans).isZero();
  }

  @Test
  void theExtractionMayComeFirst() {
    // Given
    topics.extracted(fixture.harbourPost);
    awaitProjection();
    get("/articles/" + fixture.harbourPost.id()).then().statusCode(404);
    facts("predicate", "strike").body("items", empty());
    // When
    topics.published(fixture.harbourPost);
    awaitArticle(fixture.harbourPost, 200);
    // Then
    facts("predicate", "strike").body("items.status", contains("single-origin"));
  }

  @Test
  void aRevisionTakesBackWhatItNoLongerStates() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    Fixture.Piece revision = fixture.dailyBeacon.revision(2).without(0);
    // When
    topics.revised(revision);
    topics.extracted(revision);
    awaitRevision(revision);
    // Then
    facts("predicate", "lose")
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("single-origin"))
        .body("items[0].values.value", contains(12));
  }

  @Test
  void aRevisionIsServedOnlyOnceItHasBeenRead() {
    // Given
    publish(fixture.harbourPost);
    // When
    topics.revised(fixture.harbourPost.revision(2));
    awaitProjection();
    // Then
    get("/articles/" + fixture.harbourPost.id())
        .then()
        .body("revision", equalTo(1))
        .body("mentions", hasSize(3));
  }

  @Test
  void anOlderRevisionThatComesLateIsNotServed() {
    // Given
    Fixture.Piece revision = fixture.dailyBeacon.revision(2).without(0);
    topics.revised(revision);
    topics.extracted(revision);
    awaitRevision(revision);
    // When
    topics.published(fixture.dailyBeacon);
    topics.extracted(fixture.dailyBeacon);
    awaitProjection();
    // Then
    get("/articles/" + revision.id())
        .then()
        .body("revision", equalTo(2))
        .body("mentions", hasSize(1));
    facts("predicate", "lose").body("items.status", contains("withdrawn"));
  }

  @Test
  void aWithdrawnArticleSupportsNoFactAndIsGone() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    // When
    topics.withdrawn(fixture.dailyBeacon);
    awaitArticle(fixture.dailyBeacon, 410);
    // Then
    facts("predicate", "lose").body("items.status", contains("single-origin"));
    given()
        .queryParam("article", fixture.dailyBeacon.id())
        .get("/mentions")
        .then()
        .body("items", empty());
    given()
        .queryParam("entity", fixture.ferry)
        .get("/entities")
        .then()
        .body("items.articles", contains(1));
  }

  @Test
  void aFactWithoutAnyArticleLeftIsWithdrawnAndKeepsItsEvidence() {
    // Given
    publish(fixture.dailyBeacon);
    // When
    topics.withdrawn(fixture.dailyBeacon);
    awaitArticle(fixture.dailyBeacon, 410);
    // Then
    String id =
        facts("predicate", "lose")
            .body("items.status", contains("withdrawn"))
            .extract()
            .path("items[0].id");
    get("/facts/" + id)
        .then()
        .body(
            "mentions.evidence.exact",
            contains("The " + fixture.ferry + " lost 14 sailors on Monday"));
  }

  @Test
  void aWithdrawalMayComeBeforeTheExtraction() {
    // Given
    topics.published(fixture.harbourPost);
    topics.withdrawn(fixture.harbourPost);
    awaitArticle(fixture.harbourPost, 410);
    // When
    topics.extracted(fixture.harbourPost);
    awaitProjection();
    // Then
    get("/articles/" + fixture.harbourPost.id()).then().statusCode(410);
    facts("predicate", "strike").body("items.status", contains("withdrawn"));
  }

  @Test
  void anArticleThatIsPublishedAnewAfterItsWithdrawalCountsAgain() {
    // Given
    publish(fixture.dailyBeacon);
    topics.withdrawn(fixture.dailyBeacon);
    awaitArticle(fixture.dailyBeacon, 410);
    Fixture.Piece revision = fixture.dailyBeacon.revision(2);
    // When
    topics.revised(revision);
    topics.extracted(revision);
    awaitRevision(revision);
    // Then
    facts("predicate", "lose").body("items.status", contains("single-origin"));
  }

  @Test
  void aBetterExtractorReplacesWhatWasFound() {
    // Given
    publish(fixture.dailyBeacon);
    Fixture.Piece again = fixture.dailyBeacon.without(0);
    again.extracted().withObject("/extractor").put("version", "2");
    // When
    topics.extracted(again);
    awaitProjection();
    // Then
    get("/articles/" + again.id())
        .then()
        .body("extractor", equalTo("fixture 2"))
        .body("mentions", hasSize(1));
    facts("predicate", "lose").body("items", empty());
  }

  @Test
  void aCopyCountsAsItsOriginalEvenIfTheOriginalBecomesKnownLater() {
    // Given
    publish(fixture.fjordRadio, fixture.dailyBeacon);
    // When
    publish(fixture.harbourPost);
    // Then
    facts("predicate", "strike")
        .body("items[0].origins.outlet", contains("Harbour Post", "Daily Beacon"));
  }

  /** The rows that tell of this test's ferry or articles. */
  private List<String> mine() {
    return rows().stream()
        .filter(
            row ->
                row.contains(fixture.ferry)
                    || row.contains(fixture.harbourPost.id())
                    || row.contains(fixture.dailyBeacon.id()))
        .toList();
  }
}
