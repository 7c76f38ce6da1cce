package dev.dateline.query.domain;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Someone's decision that entities are one, or that one entity is two: the data of a decided event.
 * The last event of an id counts.
 *
 * @param entity the entity that is merged, or split
 * @param into of a merge, the entity that it becomes; else null
 * @param names of a split, what articles call the other entity
 * @param articles of a split, the articles that mean the other entity, whatever they call it
 * @param by who decided
 * @param reversal null while it holds
 */
public record EntityDecision(
    UUID id,
    Kind kind,
    UUID entity,
    UUID into,
    List<String> names,
    List<UUID> articles,
    String reason,
    String by,
    OffsetDateTime decidedAt,
    Reversal reversal) {

  public EntityDecision {
    Contract.require(id, "id");
    Contract.require(kind, "kind");
    Contract.require(entity, "entity");
    Contract.require(reason, "reason");
    Contract.require(by, "by");
    Contract.require(decidedAt, "decidedAt");
    names = names == null ? List.of() : Contract.requireItems(names, "names");
    articles = articles == null ? List.of() : Contract.requireItems(articles, "articles");
    if (kind == Kind.MERGE && Contract.require(into, "into").equals(entity)) {
      throw new IllegalArgumentException("Field 'into' is the entity itself");
    }
    if (kind == Kind.SPLIT && names.isEmpty() && articles.isEmpty()) {
      throw new IllegalArgumentException("Field 'names' is empty, and so is 'articles'");
    }
  }

  /** What is decided. */
  public enum Kind {
    MERGE,
    SPLIT
  }

  /** Who took it back, and why. */
  public record Reversal(String reason, String by, OffsetDateTime decidedAt) {

    public Reversal {
      Contract.require(reason, "reversal.reason");
      Contract.require(by, "reversal.by");
      Contract.require(decidedAt, "reversal.decidedAt");
    }
  }

  /** That an entity is another one. */
  public static EntityDecision merge(
      UUID entity, UUID into, String reason, String by, OffsetDateTime at) {
    return new EntityDecision(
        idOf("merge", entity, into.toString()),
        Kind.MERGE,
        entity,
        into,
        List.of(),
        List.of(),
        reason,
        by,
        at,
        null);
  }

  /** That what articles call by these names, or what these articles mean, is another entity. */
  public static EntityDecision split(
      UUID entity,
      List<String> names,
      List<UUID> articles,
      String reason,
      String by,
      OffsetDateTime at) {
    String parts =
        names.stream().map(Wording::fold).collect(Collectors.toCollection(TreeSet::new))
            + "|"
            + new TreeSet<>(articles);
    return new EntityDecision(
        idOf("split", entity, parts),
        Kind.SPLIT,
        entity,
        null,
        names,
        articles,
        reason,
        by,
        at,
        null);
  }

  /** The same decision, taken back. */
  public EntityDecision reversed(String reversedReason, String reversedBy, OffsetDateTime at) {
    return new EntityDecision(
        id,
        kind,
        entity,
        into,
        names,
        articles,
        reason,
        by,
        decidedAt,
        new Reversal(reversedReason, reversedBy, at));
  }

  /** The same decision has the same id, whoever takes it. */
  private static UUID idOf(String kind, UUID entity, String parts) {
    return uuid("decision|" + kind + "|" + entity + "|" + parts);
  }

  /** Of a split, the entity that is separated. */
  UUID separated() {
    return uuid("entity|" + id);
  }

  /** Of a split, whether it is meant what an article calls by this name. */
  boolean separates(String name, UUID article) {
    return articles.contains(article)
        || names.stream().map(Wording::fold).anyMatch(Wording.fold(name)::equals);
  }

  private static UUID uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
