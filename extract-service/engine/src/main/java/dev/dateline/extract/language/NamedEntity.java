package dev.dateline.extract.language;

/**
 * A name in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 */
public record NamedEntity(Type type, int first, int last) {

  /** Kinds of names that the recogniser tells apart. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    PLACE,
    FACILITY,
    NORP,
    EVENT,
    PRODUCT
  }
}
