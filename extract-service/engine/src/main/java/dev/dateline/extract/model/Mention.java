package dev.dateline.extract.model;

import java.util.List;

/**
 * One article's statement of a fact.
 *
 * @param id deterministic from article, revision, evidence span and predicate
 * @param eventType PLOVER event type ("ASSAULT"), or null
 * @param mode PLOVER mode ("release"), or null
 * @param time time of the event, never of the statement; null when unknown
 * @param place where the event happens; null when not said
 * @param attribution who is the source; null when the outlet itself asserts it
 * @param factuality seen from the attribution's source, else from the outlet
 * @param confidence calibrated probability that the mention and its core slots are right, 0..1
 */
public record Mention(
    String id,
    String articleId,
    int revision,
    Predicate predicate,
    String eventType,
    String mode,
    List<Argument> arguments,
    List<Quantity> quantities,
    EventTime time,
    Place place,
    Attribution attribution,
    Factuality factuality,
    Tense tense,
    Evidence evidence,
    double confidence) {

  public Mention {
    arguments = List.copyOf(arguments);
    quantities = List.copyOf(quantities);
  }
}
