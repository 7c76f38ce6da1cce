package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.dateline.embedded.Topics;

/** The description of the topics points to what exists and describes what is made. */
class AsyncApiTest {

  private static final Path DESCRIPTION =
      Path.of(System.getProperty("dateline.repository"), "deploy/contracts/asyncapi.yaml");

  static Stream<String> references() throws IOException {
    return description().findValuesAsText("$ref").stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("references")
  void everyReferenceLeadsSomewhere(String reference) throws IOException {
    if (reference.startsWith("#")) {
      assertThat(description().at(reference.substring(1)).isMissingNode()).isFalse();
    } else {
      Path schema = DESCRIPTION.resolveSibling(reference);
      assertThat(new ObjectMapper().readTree(Files.readString(schema)).path("title").asText())
          .isNotEmpty();
    }
  }

  @Test
  void everyTopicThatIsMadeIsDescribed() throws IOException {
    var made = Topics.published().stream().flatMap(t -> Stream.of(t, Topics.deadLettersOf(t)));
    var described = description().path("channels").findValuesAsText("address");
    assertThat(described).containsExactlyInAnyOrderElementsOf(made.toList());
  }

  @Test
  void everyMessageHasTheTypeThatItsHeaderStates() throws IOException {
    JsonNode messages = description().path("components").path("messages");
    for (String event : List.of("published", "revised", "withdrawn", "extracted", "decided")) {
      JsonNode message = messages.path(event);
      assertThat(message.path("headers").findValue("const").asText())
          .isEqualTo(message.path("name").asText());
    }
  }

  private static JsonNode description() throws IOException {
    return new YAMLMapper().readTree(DESCRIPTION.toFile());
  }
}
