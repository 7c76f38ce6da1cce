package dev.dateline.query.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.query.ServiceTest;
import dev.dateline.query.Topics;

@QuarkusTest
class ReplayTest extends ServiceTest {

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void anEmptiedDatabaseIsReadAnewAndComesBackTheSame() throws Exception {
    // Given
    publish(fixture.harbourPost, fixture.dailyBeacon, fixture.fjordRadio);
    topics.withdrawn(fixture.dailyBeacon);
    topics.send(Topics.ARTICLES, "unknown", fixture.harbourPost.id(), new byte[0]);
    awaitProjection();
    List<String> rows = rows();
    long deadLetters = deadLetters();
    String facts = get("/facts?limit=500").asString();
    // When
    replay();
    // Then
    assertThat(rows()).isEqualTo(rows);
    assertThat(get("/facts?limit=500").asString()).isEqualTo(facts);
    assertThat(deadLetters()).isEqualTo(deadLetters);
  }

  @Test
  void anOutageOfTheDatabaseLosesNothing() throws Exception {
    // Given
    publish(fixture.harbourPost);
    try (var other = DriverManager.getConnection(url.replace("/postgres?", "/template1?"))) {
      other.createStatement().execute("alter database postgres allow_connections false");
      other
          .createStatement()
          .execute(
              "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
      // When
      topics.published(fixture.dailyBeacon);
      topics.extracted(fixture.dailyBeacon);
      Awaitility.await().until(() -> get("/q/health/ready").statusCode() == 503);
      other.createStatement().execute("alter database postgres allow_connections true");
    }
    // Then
    awaitArticle(fixture.dailyBeacon, 200);
  }

  private long deadLetters() {
    return topics.ends(Topics.ARTICLES + ".dlq").values().stream().mapToLong(Long::longValue).sum();
  }
}
