package dev.dateline.query.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.query.ServiceTest;

@QuarkusTest
class StoriesTest extends ServiceTest {

  @Test
  void articlesOnOneEventAreAStoryWithItsFactsAndEntities() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    String id = storyOf(fixture.harbourPost.id());
    // When
    var story = get("/stories/" + id).then().statusCode(200);
    // Then
    story
        .body("articles.id", hasItem(fixture.dailyBeacon.id()))
        .body("timeline.predicate", hasItem("strike"));
    given()
        .queryParam("story", id)
        .queryParam("entity", fixture.ferry)
        .get("/facts")
        .then()
        .body("items.status", hasItem("contested"));
  }

  @Test
  void aWithdrawnArticleLeavesItsStory() {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon);
    // When
    topics.withdrawn(fixture.harbourPost);
    awaitProjection();
    // Then
    get("/stories?article=" + fixture.harbourPost.id()).then().body("items", hasSize(0));
    get("/stories/" + storyOf(fixture.dailyBeacon.id()))
        .then()
        .body("articles.id", not(hasItem(fixture.harbourPost.id())));
  }

  @Test
  void anUnknownStoryIsNotFound() {
    get("/stories/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
  }

  private static String storyOf(String article) {
    var stories = get("/stories?article=" + article).then().body("items", hasSize(1));
    String id = stories.extract().path("items[0].id");
    assertThat(id).isNotNull();
    return id;
  }
}
