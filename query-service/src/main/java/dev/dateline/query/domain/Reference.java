package dev.dateline.query.domain;

/**
 * A phrase of an article that may refer to an entity. Offsets count Unicode code points of the
 * article's text, end exclusive.
 *
 * @param text the phrase as in the article
 * @param entityId the entity that it refers to, or null; local to the article in an event, the same
 *     across articles once resolved by {@link EntityResolution}
 * @param name name of that entity, or null
 */
public record Reference(String text, int start, int end, String entityId, String name) {

  public Reference {
    Contract.require(text, "text");
  }

  Reference withEntityId(String id) {
    return new Reference(text, start, end, id, name);
  }
}
