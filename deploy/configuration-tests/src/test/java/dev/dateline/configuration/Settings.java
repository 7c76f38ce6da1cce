package dev.dateline.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Environment variables that configure the services. */
final class Settings {

  /** Settings of Quarkus and Kafka that need not stand in {@code application.properties}. */
  private static final Set<String> OF_PLATFORM =
      Set.of(
          "JAVA_TOOL_OPTIONS",
          "KAFKA_BOOTSTRAP_SERVERS",
          "KAFKA_SECURITY_PROTOCOL",
          "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN",
          "KAFKA_SSL_KEYSTORE_KEY",
          "KAFKA_SSL_KEYSTORE_TYPE",
          "KAFKA_SSL_TRUSTSTORE_CERTIFICATES",
          "KAFKA_SSL_TRUSTSTORE_TYPE",
          "QUARKUS_DATASOURCE_JDBC_URL",
          "QUARKUS_DATASOURCE_PASSWORD",
          "QUARKUS_DATASOURCE_USERNAME",
          "QUARKUS_INIT_AND_EXIT",
          "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

  private Settings() {}

  /** Variables that a service heeds. */
  static Set<String> knownTo(String service) {
    Set<String> known = new TreeSet<>(OF_PLATFORM);
    for (String property : Repository.properties(service).stringPropertyNames()) {
      known.add(property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }
    return known;
  }

  /** Variables without which a service would look for others on its own machine. */
  static List<String> neededBy(String service) {
    return service.equals("extract-service")
        ? List.of("KAFKA_BOOTSTRAP_SERVERS")
        : List.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD");
  }
}
