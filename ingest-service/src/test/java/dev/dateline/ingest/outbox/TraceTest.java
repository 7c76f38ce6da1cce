package dev.dateline.ingest.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import dev.dateline.ingest.ArticlesTopic;
import dev.dateline.ingest.Texts;
import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

@QuarkusTest
@TestProfile(TraceTest.Traced.class)
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class TraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** As an operator turns traces on; nobody collects them here. */
  public static final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.otel.sdk.disabled", "false");
    }
  }

  @Test
  void anAnnouncementBelongsToTheTraceOfTheRequest() {
    // Given
    String traceParent = "00-" + TRACE + "-00f067aa0ba902b7-01";
    // When
    String id =
        given()
            .contentType("application/json")
            .header("traceparent", traceParent)
            .body(Texts.article(Texts.uniqueUrl(), Texts.unique()))
            .post("/articles")
            .path("id");
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(ArticlesTopic.of(id))
                    .singleElement()
                    .satisfies(
                        record ->
                            assertThat(ArticlesTopic.header(record, "traceparent"))
                                .startsWith("00-" + TRACE + "-")));
  }
}
