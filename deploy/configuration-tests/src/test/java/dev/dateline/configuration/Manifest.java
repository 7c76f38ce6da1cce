package dev.dateline.configuration;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One object of Kubernetes' API. */
record Manifest(JsonNode json) {

  String apiVersion() {
    return json.path("apiVersion").asText();
  }

  String kind() {
    return json.path("kind").asText();
  }

  String name() {
    return json.path("metadata").path("name").asText();
  }

  /** Whether it states how Pods are made. */
  boolean isWorkload() {
    return List.of("Deployment", "StatefulSet", "Job").contains(kind());
  }

  /** Metadata and spec of the Pods that it makes. */
  JsonNode podTemplate() {
    return json.path("spec").path("template");
  }

  JsonNode podSpec() {
    return podTemplate().path("spec");
  }

  JsonNode podLabels() {
    return podTemplate().path("metadata").path("labels");
  }

  /** Containers of the Pods that it makes, those of their initialisation among them. */
  Stream<JsonNode> containers() {
    return Stream.concat(
        elements(podSpec().path("initContainers")), elements(podSpec().path("containers")));
  }

  /** The container that is not for initialisation only. */
  JsonNode mainContainer() {
    return podSpec().path("containers").path(0);
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Whether all labels that a selector asks for are there. */
  static boolean selects(JsonNode selector, JsonNode labels) {
    return selector.properties().stream()
        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }

  @Override
  public String toString() {
    return kind() + "/" + name();
  }
}
