package dev.dateline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What holds for everything that an overlay applies. */
@ParameterizedClass
@ValueSource(strings = {"local", "production", "next"})
class ManifestsTest {

  private static final Set<String> VOLUMES_OF_RESTRICTED =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private final Rendering rendering;

  ManifestsTest(String overlay) {
    this.rendering = Rendering.of(overlay);
  }

  @Test
  void everyObjectKeepsTheModelOfItsKind() {
    assertThat(rendering.manifests().stream().flatMap(it -> ApiModel.violations(it).stream()))
        .isEmpty();
  }

  @Test
  void everyObjectIsInTheNamespaceAndThereOnce() {
    assertThat(rendering.manifests()).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    assertThat(rendering.manifests().stream().map(Manifest::toString)).doesNotHaveDuplicates();
    assertThat(rendering.manifests())
        .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
        .extracting(manifest -> manifest.json().at("/metadata/namespace").asText())
        .containsOnly("dateline");
  }

  @Test
  void everyContainerHasBoundsOfProcessorAndMemory() {
    assertThat(containers())
        .allSatisfy(
            container -> {
              for (String bound : List.of("requests", "limits")) {
                JsonNode resources = container.path("resources").path(bound);
                assertThat(resources.path("cpu").asText()).isNotEmpty();
                assertThat(resources.path("memory").asText()).isNotEmpty();
              }
            });
  }

  @Test
  void everyPodMeetsTheRestrictedSecurityLevel() {
    assertThat(rendering.workloads())
        .allSatisfy(
            workload -> {
              JsonNode pod = workload.podSpec();
              assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.at("/securityContext/runAsUser").asInt(0)).isNotZero();
              assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                  .isEqualTo("RuntimeDefault");
              assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
              assertThat(Manifest.elements(pod.path("volumes")))
                  .allSatisfy(volume -> assertThat(VOLUMES_OF_RESTRICTED).anyMatch(volume::has));
            });
    assertThat(containers())
        .allSatisfy(
            container -> {
              JsonNode security = container.path("securityContext");
              assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
              assertThat(security.at("/capabilities/add")).isInstanceOf(MissingNode.class);
              assertThat(Manifest.elements(container.path("ports")))
                  .noneMatch(port -> port.has("hostPort"));
            });
  }

  @Test
  void everyImageHasAFixedTag() {
    assertThat(containers().map(container -> container.path("image").asText()))
        .allMatch(image -> image.matches(".+:\\d+(\\.\\d+)+(-[a-z0-9]+)*"));
  }

  @Test
  void noPodIsGivenATokenOfTheApi() {
    assertThat(rendering.workloads())
        .allSatisfy(
            workload ->
                assertThat(workload.podSpec().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse());
  }

  @Test
  void theServicesCannotWriteToTheirFileSystem() {
    assertThat(rendering.services().flatMap(Manifest::containers))
        .allSatisfy(
            container ->
                assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue());
  }

  @Test
  void theServicesAreProbedWhereQuarkusAnswers() {
    assertThat(rendering.services().map(Manifest::mainContainer))
        .allSatisfy(
            container -> {
              assertThat(path(container, "startupProbe")).isEqualTo("/q/health/started");
              assertThat(path(container, "livenessProbe")).isEqualTo("/q/health/live");
              assertThat(path(container, "readinessProbe")).isEqualTo("/q/health/ready");
              assertThat(container.at("/startupProbe/httpGet/port").asText())
                  .isEqualTo(container.at("/ports/0/name").asText());
            });
  }

  @Test
  void aServiceThatIsStoppedHasTimeToEnd() {
    assertThat(rendering.services())
        .allSatisfy(
            service -> {
              String name = service.podLabels().path("app.kubernetes.io/name").asText();
              int shutdown =
                  Integer.parseInt(
                      Repository.properties(name)
                          .getProperty("quarkus.shutdown.timeout")
                          .replaceAll("\\D", ""));
              int preStop = service.mainContainer().at("/lifecycle/preStop/sleep/seconds").asInt();
              assertThat(service.podSpec().path("terminationGracePeriodSeconds").asInt())
                  .isGreaterThan(shutdown + preStop);
            });
  }

  @Test
  void everyWorkloadSelectsItsOwnPods() {
    assertThat(rendering.workloads())
        .filteredOn(workload -> !workload.kind().equals("Job"))
        .allSatisfy(
            workload -> {
              JsonNode selector = workload.json().at("/spec/selector/matchLabels");
              assertThat(selector).isNotEmpty();
              assertThat(Manifest.selects(selector, workload.podLabels())).isTrue();
              assertThat(
                      Manifest.elements(workload.podSpec().path("topologySpreadConstraints"))
                          .map(spread -> spread.at("/labelSelector/matchLabels")))
                  .allMatch(spread -> Manifest.selects(spread, workload.podLabels()));
            });
  }

  @Test
  void everyServiceLeadsToAPortOfThePodsThatItSelects() {
    assertThat(rendering.all("Service"))
        .isNotEmpty()
        .allSatisfy(
            service -> {
              JsonNode selector = service.json().at("/spec/selector");
              List<Manifest> targets =
                  rendering
                      .workloads()
                      .filter(workload -> Manifest.selects(selector, workload.podLabels()))
                      .toList();
              assertThat(targets).hasSize(1);
              Set<String> ports =
                  Manifest.elements(targets.getFirst().mainContainer().path("ports"))
                      .map(port -> port.path("name").asText())
                      .collect(Collectors.toSet());
              assertThat(Manifest.elements(service.json().at("/spec/ports")))
                  .allSatisfy(port -> assertThat(ports).contains(port.path("targetPort").asText()));
            });
  }

  @Test
  void budgetsPoliciesAndScalersMeetWorkloadsThatAreThere() {
    List<JsonNode> pods = rendering.workloads().map(Manifest::podLabels).toList();
    assertThat(rendering.all("PodDisruptionBudget"))
        .allSatisfy(
            budget -> {
              JsonNode selector = budget.json().at("/spec/selector/matchLabels");
              assertThat(pods).anyMatch(labels -> Manifest.selects(selector, labels));
              assertThat(budget.json().at("/spec/maxUnavailable").asInt()).isPositive();
            });
    assertThat(rendering.all("NetworkPolicy"))
        .allSatisfy(
            policy -> {
              JsonNode selector = policy.json().at("/spec/podSelector/matchLabels");
              assertThat(pods).anyMatch(labels -> Manifest.selects(selector, labels));
            });
    assertThat(rendering.all("HorizontalPodAutoscaler"))
        .allSatisfy(
            scaler ->
                assertThat(
                        rendering.one(
                            "Deployment", scaler.json().at("/spec/scaleTargetRef/name").asText()))
                    .isPresent());
  }

  @Test
  void everyReferenceLeadsToAKeyThatIsThere() {
    List<String> missing = new ArrayList<>();
    Secrets secrets = new Secrets(rendering);
    rendering
        .workloads()
        .forEach(
            workload ->
                workload
                    .containers()
                    .forEach(
                        container -> {
                          Manifest.elements(container.path("envFrom"))
                              .map(source -> source.at("/configMapRef/name").asText())
                              .filter(name -> rendering.one("ConfigMap", name).isEmpty())
                              .forEach(name -> missing.add(workload + ": ConfigMap " + name));
                          Manifest.elements(container.path("env"))
                              .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                              .filter(reference -> !reference.isMissingNode())
                              .filter(reference -> !secrets.hold(reference))
                              .forEach(reference -> missing.add(workload + ": " + reference));
                        }));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyVolumeAndServiceAccountThatIsUsedIsThere() {
    assertThat(rendering.workloads())
        .allSatisfy(
            workload -> {
              Set<String> volumes =
                  Stream.concat(
                          Manifest.elements(workload.podSpec().path("volumes"))
                              .map(volume -> volume.path("name").asText()),
                          Manifest.elements(workload.json().at("/spec/volumeClaimTemplates"))
                              .map(claim -> claim.at("/metadata/name").asText()))
                      .collect(Collectors.toSet());
              assertThat(
                      workload
                          .containers()
                          .flatMap(container -> Manifest.elements(container.path("volumeMounts")))
                          .map(mount -> mount.path("name").asText()))
                  .isSubsetOf(volumes);
              assertThat(
                      Manifest.elements(workload.podSpec().path("volumes"))
                          .map(volume -> volume.at("/configMap/name").asText())
                          .filter(name -> !name.isEmpty()))
                  .allMatch(name -> rendering.one("ConfigMap", name).isPresent());
              String account = workload.podSpec().path("serviceAccountName").asText("");
              assertThat(account.isEmpty() || rendering.one("ServiceAccount", account).isPresent())
                  .isTrue();
            });
  }

  @Test
  void everySettingOfAServiceIsOneThatItKnows() {
    assertThat(rendering.services())
        .allSatisfy(
            service -> {
              String name = service.podLabels().path("app.kubernetes.io/name").asText();
              assertThat(environment(service)).isSubsetOf(Settings.knownTo(name));
              assertThat(
                      service
                          .containers()
                          .flatMap(container -> Manifest.elements(container.path("env")))
                          .map(variable -> variable.path("name").asText()))
                  .isSubsetOf(Settings.knownTo(name));
            });
  }

  @Test
  void everyServiceIsToldWhereWhatItNeedsIs() {
    assertThat(rendering.services())
        .allSatisfy(
            service -> {
              String name = service.podLabels().path("app.kubernetes.io/name").asText();
              assertThat(environment(service)).containsAll(Settings.neededBy(name));
            });
  }

  @Test
  void schemasAreMigratedBeforeTheServiceStartsAndOnlyThere() {
    assertThat(rendering.services())
        .filteredOn(service -> environment(service).contains("QUARKUS_DATASOURCE_JDBC_URL"))
        .allSatisfy(
            service -> {
              JsonNode migration = service.podSpec().path("initContainers").path(0);
              assertThat(migration.path("image")).isEqualTo(service.mainContainer().path("image"));
              assertThat(value(migration, "QUARKUS_INIT_AND_EXIT")).isEqualTo("true");
              assertThat(value(migration, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("true");
              assertThat(configuration(service).path("QUARKUS_FLYWAY_MIGRATE_AT_START").asText())
                  .isEqualTo("false");
            });
  }

  private Stream<JsonNode> containers() {
    return rendering.workloads().flatMap(Manifest::containers);
  }

  private JsonNode configuration(Manifest service) {
    String name = service.mainContainer().at("/envFrom/0/configMapRef/name").asText();
    return rendering.one("ConfigMap", name).orElseThrow().json().path("data");
  }

  /** Names of the variables of the main container. */
  private Set<String> environment(Manifest service) {
    Set<String> names = new TreeSet<>();
    configuration(service).fieldNames().forEachRemaining(names::add);
    Manifest.elements(service.mainContainer().path("env"))
        .forEach(variable -> names.add(variable.path("name").asText()));
    return names;
  }

  private static String value(JsonNode container, String variable) {
    return Manifest.elements(container.path("env"))
        .filter(it -> it.path("name").asText().equals(variable))
        .map(it -> it.path("value").asText())
        .collect(Collectors.joining());
  }

  private static String path(JsonNode container, String probe) {
    return container.path(probe).at("/httpGet/path").asText();
  }

  private static List<String> texts(JsonNode array) {
    return Manifest.elements(array).map(JsonNode::asText).toList();
  }
}
