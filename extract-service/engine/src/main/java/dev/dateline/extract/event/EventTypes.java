package dev.dateline.extract.event;

import java.util.HashMap;
import java.util.Map;

import dev.dateline.extract.lexicon.TsvResource;

/**
 * Event types of the PLOVER ontology (Halterman, Bagozzi, Beger, Schrodt, Scarborough 2023) by the
 * predicate's lemma.
 */
public final class EventTypes {

  private final Map<String, EventType> types = new HashMap<>();

  /**
   * A type with its mode.
   *
   * @param mode null where the lexicon states none
   */
  public record EventType(String name, String mode) {}

  public EventTypes() {
    for (String[] row : TsvResource.rows(EventTypes.class, "plover.tsv", 3)) {
      var type = new EventType(row[0], row[1].equals("-") ? null : row[1]);
      for (String lemma : row[2].split(" ")) {
        types.putIfAbsent(lemma.replace('_', ' '), type);
      }
    }
  }

  /**
   * The type of a predicate, null where the lexicon knows none.
   *
   * @param lemma with its particle, if it has one: a particle changes the meaning ("shell out")
   */
  public EventType of(String lemma) {
    return types.get(lemma);
  }
}
