package dev.dateline.ingest.outbox;

import static dev.dateline.ingest.ArticlesTopic.header;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

import dev.dateline.ingest.ArticlesTopic;
import dev.dateline.ingest.Texts;
import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

/** The broker's process is stopped while articles come in, and goes on later. */
@QuarkusTest
@TestProfile(BrokerAwayTest.Impatient.class)
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class BrokerAwayTest {

  /** Gives up an attempt after a short while, so that several fail while the broker is away. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mp.messaging.outgoing.articles.request.timeout.ms", "2000",
          "mp.messaging.outgoing.articles.delivery.timeout.ms", "3000");
    }
  }

  @Inject MeterRegistry metrics;

  @Test
  void articlesThatCameInMeanwhileAreAnnouncedInOrder() throws Exception {
    // Given
    String before = post(Texts.uniqueUrl());
    await()
        .atMost(60, SECONDS)
        .until(() -> "announced".equals(given().get("/articles/{id}", before).path("state")));
    double failuresBefore = failures();
    signalBroker("STOP");

    // When
    List<String> meanwhile = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String url = Texts.uniqueUrl();
      meanwhile.add(post(url));
      post(url);
    }
    await().atMost(60, SECONDS).until(() -> failures() > failuresBefore);
    given().get("/articles/{id}", meanwhile.getFirst()).then().body("state", equalTo("accepted"));
    signalBroker("CONT");

    // Then
    await()
        .atMost(90, SECONDS)
        .untilAsserted(
            () ->
                assertThat(meanwhile)
                    .allSatisfy(
                        id ->
                            given()
                                .get("/articles/{id}", id)
                                .then()
                                .body("state", equalTo("announced"))));
    var records = ArticlesTopic.all();
    Set<String> ids = records.stream().map(record -> header(record, "ce_id")).collect(toSet());
    for (String id : meanwhile) {
      assertThat(ids).contains(id + ":1:published", id + ":2:revised");
      assertThat(records.stream().filter(record -> id.equals(record.key())))
          .extracting(record -> header(record, "ce_id"))
          .endsWith(id + ":2:revised")
          .startsWith(id + ":1:published");
    }
  }

  @AfterEach
  void letTheBrokerGoOn() throws Exception {
    signalBroker("CONT");
  }

  private double failures() {
    Counter failures = metrics.find("dateline.outbox.publish.failures").counter();
    return failures == null ? 0 : failures.count();
  }

  private static void signalBroker(String signal) throws IOException, InterruptedException {
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      if (child.info().command().orElse("").endsWith("java")) {
        new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start().waitFor();
      }
    }
  }

  private static String post(String url) {
    return given()
        .contentType(ContentType.JSON)
        .body(Texts.article(url, Texts.unique()))
        .post("/articles")
        .path("id");
  }
}
