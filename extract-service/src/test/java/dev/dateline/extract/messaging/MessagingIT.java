package dev.dateline.extract.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

import dev.dateline.testing.RealKafka;

/** The topics, as the delivered jar or native executable reads and writes them. */
@QuarkusIntegrationTest
@QuarkusTestResource(RealKafka.class)
@DisabledIfSystemProperty(
    named = "quarkus.http.test-host",
    matches = ".+",
    disabledReason = "The broker of a service that runs already is not this test's")
class MessagingIT {

  private final Topics topics =
      new Topics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

  @Test
  void anArticleIsAnsweredByItsMentions() throws IOException {
    // Given
    String id = UUID.randomUUID().toString();
    String article = article().replace("00000000-0000-0000-0000-000000000000", id);
    // When
    topics.send(
        "dateline.articles",
        id,
        article,
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/test",
            "ce_type",
            "dev.dateline.article.published.v1"));
    // Then
    JsonNode extracted =
        new ObjectMapper()
            .readTree(
                topics
                    .await("dateline.mentions", 1, record -> id.equals(record.key()))
                    .getFirst()
                    .value());
    assertThat(extracted.path("extractor").path("version").asText()).isNotEmpty();
    assertThat(extracted.path("mentions").findValuesAsText("lemma")).contains("rescue");
    assertThat(extracted.path("mentions").findValuesAsText("factuality")).contains("CT+");
  }

  private static String article() throws IOException {
    try (var fixture = MessagingIT.class.getResourceAsStream("/fixtures/article.json")) {
      return new String(fixture.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
