package dev.dateline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the code reads at run time is in the native images. */
class NativeResourcesTest {

  /** Declared by the extensions of Quarkus that read them. */
  private static final List<String> DECLARED_ELSEWHERE =
      List.of("META-INF/", "db/migration/", "application.properties");

  @ParameterizedTest
  @CsvSource({
    "ingest-service, ingest-service",
    "ingest-service, ingest-service/cleaning",
    "extract-service, extract-service",
    "extract-service, extract-service/engine",
    "extract-service, ingest-service/cleaning",
    "query-service, query-service"
  })
  void everyResourceOfAServiceIsIncluded(String service, String module) {
    List<PathMatcher> included =
        Stream.of(
                Repository.properties(service)
                    .getProperty("quarkus.native.resources.includes")
                    .split(","))
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob.strip()))
            .toList();
    Path resources = Repository.path(module + "/src/main/resources");
    assertThat(Repository.files(module + "/src/main/resources").stream().map(resources::relativize))
        .isNotEmpty()
        .filteredOn(file -> DECLARED_ELSEWHERE.stream().noneMatch(file.toString()::startsWith))
        .allMatch(file -> included.stream().anyMatch(glob -> glob.matches(file)));
  }
}
