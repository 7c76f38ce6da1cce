package dev.dateline.extract.reference;

import java.util.List;
import java.util.Optional;

import dev.dateline.extract.model.Entity;

/**
 * The entities of one document with every phrase that refers to them. Offsets are UTF-16 units of
 * the document's text.
 */
public interface Entities {

  /** All entities, in order of their first reference. */
  List<Referent> all();

  /**
   * The entity that the phrase headed by the token at this offset refers to: a name, a nominal with
   * a definite reading ("the envoy") or a pronoun.
   *
   * @param headStart offset of the phrase's head token
   */
  Optional<Referent> at(int headStart);

  /**
   * The phrase that a pronoun stands for, nearest before it: a name, a noun phrase ("two men ...
   * they") or several conjoined, whether or not it names an entity.
   *
   * @param headStart offset of the pronoun
   */
  Optional<Reference> antecedent(int headStart);

  /**
   * One entity of the document.
   *
   * @param id unique and stable within the document
   * @param name its fullest proper name
   * @param references in order of the text; never empty
   * @param descriptions titles and roles, without the name
   */
  record Referent(
      String id,
      String name,
      Entity.Type type,
      List<Reference> references,
      List<String> descriptions) {}

  /**
   * A phrase that refers to an entity.
   *
   * @param headStart offset of its head token
   */
  record Reference(int start, int end, int headStart, Entity.Kind kind) {}
}
