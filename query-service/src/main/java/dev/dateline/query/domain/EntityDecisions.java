package dev.dateline.query.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What all decisions that hold make of the entities that {@link EntityResolution} finds. It follows
 * from the set of decisions, never from their order: entities that merges connect are one, which is
 * the one that is not merged into another, the first by id if there are several. Splits apply to
 * whatever is one with the entity that they name, in the order in which they were decided.
 */
public final class EntityDecisions {

  /** No decisions. */
  public static final EntityDecisions NONE = new EntityDecisions(List.of());

  private final List<EntityDecision> splits;
  private final Map<UUID, UUID> merged = new HashMap<>();

  /** The decisions, of which those count that are not reversed. */
  public EntityDecisions(Collection<EntityDecision> decisions) {
    List<EntityDecision> valid =
        decisions.stream().filter(decision -> decision.reversal() == null).toList();
    splits =
        valid.stream()
            .filter(decision -> decision.kind() == EntityDecision.Kind.SPLIT)
            .sorted(
                Comparator.comparing((EntityDecision decision) -> decision.decidedAt().toInstant())
                    .thenComparing(EntityDecision::id))
            .toList();
    List<EntityDecision> merges =
        valid.stream().filter(decision -> decision.kind() == EntityDecision.Kind.MERGE).toList();
    Set<UUID> sources = new HashSet<>();
    merges.forEach(merge -> sources.add(merge.entity()));
    for (Set<UUID> one : connected(merges)) {
      UUID chosen =
          one.stream()
              .filter(id -> !sources.contains(id))
              .findFirst()
              .orElse(one.iterator().next());
      one.forEach(id -> merged.put(id, chosen));
    }
  }

  /** The entities that each set of merges connects, by id. */
  private static List<Set<UUID>> connected(List<EntityDecision> merges) {
    Map<UUID, Set<UUID>> sets = new HashMap<>();
    for (EntityDecision merge : merges) {
      Set<UUID> one = sets.getOrDefault(merge.entity(), new TreeSet<>(Set.of(merge.entity())));
      Set<UUID> other = sets.getOrDefault(merge.into(), new TreeSet<>(Set.of(merge.into())));
      Set<UUID> both = new TreeSet<>(one);
      both.addAll(other);
      both.forEach(id -> sets.put(id, both));
    }
    return new ArrayList<>(new HashSet<>(sets.values()));
  }

  /** The entity that an entity is one with. */
  public UUID current(UUID entity) {
    return merged.getOrDefault(entity, entity);
  }

  /** Every entity that merges make another one. */
  public Map<UUID, UUID> merged() {
    return Map.copyOf(merged);
  }

  /** The entity that an article means. */
  private UUID meant(Entity entity, UUID article) {
    UUID current = UUID.fromString(entity.id());
    for (EntityDecision split : splits) {
      if (current(current).equals(current(split.entity()))
          && split.separates(entity.name(), article)) {
        current = split.separated();
      }
    }
    return current(current);
  }

  /** What was found in an article, its entities resolved, with the entities that are meant. */
  public Extraction apply(Extraction extraction) {
    if (splits.isEmpty() && merged.isEmpty()) {
      return extraction;
    }
    Map<String, String> ids = new HashMap<>();
    for (Entity entity : extraction.entities()) {
      ids.put(entity.id(), meant(entity, extraction.articleId()).toString());
    }
    return EntityResolution.withIds(extraction, ids);
  }

  /**
   * All entities that decisions, whether they hold or not, could make one with these, or separate
   * from them.
   */
  public static Set<UUID> related(Collection<UUID> entities, Collection<EntityDecision> decisions) {
    Set<UUID> related = new HashSet<>(entities);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (EntityDecision decision : decisions) {
        Set<UUID> touched = touched(decision);
        if (touched.stream().anyMatch(related::contains)) {
          grown |= related.addAll(touched);
        }
      }
    }
    return related;
  }

  /** The decisions that could make other entities one with this one, or separate them from it. */
  public static List<EntityDecision> about(UUID entity, Collection<EntityDecision> decisions) {
    Set<UUID> related = related(Set.of(entity), decisions);
    return decisions.stream().filter(decision -> related.contains(decision.entity())).toList();
  }

  private static Set<UUID> touched(EntityDecision decision) {
    return Set.of(
        decision.entity(),
        decision.kind() == EntityDecision.Kind.MERGE ? decision.into() : decision.separated());
  }
}
