package dev.dateline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Rules and dashboard ask for what the services measure. */
class MetricsTest {

  private static final Pattern NAME = Pattern.compile("\\bdateline_[a-z_]+");
  private static final Pattern METER = Pattern.compile("\"(dateline\\.[a-z.]+)\"");

  /** What Micrometer appends to a meter's name, by the kind of the meter. */
  private static final String SUFFIX = "(_total|_seconds_(bucket|count|sum|max))?";

  @Test
  void everyMetricOfDatelineIsMadeByAService() throws IOException {
    Set<String> made = made();
    assertThat(expressions().flatMap(it -> names(NAME, it).stream()).distinct())
        .isNotEmpty()
        .allMatch(used -> made.stream().anyMatch(name -> used.matches(name + SUFFIX)));
  }

  @Test
  void everyRuleSaysWhatToDo() throws IOException {
    assertThat(rules().findValues("annotations"))
        .isNotEmpty()
        .allSatisfy(
            annotations -> {
              assertThat(annotations.path("summary").asText()).isNotEmpty();
              assertThat(annotations.path("action").asText()).isNotEmpty();
            });
  }

  @Test
  void everyRuleIsExplainedWhereOperatorsLook() throws IOException {
    String guide = Repository.read("deploy/README.md");
    assertThat(rules().findValuesAsText("alert")).allMatch(guide::contains);
  }

  private static Set<String> made() {
    Set<String> made = new TreeSet<>();
    for (String service : Repository.SERVICES) {
      Repository.files(service + "/src/main/java").stream()
          .flatMap(file -> names(METER, Repository.read(file)).stream())
          .map(meter -> meter.replace('.', '_'))
          .forEach(made::add);
    }
    return made;
  }

  private static Stream<String> expressions() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(Repository.read("deploy/observability/dashboard.json"));
    return Stream.of(rules(), dashboard).flatMap(it -> it.findValuesAsText("expr").stream());
  }

  private static JsonNode rules() throws IOException {
    return new YAMLMapper().readTree(Repository.read("deploy/observability/alerts.yaml"));
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(Math.min(1, it.groupCount())))
        .toList();
  }
}
