package dev.dateline.ingest.rest;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import dev.dateline.ingest.ArticlesTopic;
import dev.dateline.ingest.Texts;
import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class ArticlesResourceTest {

  @TestHTTPResource("/articles")
  URI articles;

  @Test
  void acceptsAnArticleAndTellsWhereItIs() {
    Response response = post(Texts.article(Texts.uniqueUrl(), Texts.unique()));

    response
        .then()
        .statusCode(202)
        .body("revision", equalTo(1), "state", equalTo("accepted"))
        .header("Location", endsWith("/articles/" + response.path("id")));
  }

  @Test
  void theSameContentAgainChangesNothing() {
    var article = Texts.article(Texts.uniqueUrl(), Texts.unique());
    String id = post(article).path("id");

    post(article).then().statusCode(200).body("id", equalTo(id), "revision", equalTo(1));
  }

  @Test
  void theSameTextOfAnOutletWithoutAddressIsTheSameArticle() {
    var article = Map.of("outlet", "The Courier", "text", Texts.unique());
    String id = post(article).path("id");

    post(article).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void changedContentUnderTheSameAddressIsARevision() {
    String url = Texts.uniqueUrl();
    String id = post(Texts.article(url, Texts.unique())).path("id");

    post(Texts.article(url + "?utm_source=mail#top", Texts.unique()))
        .then()
        .statusCode(202)
        .body("id", equalTo(id), "revision", equalTo(2));

    given()
        .get("/articles/{id}", id)
        .then()
        .statusCode(200)
        .body("revisions.revision", equalTo(List.of(1, 2)));
  }

  @Test
  void servesWhatItFoundInAPlainText() {
    String text =
        """
        Harbour reopens after winter storm

        By Jane Doe
        Published February 5, 2026

        PORT ELLEN, Scotland (AP) — %s
        """
            .formatted(Texts.unique());

    String id =
        given()
            .contentType("text/plain; charset=UTF-8")
            .queryParam("outlet", "The Courier")
            .body(text)
            .post("/articles")
            .path("id");

    given()
        .get("/articles/{id}", id)
        .then()
        .statusCode(200)
        .body(
            "title", equalTo("Harbour reopens after winter storm"),
            "byline", equalTo("Jane Doe"),
            "dateline", equalTo("Port Ellen, Scotland"),
            "publishedAt", equalTo("2026-02-05"),
            "publishedAtPrecision", equalTo("day"),
            "publishedAtSource", equalTo("text"));
  }

  @Test
  void takesAPageInItsOwnCharacterSet() {
    String page =
        "<html><head><meta charset=windows-1252><title>x</title></head><body><article><h1>Café reopens"
            + " after storm</h1><p>The café by the harbour, "
            + UUID.randomUUID()
            + ", reopened on Thursday.</p></article></body></html>";

    String id =
        given()
            .contentType("text/html")
            .body(page.getBytes(Charset.forName("windows-1252")))
            .post("/articles")
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    given().get("/articles/{id}", id).then().body("text", containsString("café by the harbour"));
  }

  @Test
  void marksTheTimeOfReceiptAsSuch() {
    String id = post(Map.of("text", Texts.unique())).path("id");

    given().get("/articles/{id}", id).then().body("publishedAtSource", equalTo("received"));
  }

  @Test
  void concurrentPostsOfOneArticleGiveOneArticle() throws Exception {
    // Given
    var article = Texts.article(Texts.uniqueUrl(), Texts.unique());
    int clients = 16;
    var start = new CountDownLatch(1);

    // When
    List<Future<Response>> posts;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      posts =
          IntStream.range(0, clients)
              .<Future<Response>>mapToObj(
                  _ ->
                      executor.submit(
                          () -> {
                            start.await();
                            return post(article);
                          }))
              .toList();
      start.countDown();
    }

    // Then
    List<Response> responses = posts.stream().map(Future::resultNow).toList();
    assertThat(responses).extracting(Response::statusCode).containsOnlyOnce(202);
    assertThat(responses)
        .extracting(Response::statusCode)
        .filteredOn(status -> status == 200)
        .hasSize(clients - 1);
    String id = responses.getFirst().path("id");
    awaitAnnounced(id);
    assertThat(ArticlesTopic.of(id)).hasSize(1);
  }

  @Test
  void withdrawsOnce() {
    String id = post(Texts.article(Texts.uniqueUrl(), Texts.unique())).path("id");

    given().delete("/articles/{id}", id).then().statusCode(204);
    given().delete("/articles/{id}", id).then().statusCode(204);

    given().get("/articles/{id}", id).then().body("state", equalTo("withdrawn"));
    await().atMost(60, SECONDS).untilAsserted(() -> assertThat(ArticlesTopic.of(id)).hasSize(2));
  }

  @Test
  void aWithdrawnArticleThatIsPostedAgainIsPublishedAgain() {
    var article = Texts.article(Texts.uniqueUrl(), Texts.unique());
    String id = post(article).path("id");
    given().delete("/articles/{id}", id);

    post(article).then().statusCode(202).body("id", equalTo(id), "revision", equalTo(2));

    given().get("/articles/{id}", id).then().body("state", not(equalTo("withdrawn")));
  }

  @Test
  void unknownArticlesAreProblems() {
    given()
        .get("/articles/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    given().delete("/articles/{id}", UUID.randomUUID()).then().statusCode(404);
    given().get("/articles/{id}", "no-uuid").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"\"}                                             | 400 | text",
        "{}                                                           | 400 | text",
        "{\"text\": \" \\n \"}                                        | 400 | text",
        "{\"text\": 7}                                                | 400 | text",
        "{\"text\": \"A.\", \"html\": \"<p>A.</p>\"}                  | 400 | html",
        "{\"text\": \"A.\", \"colour\": \"red\"}                      | 400 | colour",
        "{\"text\": \"A.\", \"publishedAt\": \"2999-01-01\"}          | 400 | publishedAt",
        "{\"text\": \"A.\", \"publishedAt\": \"2999-01-01T00:00:00Z\"}| 400 | publishedAt",
        "{\"text\": \"A.\", \"publishedAt\": \"2026-02-30\"}          | 400 | publishedAt",
        "{\"text\": \"A.\", \"publishedAt\": \"2026-02-05T16:00:00\"} | 400 | publishedAt",
        "{\"text\": \"A.\", \"publishedAt\": \"yesterday\"}           | 400 | publishedAt",
        "{\"text\": \"A.\", \"url\": \"courier.example/x\"}           | 400 | url",
        "{\"text\": \"A.\", \"url\": \"ftp://courier.example/x\"}     | 400 | url",
        "{\"text\": \"A.\", \"url\": \"https://cour ier.example/\"}   | 400 | url",
        "{\"text\": \"A.\", \"url\": \"https://a.example/\\ud800\"}   | 400 | url",
        "{\"text\": \"A.\", \"language\": \"e n\"}                    | 400 | language",
        "{\"text\": \"\\u0000\\u0001\\u0002\"}                        | 400 | text",
        "{\"text\": \"A.\", \"text\": \"B.\"}                         | 400 | body",
        "{\"text\": \"A.\"} x                                         | 400 | body",
        "[]                                                           | 400 | body",
        "{\"text\": \"A.                                              | 400 | body",
        "{\"text\": \"Share: Copied!\\n\\nLoading...\"}               | 422 | text",
      })
  void junkIsAProblemThatNamesTheField(String body, int status, String field) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/articles")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @Test
  void everyFieldThatIsWrongIsNamed() {
    post(Map.of("text", "A.", "url", "x", "publishedAt", "x"))
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("url", "publishedAt")));
  }

  @Test
  void invalidUtf8IsAProblem() throws Exception {
    var answer = postBytes("text/plain", new byte[] {'A', (byte) 0xC3, (byte) 0x28, '.'});

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"body\"");
  }

  @Test
  void binaryDataAreAProblem() throws Exception {
    var answer = postBytes("text/plain", new byte[] {'G', 'I', 'F', 0, 1, 2, 3, 0, 0, 'x'});

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"text\"");
  }

  @Test
  void fiftyMegabytesAreTooMuch() {
    given()
        .contentType("text/plain")
        .body(
            new ByteArrayInputStream(
                "0123456789".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII)))
        .post("/articles")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("violations.field", hasItem("body"));
  }

  @Test
  void otherMediaTypesAreAProblem() throws Exception {
    var answer = postBytes("application/pdf", new byte[] {'%', 'P', 'D', 'F'});

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Content-Type");
  }

  @Test
  void unknownQueryParametersAreAProblem() {
    given()
        .contentType("text/plain")
        .queryParam("publisher", "x")
        .body(Texts.unique())
        .post("/articles")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("publisher"));
  }

  @Test
  void documentsItself() {
    given()
        .accept(ContentType.JSON)
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.'/articles'.post.requestBody.content", not(equalTo(null)))
        .body("paths.'/articles/batch'.post", not(equalTo(null)));
  }

  @Test
  void countsWhatItAccepted() {
    post(Texts.article(Texts.uniqueUrl(), Texts.unique()));

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(
            containsString("dateline_articles_total{outcome=\"published\"}"),
            containsString("dateline_outbox_backlog"));
  }

  private static Response post(Map<String, String> article) {
    return given().contentType(ContentType.JSON).body(article).post("/articles");
  }

  private HttpResponse<String> postBytes(String type, byte[] body) throws Exception {
    var request =
        HttpRequest.newBuilder(articles)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void awaitAnnounced(String id) {
    await()
        .atMost(60, SECONDS)
        .until(() -> "announced".equals(given().get("/articles/{id}", id).path("state")));
  }
}
