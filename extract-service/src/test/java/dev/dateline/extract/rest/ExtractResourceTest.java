package dev.dateline.extract.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import dev.dateline.testing.RealKafka;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class ExtractResourceTest {

  private static final String REPORT =
      "Engineers closed the bridge on Tuesday. “Nobody was hurt,” said Mayor Ana Ruiz.";

  @Test
  void anArticleIsAnsweredWithItsMentionsQuotationsAndEntities() {
    given()
        .contentType("application/json")
        .body(Map.of("text", REPORT, "publishedAt", "2026-03-12"))
        .when()
        .post("/extract")
        .then()
        .statusCode(200)
        .body("text", equalTo(REPORT))
        .body("mentions.predicate.lemma", hasItem("close"))
        .body("mentions.find { it.predicate.lemma == 'close' }.time.value", is("2026-03-10"))
        .body("quotations[0].content.exact", is("Nobody was hurt,"))
        .body("quotations[0].speaker.name", containsString("Ruiz"))
        .body("entities.name", hasItem(containsString("Ruiz")));
  }

  @Test
  void plainTextIsTaken() {
    given()
        .contentType("text/plain")
        .body(REPORT)
        .when()
        .post("/extract")
        .then()
        .statusCode(200)
        .body("mentions.predicate.lemma", hasItem("close"));
  }

  @Test
  void aPageIsTaken() {
    given()
        .contentType("text/html")
        .body("<html><body><article><p>" + REPORT + "</p></article></body></html>")
        .when()
        .post("/extract")
        .then()
        .statusCode(200)
        .body("mentions.predicate.lemma", hasItem("close"));
  }

  @Test
  void theLayersUnderneathAreShownOnlyWhenAskedFor() {
    given()
        .contentType("text/plain")
        .body(REPORT)
        .when()
        .post("/extract")
        .then()
        .body("explanation", nullValue());

    given()
        .contentType("text/plain")
        .queryParam("explain", true)
        .body(REPORT)
        .when()
        .post("/extract")
        .then()
        .body("explanation.sentences[0].tokens[1].lemma", is("close"))
        .body("explanation.sentences[0].frames[0].arguments.role", hasItem("patient"))
        .body("explanation.attributions[0].source", notNullValue());
  }

  @Test
  void aBodyWithoutContentIsAProblemThatNamesTheField() {
    problem("{\"title\": \"Nothing below\"}", 400, "text");
  }

  @Test
  void anUnknownFieldIsAProblemThatNamesIt() {
    problem("{\"text\": \"A train left.\", \"colour\": \"red\"}", 400, "colour");
  }

  @Test
  void aMalformedDateIsAProblemThatNamesTheField() {
    problem("{\"text\": \"A train left.\", \"publishedAt\": \"soon\"}", 400, "publishedAt");
  }

  @Test
  void brokenJsonIsAProblem() {
    problem("{\"text\": ", 400, "");
  }

  @Test
  void anUnsupportedMediaTypeIsAProblem() {
    given()
        .contentType("application/pdf")
        .body("%PDF".getBytes(StandardCharsets.US_ASCII))
        .when()
        .post("/extract")
        .then()
        .statusCode(415);
  }

  private static void problem(String body, int status, String named) {
    Response response =
        given().contentType("application/json").body(body).when().post("/extract").andReturn();
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.asString()).contains(named).doesNotContain("Exception");
  }
}
