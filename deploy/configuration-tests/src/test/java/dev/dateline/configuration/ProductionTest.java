package dev.dateline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What holds in production beyond what holds for every overlay. */
class ProductionTest {

  private final Rendering rendering = Rendering.of("production");

  @Test
  void everyServiceSurvivesTheLossOfAReplica() {
    assertThat(Repository.SERVICES)
        .allSatisfy(
            service -> {
              assertThat(
                      rendering
                          .one("HorizontalPodAutoscaler", service)
                          .orElseThrow()
                          .json()
                          .at("/spec/minReplicas")
                          .asInt())
                  .isGreaterThan(1);
              assertThat(rendering.one("PodDisruptionBudget", service)).isPresent();
              Manifest deployment = rendering.one("Deployment", service).orElseThrow();
              assertThat(
                      deployment.json().at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                  .isZero();
              assertThat(deployment.podSpec().path("topologySpreadConstraints")).hasSize(2);
            });
  }

  @Test
  void everyTopicOfTheContractIsDeclaredAndKeptForEver() throws IOException {
    List<String> contract =
        new YAMLMapper()
            .readTree(Repository.read("deploy/contracts/asyncapi.yaml"))
            .path("channels")
            .findValuesAsText("address");
    Map<String, JsonNode> declared =
        rendering
            .all("KafkaTopic")
            .collect(Collectors.toMap(Manifest::name, topic -> topic.json().path("spec")));
    assertThat(declared).containsOnlyKeys(contract);
    assertThat(declared.values())
        .allSatisfy(
            topic -> {
              assertThat(topic.at("/config/retention.ms").asLong()).isEqualTo(-1);
              assertThat(topic.at("/config/retention.bytes").asLong()).isEqualTo(-1);
              assertThat(topic.path("replicas").asInt())
                  .isGreaterThan(topic.at("/config/min.insync.replicas").asInt());
            });
  }

  @Test
  void topicsTakeTheLargestRecordThatTheServicesSend() {
    long largest =
        Stream.of("ingest-service", "extract-service")
            .flatMap(service -> Repository.properties(service).entrySet().stream())
            .filter(it -> it.getKey().toString().endsWith("max.request.size"))
            .mapToLong(it -> Long.parseLong(it.getValue().toString()))
            .max()
            .orElseThrow();
    assertThat(rendering.all("KafkaTopic"))
        .allMatch(topic -> topic.json().at("/spec/config/max.message.bytes").asLong() >= largest);
  }

  @Test
  void thereIsAPartitionForEveryConsumer() {
    int partitions =
        rendering
            .one("KafkaTopic", "dateline.articles")
            .orElseThrow()
            .json()
            .at("/spec/partitions")
            .asInt();
    int replicas =
        rendering
            .one("HorizontalPodAutoscaler", "extract-service")
            .orElseThrow()
            .json()
            .at("/spec/maxReplicas")
            .asInt();
    int consumersOfAReplica =
        Integer.parseInt(
            Repository.properties("extract-service")
                .getProperty("mp.messaging.incoming.articles.concurrency"));
    assertThat(replicas * consumersOfAReplica).isLessThanOrEqualTo(partitions);
  }

  @Test
  void everyServiceMayUseTheTopicsAndGroupsThatItIsConfiguredFor() {
    for (String service : Repository.SERVICES) {
      var properties = Repository.properties(service);
      JsonNode acls =
          rendering.one("KafkaUser", service).orElseThrow().json().at("/spec/authorization/acls");
      properties.stringPropertyNames().stream()
          .filter(name -> name.startsWith("mp.messaging."))
          .forEach(
              name -> {
                String value = properties.getProperty(name);
                if (name.endsWith(".group.id")) {
                  assertThat(allowed(acls, "group", "Read")).anyMatch(it -> it.apply(value));
                } else if (name.startsWith("mp.messaging.incoming")
                    && name.matches("[^.]+\\.[^.]+\\.[^.]+\\.[^.]+\\.topic")) {
                  assertThat(allowed(acls, "topic", "Read")).anyMatch(it -> it.apply(value));
                } else if (name.endsWith(".topic")) {
                  assertThat(allowed(acls, "topic", "Write")).anyMatch(it -> it.apply(value));
                }
              });
    }
  }

  @Test
  void addressesAreThoseOfDeclaredClusters() {
    List<String> hosts =
        Stream.concat(
                rendering.all("Cluster").map(database -> database.name() + "-rw:5432"),
                rendering.all("Kafka").map(kafka -> kafka.name() + "-kafka-bootstrap:9093"))
            .toList();
    Pattern address = Pattern.compile("[a-z-]+:\\d+");
    assertThat(
            rendering
                .all("ConfigMap")
                .flatMap(it -> it.json().path("data").properties().stream())
                .filter(
                    it ->
                        it.getKey().matches("KAFKA_BOOTSTRAP_SERVERS|QUARKUS_DATASOURCE_JDBC_URL"))
                .map(it -> it.getValue().asText())
                .map(
                    value -> {
                      var matcher = address.matcher(value.replace("jdbc:postgresql://", ""));
                      return matcher.find() ? matcher.group() : value;
                    }))
        .hasSize(5)
        .isSubsetOf(hosts);
  }

  @Test
  void policiesLetTheServicesReachKafkaAndTheirDatabases() {
    List<JsonNode> backing =
        Stream.concat(
                rendering
                    .all("Kafka")
                    .map(it -> it.json().at("/spec/kafka/template/pod/metadata/labels")),
                rendering.all("Cluster").map(it -> it.json().at("/spec/inheritedMetadata/labels")))
            .toList();
    Function<String, Long> reached =
        service ->
            Manifest.elements(
                    rendering.one("NetworkPolicy", service).orElseThrow().json().at("/spec/egress"))
                .flatMap(rule -> Manifest.elements(rule.path("to")))
                .map(peer -> peer.at("/podSelector/matchLabels"))
                .filter(selector -> !selector.isMissingNode())
                .filter(
                    selector ->
                        backing.stream().anyMatch(labels -> Manifest.selects(selector, labels)))
                .count();
    assertThat(reached.apply("ingest-service")).isEqualTo(2);
    assertThat(reached.apply("extract-service")).isEqualTo(1);
    assertThat(reached.apply("query-service")).isEqualTo(2);
  }

  @Test
  void monitorsFindTheServices() {
    JsonNode selector =
        rendering
            .one("ServiceMonitor", "dateline")
            .orElseThrow()
            .json()
            .at("/spec/selector/matchLabels");
    assertThat(
            rendering
                .all("Service")
                .filter(it -> Manifest.selects(selector, it.json().at("/metadata/labels")))
                .map(Manifest::name))
        .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
  }

  private static List<Function<String, Boolean>> allowed(
      JsonNode acls, String type, String operation) {
    return Manifest.elements(acls)
        .filter(acl -> acl.at("/resource/type").asText().equals(type))
        .filter(
            acl ->
                Manifest.elements(acl.path("operations"))
                    .anyMatch(it -> it.asText().equals(operation)))
        .<Function<String, Boolean>>map(
            acl -> {
              String name = acl.at("/resource/name").asText();
              return acl.at("/resource/patternType").asText().equals("prefix")
                  ? value -> value.startsWith(name)
                  : name::equals;
            })
        .toList();
  }
}
