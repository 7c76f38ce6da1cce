package dev.dateline.extract.model;

import java.util.List;

/**
 * One thing that an article refers to, however often.
 *
 * @param id deterministic within the article
 * @param name its fullest proper name in the article
 * @param descriptions titles and roles that the article gives it ("U.S. special envoy")
 */
public record Entity(
    String id, String name, Type type, List<Reference> mentions, List<String> descriptions) {

  public Entity {
    mentions = List.copyOf(mentions);
    descriptions = List.copyOf(descriptions);
  }

  /** Kinds of entities. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    PLACE,
    /** Nationality, religious or political group. */
    NORP,
    EVENT,
    PRODUCT
  }

  /** How a reference is worded. */
  public enum Kind {
    NAME,
    NOMINAL,
    PRONOUN
  }

  /** One place in the text that refers to the entity. */
  public record Reference(String text, int start, int end, Kind kind) {}
}
