package dev.dateline.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;

/**
 * What fields the objects that are applied may have: those of Kubernetes by its client's model,
 * those of operators by the schemas in {@code schemas}, which hold the fields that we use.
 */
final class ApiModel {

  private static final Map<String, Class<?>> OWN =
      Map.ofEntries(
          Map.entry("v1/ConfigMap", V1ConfigMap.class),
          Map.entry("v1/Namespace", V1Namespace.class),
          Map.entry("v1/Secret", V1Secret.class),
          Map.entry("v1/Service", V1Service.class),
          Map.entry("v1/ServiceAccount", V1ServiceAccount.class),
          Map.entry("apps/v1/Deployment", V1Deployment.class),
          Map.entry("apps/v1/StatefulSet", V1StatefulSet.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
          Map.entry("batch/v1/Job", V1Job.class),
          Map.entry("networking.k8s.io/v1/Ingress", V1Ingress.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class));

  private ApiModel() {}

  /** What is wrong with a manifest; an unknown kind is wrong. */
  static List<String> violations(Manifest manifest) {
    Class<?> type = OWN.get(manifest.apiVersion() + "/" + manifest.kind());
    return type == null ? bySchema(manifest) : byModel(manifest, type);
  }

  private static List<String> byModel(Manifest manifest, Class<?> type) {
    JsonElement json = JsonParser.parseString(manifest.json().toString());
    try {
      JSON.getGson().fromJson(json, type);
      return List.of();
    } catch (RuntimeException e) {
      return List.of(manifest + ": " + e.getMessage());
    }
  }

  private static List<String> bySchema(Manifest manifest) {
    String name = manifest.apiVersion().replace('/', '_') + "_" + manifest.kind() + ".json";
    try (InputStream schema = ApiModel.class.getResourceAsStream("/schemas/" + name)) {
      if (schema == null) {
        return List.of(manifest + ": no schema of " + manifest.apiVersion());
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(manifest.json().toString(), InputFormat.JSON)
          .stream()
          .map(error -> manifest + ": " + error)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
