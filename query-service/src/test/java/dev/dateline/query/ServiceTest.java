package dev.dateline.query;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;

import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

/** The whole service with a real broker and a real database. */
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
public abstract class ServiceTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Inject protected Topics topics;
  @Inject protected SessionFactory database;

  protected final Fixture fixture = new Fixture();

  /** Publishes articles with what was found in them, and waits until they are projected. */
  protected void publish(Fixture.Piece... pieces) {
    for (Fixture.Piece piece : pieces) {
      topics.published(piece);
      topics.extracted(piece);
    }
    for (Fixture.Piece piece : pieces) {
      awaitArticle(piece, 200);
    }
  }

  protected static void awaitArticle(Fixture.Piece piece, int status) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> get("/articles/" + piece.id()).statusCode() == status);
  }

  protected static void awaitRevision(Fixture.Piece piece) {
    int revision = piece.article().get("revision").asInt();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonNode article = get("/articles/" + piece.id()).as(JsonNode.class);
              return article.path("revision").asInt() == revision;
            });
  }

  /** Waits until everything that was sent before is projected. */
  protected void awaitProjection() {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(projected()).isEqualTo(topics.ends()));
  }

  /** Where the projection would go on reading each partition. */
  private Map<TopicPartition, Long> projected() {
    return database.fromTransaction(
        session ->
            session
                .createNativeQuery(
                    "select topic, partition, next_offset from consumed_offset", Object[].class)
                .stream()
                .collect(
                    Collectors.toMap(
                        row -> new TopicPartition((String) row[0], (int) row[1]),
                        row -> (long) row[2])));
  }

  protected ValidatableResponse facts(String filter, Object value) {
    return given()
        .queryParam("entity", fixture.ferry)
        .queryParam(filter, value)
        .get("/facts")
        .then()
        .statusCode(200);
  }

  /** All rows of the projection except the offsets. */
  protected List<String> rows() {
    return database.fromTransaction(
        session ->
            session
                .createNativeQuery(
                    """
                    select 'article ' || cast(t as text) from article t
                    union all select 'profile ' || cast(t as text) from article_profile t
                    union all select 'revision ' || cast(t as text) from article_revision t
                    union all select 'withdrawal ' || cast(t as text) from article_withdrawal t
                    union all select 'mention ' || cast(t as text) from mention t
                    union all select 'quotation ' || cast(t as text) from quotation t
                    union all select 'entity ' || cast(t as text) from entity t
                    union all select 'decision ' || cast(t as text) from decision t
                    union all select 'merged ' || cast(t as text) from entity_merged t
                    union all select 'wording ' || cast(t as text) from entity_wording t
                    union all select 'story ' || cast(t as text) from story t
                    union all select 'fact ' || cast(t as text) from fact t
                    order by 1
                    """,
                    String.class)
                .list());
  }

  /**
   * Empties the database, lets the service join its groups as when it starts, and waits. As when
   * the service is stopped for a replay, all that was read is committed before.
   */
  protected void replay() {
    for (String topic : List.of("articles", "mentions", "decisions")) {
      String group = "query-service-" + topic;
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> topics.isCommitted(group, "dateline." + topic) && topics.isJoined(group));
    }
    emptyDatabase();
    for (String topic : List.of("articles", "mentions", "decisions")) {
      topics.removeFromGroup("query-service-" + topic);
    }
    awaitProjection();
  }

  /** Empties the database, offsets included. */
  protected void emptyDatabase() {
    database.inTransaction(
        session ->
            session
                .createNativeMutationQuery(
                    """
                    truncate article, article_profile, article_revision, article_withdrawal, mention, quotation, entity,
                      entity_wording, story, fact, decision, entity_merged, consumed_offset
                    """)
                .executeUpdate());
  }
}
