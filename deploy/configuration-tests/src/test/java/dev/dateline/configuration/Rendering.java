package dev.dateline.configuration;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What an overlay amounts to, as {@code kubectl kustomize} renders it. */
record Rendering(String overlay, List<Manifest> manifests) {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, Rendering> CACHE = new ConcurrentHashMap<>();

  /** Renders an overlay; where neither kubectl nor kustomize is installed, aborts the test. */
  static Rendering of(String overlay) {
    return CACHE.computeIfAbsent(overlay, Rendering::render);
  }

  private static Rendering render(String overlay) {
    String folder = Repository.path("deploy/kubernetes/overlays/" + overlay).toString();
    var command =
        Stream.of(List.of("kubectl", "kustomize", folder), List.of("kustomize", "build", folder))
            .filter(words -> isInstalled(words.getFirst()))
            .findFirst();
    if (command.isEmpty()) {
      abort("Overlays are rendered by kubectl or kustomize, and neither is installed");
    }
    try {
      Process process =
          new ProcessBuilder(command.get()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String rendered = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new AssertionError(overlay + " cannot be rendered");
      }
      return new Rendering(overlay, parse(rendered));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The documents of a YAML stream. */
  static List<Manifest> parse(String yaml) {
    try (var parser = new YAMLFactory().createParser(yaml);
        var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
      return documents.readAll().stream().filter(JsonNode::isObject).map(Manifest::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(java.nio.file.Path.of(folder, program)));
  }

  Stream<Manifest> all(String kind) {
    return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
  }

  Optional<Manifest> one(String kind, String name) {
    return all(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
  }

  Stream<Manifest> workloads() {
    return manifests.stream().filter(Manifest::isWorkload);
  }

  /** Deployments of Dateline's own services. */
  Stream<Manifest> services() {
    return all("Deployment");
  }

  @Override
  public String toString() {
    return overlay;
  }
}
