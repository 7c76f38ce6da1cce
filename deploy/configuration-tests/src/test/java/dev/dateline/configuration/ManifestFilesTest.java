package dev.dateline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the files before they are put together; needs no program. */
class ManifestFilesTest {

  static Stream<Path> files() {
    return Stream.of("deploy/kubernetes", "deploy/observability")
        .flatMap(folder -> Repository.files(folder).stream())
        .filter(file -> file.toString().endsWith(".yaml"))
        .filter(file -> !file.endsWith("kustomization.yaml"))
        .filter(file -> !file.toString().endsWith(".test.yaml"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHoldsObjectsOfKindsThatWeKnow(Path file) {
    List<Manifest> manifests = Rendering.parse(Repository.read(file));
    // A patch is a part of an object, so that fields which are required may be missing in it.
    boolean patch =
        manifests.size() == 1
            && manifests.getFirst().isWorkload()
            && !manifests.getFirst().json().at("/spec").has("selector");
    assertThat(manifests).isNotEmpty();
    if (!patch) {
      assertThat(manifests.stream().flatMap(it -> ApiModel.violations(it).stream())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsUsedByTheKustomizationBesideIt(Path file) {
    assertThat(Repository.read(file.resolveSibling("kustomization.yaml")))
        .contains(file.getFileName().toString());
  }
}
