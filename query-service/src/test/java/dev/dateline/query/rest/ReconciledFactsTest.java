package dev.dateline.query.rest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.query.ServiceTest;

@QuarkusTest
class ReconciledFactsTest extends ServiceTest {

  @Test
  void anArticleIsNotFoundUntilItsExtractionIsProjected() {
    // Given
    topics.published(fixture.harbourPost);
    topics.published(fixture.dailyBeacon);
    topics.extracted(fixture.dailyBeacon);
    awaitArticle(fixture.dailyBeacon, 200);
    // When
    var answer = get("/articles/" + fixture.harbourPost.id());
    // Then
    answer
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
  }

  @Test
  void evidenceEqualsTheTextAtItsCodePoints() {
    // Given
    publish(fixture.harbourPost);
    // When
    var article = get("/articles/" + fixture.harbourPost.id()).jsonPath();
    // Then
    String text = article.getString("text");
    assertThat(article.getList("mentions")).hasSize(3);
    for (Map<String, Object> evidence : article.<Map<String, Object>>getList("mentions.evidence")) {
      assertThat(codePoints(text, (int) evidence.get("start"), (int) evidence.get("end")))
          .isEqualTo(evidence.get("exact"));
    }
  }

  @Test
  void aCopyIsNoIndependentOrigin() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon, fixture.fjordRadio);
    // When
    var facts = facts("predicate", "strike");
    // Then
    facts
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("corroborated"))
        .body("items[0].independentOrigins", equalTo(2))
        .body("items[0].origins.outlet", contains("Harbour Post", "Daily Beacon"))
        .body("items[0].articles.outlet", contains("Harbour Post", "Fjord Radio", "Daily Beacon"))
        .body("items[0].place.name", equalTo("Larsund"))
        .body("items[0].firstReportedAt", equalTo("2026-03-10T08:00:00Z"))
        .body("items[0].lastReportedAt", equalTo("2026-03-10T11:00:00Z"));
  }

  @Test
  void figuresThatExcludeEachOtherMakeAFactContested() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    // When
    var facts = facts("predicate", "lose");
    // Then
    facts
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("contested"))
        .body("items[0].values.value", contains(12, 14))
        .body(
            "items[0].values.origins",
            contains(List.of("Mara Ilves"), List.of("Coast Guard of Larsund")))
        .body("items[0].supersededBy", nullValue());
  }

  private static String codePoints(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
