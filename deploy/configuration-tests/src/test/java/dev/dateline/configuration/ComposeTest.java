package dev.dateline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What is run without Kubernetes. */
class ComposeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingest-service",
        "extract-service",
        "query-service",
        "extract-service-next",
        "query-service-next"
      })
  void aServiceIsConfiguredByWhatItKnowsAndNeeds(String name) throws IOException {
    String service = name.replace("-next", "");
    Set<String> settings =
        service(name).path("environment").properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(settings)
        .containsAll(Settings.neededBy(service))
        .isSubsetOf(Settings.knownTo(service));
  }

  @ParameterizedTest
  @ValueSource(strings = {"topics", "topics-next"})
  void topicsAreKeptForEver(String name) throws IOException {
    assertThat(service(name).path("command").path(0).asText())
        .contains("retention.ms=-1", "retention.bytes=-1", "max.message.bytes=12582912");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "extract-service", "query-service"})
  void aServiceIsReachedFromThisMachineOnlyUnlessItIsSaid(String name) throws IOException {
    assertThat(service(name).path("ports"))
        .allMatch(port -> port.asText().startsWith("${DATELINE_LISTEN:-127.0.0.1}:"));
  }

  private static JsonNode service(String name) throws IOException {
    return new YAMLMapper()
        .readTree(Repository.read("deploy/containers/compose.yaml"))
        .path("services")
        .path(name);
  }
}
