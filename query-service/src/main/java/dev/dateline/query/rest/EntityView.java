package dev.dateline.query.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.query.domain.EntityDecision;

/**
 * An entity across articles.
 *
 * @param name what most articles call it
 * @param names what articles call it, the most frequent first
 * @param descriptions what articles say that it is, the most frequent first
 * @param articles number of articles that refer to it
 * @param explanation why its names belong together; in a single entity only
 * @param decisions that made it what it is, or were taken back; in a single entity only
 */
@RegisterForReflection
public record EntityView(
    UUID id,
    String name,
    String type,
    List<String> names,
    List<String> descriptions,
    int articles,
    @JsonInclude(JsonInclude.Include.NON_NULL) String explanation,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<EntityDecision> decisions) {

  /** The same with why its names belong together. */
  EntityView explained(List<EntityDecision> all) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "Articles that call a thing of one kind by the same name, but for spelling and titles, mean"
            + " one entity.");
    for (EntityDecision decision : all) {
      if (decision.reversal() == null) {
        reasons.add(
            (decision.kind() == EntityDecision.Kind.MERGE ? "Merged" : "Split")
                + " by "
                + decision.by()
                + ": "
                + decision.reason());
      }
    }
    return new EntityView(
        id, name, type, names, descriptions, articles, String.join(" ", reasons), all);
  }
}
