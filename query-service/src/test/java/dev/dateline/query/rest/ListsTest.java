package dev.dateline.query.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

import dev.dateline.query.Fixture;
import dev.dateline.query.ServiceTest;

@QuarkusTest
class ListsTest extends ServiceTest {

  private static Fixture shared;

  @BeforeEach
  void publishOnce() {
    if (shared == null) {
      publish(fixture.harbourPost, fixture.dailyBeacon, fixture.fjordRadio);
      shared = fixture;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "predicate, strike, 1",
    "predicate, hit, 1",
    "predicate, sink, 0",
    "outlet, daily beacon, 2",
    "outlet, Fjord Radio, 1",
    "origin, Mara Ilves, 1",
    "origin, Harbour Post, 1",
    "speaker, Mayor Mara Ilves, 1",
    "speaker, Harbour Post, 0",
    "status, contested, 1",
    "status, superseded, 0",
    "factuality, CT+, 2",
    "factuality, Uu, 0",
    "place, Larsund, 1",
    "place, NO, 1",
    "place, Bergen, 0",
    "from, 2026-03-10, 2",
    "from, 2026-03-11, 0",
    "to, 2026-03-10, 2",
    "to, 2026-03-10T07:59:59Z, 0",
    "minOrigins, 2, 2",
    "minOrigins, 3, 0",
    "eventType, AGREE, 0",
    "q, reef, 1",
    "q, sailor, 1"
  })
  void factsAreFiltered(String filter, String value, int count) {
    given()
        .queryParam("entity", shared.ferry)
        .queryParam(filter, value)
        .get("/facts")
        .then()
        .statusCode(200)
        .body("items", hasSize(count));
  }

  @ParameterizedTest
  @CsvSource({
    "predicate, strike, 3",
    "outlet, Harbour Post, 2",
    "origin, Harbour Post, 1",
    "origin, Mara Ilves, 1",
    "speaker, Mara Ilves, 1",
    "factuality, CT+, 5",
    "place, larsund, 2",
    "from, 2026-03-10T08:30:00Z, 3",
    "to, 2026-03-10T08:30:00Z, 2",
    "eventType, ASSAULT, 0",
    "q, struck reef, 2"
  })
  void mentionsAreFiltered(String filter, String value, int count) {
    given()
        .queryParam("entity", shared.ferry)
        .queryParam(filter, value)
        .get("/mentions")
        .then()
        .statusCode(200)
        .body("items", hasSize(count));
  }

  @Test
  void mentionsOfAnArticleComeInTheOrderOfItsText() {
    given()
        .queryParam("article", shared.harbourPost.id())
        .get("/mentions")
        .then()
        .body("items.predicate.lemma", contains("lose", "search", "strike"))
        .body("items.outlet", everyItem(equalTo("Harbour Post")))
        .body("items[0].quantities[0].value", equalTo(12))
        .body("items[0].quantities[0]", not(hasKey("min")))
        .body("items[0].eventType", nullValue());
  }

  @Test
  void quotationsAreFoundBySpeakerAndWords() {
    given()
        .queryParam("article", shared.harbourPost.id())
        .queryParam("speaker", "Mara Ilves")
        .queryParam("q", "searching")
        .get("/quotations")
        .then()
        .statusCode(200)
        .body("items.content.exact", contains("We will search the bay until dawn,"))
        .body("items.speaker.name", contains("Mara Ilves"));
  }

  @Test
  void anEntityIsOneAcrossArticles() {
    String id =
        given()
            .queryParam("q", shared.ferry)
            .get("/entities")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].articles", equalTo(3))
            .body("items[0].name", equalTo(shared.ferry))
            .body("items[0].names", contains(shared.ferry, "The " + shared.ferry))
            .body("items[0].descriptions", contains("ferry"))
            .extract()
            .path("items[0].id");
    get("/entities/" + id).then().statusCode(200).body("type", equalTo("PRODUCT"));
    given()
        .queryParam("article", shared.harbourPost.id())
        .get("/entities")
        .then()
        .body("items.name", contains(shared.ferry, "Larsund", "Mara Ilves"));
  }

  @Test
  void aFactShowsItsEvidenceAndWhyItIsOne() {
    String id =
        given()
            .queryParam("entity", shared.ferry)
            .queryParam("status", "contested")
            .get("/facts")
            .path("items[0].id");
    get("/facts/" + id)
        .then()
        .statusCode(200)
        .body("mentions", hasSize(2))
        .body("mentions[0].evidence.exact", containsString("lost 12 sailors"))
        .body("mentions.factId", everyItem(equalTo(id)))
        .body("explanation", containsString("figures that exclude each other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/facts", "/mentions", "/quotations", "/entities"})
  void pagesTogetherAreTheWholeListOnce(String list) {
    // Given
    List<String> whole = ids(get(list + "?limit=500"));
    // When
    List<String> paged = new ArrayList<>();
    String next = RestAssured.baseURI + ":" + RestAssured.port + list + "?limit=2";
    while (next != null) {
      Response page = get(URI.create(next));
      page.then().statusCode(200);
      assertThat(ids(page)).hasSizeBetween(1, 2);
      paged.addAll(ids(page));
      next = next(page);
    }
    // Then
    assertThat(paged).isEqualTo(whole).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/facts?colour=red, colour",
    "/facts?asOf=yesterday, asOf",
    "/facts?asOf=2999-01-01, asOf",
    "/mentions?asOf=2999-01-01T00:00:00Z, asOf",
    "/stories?asOf=2026-13-01, asOf",
    "/entities?asOf=2999-01-01, asOf",
    "/quotations?asOf=now, asOf",
    "/mentions?status=contested, status",
    "/quotations?predicate=say, predicate",
    "/entities?outlet=x, outlet",
    "/facts?limit=0, limit",
    "/facts?limit=501, limit",
    "/facts?limit=many, limit",
    "/facts?cursor=junk, cursor",
    "/facts?cursor=, cursor",
    "/mentions?cursor=MjAyNi0wMy0xMFQwODowMDowMFo, cursor",
    "/facts?status=true, status",
    "/facts?eventType=agree, eventType",
    "/facts?factuality=certain, factuality",
    "/facts?from=yesterday, from",
    "/facts?from=2026-02-30, from",
    "/facts?from=2026-03-11&to=2026-03-10, from",
    "/facts?article=17, article",
    "/facts?minOrigins=0, minOrigins",
    "/facts?q=a&q=b, q",
    "/facts?q=%00, q"
  })
  void aBadParameterIsAProblemThatNamesIt(String request, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get(request)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("parameter", equalTo(parameter))
        .body("detail", containsString("'" + parameter + "'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/facts/", "/entities/", "/articles/", "/stories/"})
  void whatDoesNotExistIsAProblem(String path) {
    get(path + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
    get(path + UUID.randomUUID() + "?asOf=2026-03-12")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    get(path + "no-id").then().statusCode(404).contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'; drop table fact; --", "\\", "%", "<b>", "\"open", "((", "🚢"})
  void anyTextCanBeSearchedFor(String text) {
    for (String list : List.of("/facts", "/mentions", "/quotations", "/entities")) {
      given().queryParam("q", text).get(list).then().statusCode(200);
    }
    given().queryParam("entity", text).get("/facts").then().statusCode(200).body("items", empty());
  }

  @Test
  void everyDocumentedParameterIsKnown() {
    assertThat(FactFilter.NAMES).isEqualTo(declared(FactFilter.class));
    assertThat(MentionFilter.NAMES).isEqualTo(declared(MentionFilter.class));
    assertThat(QuotationFilter.NAMES).isEqualTo(declared(QuotationFilter.class));
    assertThat(EntityFilter.NAMES).isEqualTo(declared(EntityFilter.class));
  }

  private static Set<String> declared(Class<?> filter) {
    Set<String> names =
        Arrays.stream(filter.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(QueryParam.class))
            .map(field -> field.getAnnotation(QueryParam.class).value())
            .collect(Collectors.toSet());
    if (filter.getSuperclass() != Object.class) {
      names.addAll(declared(filter.getSuperclass()));
    }
    return names;
  }

  private static List<String> ids(Response page) {
    List<String> ids = page.path("items.id");
    List<String> articles = page.path("items.articleId");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      all.add((articles == null ? "" : articles.get(i)) + ids.get(i));
    }
    return all;
  }

  private static String next(Response page) {
    String link = page.header("Link");
    if (link == null) {
      return null;
    }
    assertThat(link).endsWith("; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }
}
