package dev.dateline.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The Secrets that an overlay brings, and those that operators make of its objects. */
final class Secrets {

  private static final Set<String> OF_DATABASE =
      Set.of("username", "password", "dbname", "host", "port", "uri", "jdbc-uri", "pgpass");
  private static final Set<String> OF_KAFKA_USER =
      Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password");

  private final Map<String, Set<String>> keys = new HashMap<>();

  Secrets(Rendering rendering) {
    rendering
        .all("Secret")
        .forEach(secret -> keys.put(secret.name(), fields(secret.json().path("data"))));
    if (rendering.overlay().equals("next")) {
      // It is applied beside production.
      addMadeByOperators(Rendering.of("production"));
    }
    addMadeByOperators(rendering);
  }

  private void addMadeByOperators(Rendering rendering) {
    rendering.all("Cluster").forEach(database -> keys.put(database.name() + "-app", OF_DATABASE));
    rendering.all("KafkaUser").forEach(user -> keys.put(user.name(), OF_KAFKA_USER));
    rendering
        .all("Kafka")
        .forEach(kafka -> keys.put(kafka.name() + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12")));
  }

  /** Whether the key that a {@code secretKeyRef} names is there. */
  boolean hold(JsonNode reference) {
    return keys.getOrDefault(reference.path("name").asText(), Set.of())
        .contains(reference.path("key").asText());
  }

  private static Set<String> fields(JsonNode object) {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .collect(java.util.stream.Collectors.toSet());
  }
}
