package dev.dateline.extract.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import dev.dateline.testing.RealKafka;

@QuarkusTest
@TestProfile(TraceTest.Traced.class)
@QuarkusTestResource(RealKafka.class)
class TraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  /** As an operator turns traces on; nobody collects them here. */
  public static final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.otel.sdk.disabled", "false");
    }
  }

  @Test
  void anExtractionBelongsToTheTraceOfItsArticle() throws IOException {
    // Given
    var topics = new Topics(bootstrap);
    String id = UUID.randomUUID().toString();
    // When
    topics.send(
        "dateline.articles",
        id,
        article().replace("00000000-0000-0000-0000-000000000000", id),
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", id,
            "ce_source", "/test",
            "ce_type", "dev.dateline.article.published.v1",
            "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
    // Then
    var extracted =
        topics.await("dateline.mentions", 1, record -> id.equals(record.key())).getFirst();
    assertThat(Topics.header(extracted, "traceparent")).startsWith("00-" + TRACE + "-");
  }

  private static String article() throws IOException {
    try (var fixture = TraceTest.class.getResourceAsStream("/fixtures/article.json")) {
      return new String(fixture.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
