package dev.dateline.query.domain;

import java.util.List;

/**
 * One thing that an article refers to.
 *
 * @param id local to the article in an event, the same across articles once resolved
 * @param name its fullest name in the article
 * @param descriptions titles and roles that the article gives it
 */
public record Entity(
    String id, String name, Type type, List<Occurrence> mentions, List<String> descriptions) {

  public Entity {
    Contract.require(id, "entities.id");
    Contract.require(name, "entities.name");
    Contract.require(type, "entities.type");
    mentions = Contract.requireItems(mentions, "entities.mentions");
    descriptions = Contract.requireItems(descriptions, "entities.descriptions");
  }

  /** Whether the article calls it by a name, so that it can be known in other articles. */
  boolean isNamed() {
    return mentions.stream().anyMatch(occurrence -> "name".equals(occurrence.kind()));
  }

  /** Kinds of entities. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    PLACE,
    NORP,
    EVENT,
    PRODUCT
  }

  /**
   * One place in the text that refers to it.
   *
   * @param kind name, nominal or pronoun
   */
  public record Occurrence(String text, int start, int end, String kind) {}
}
