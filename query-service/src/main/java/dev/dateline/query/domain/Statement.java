package dev.dateline.query.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a mention states, in the terms in which mentions are compared: the kind of event, which a
 * support verb or copula leaves to a noun ("carried out an exchange" is an exchange), whether it is
 * still to come, and who takes part.
 *
 * @param kind canonical lemma of the event
 * @param vague whether the kind alone says little
 * @param prospective whether the event is agreed to, planned or expected ("agreed to swap")
 * @param participants for each role the entities, or else the heads, that fill it
 * @param words wording of the evidence
 */
record Statement(
    Mention mention,
    String kind,
    boolean vague,
    boolean prospective,
    Map<String, Set<String>> participants,
    Terms words) {

  private static final Map<String, String> FAMILIES = Tsv.read("event-families.tsv");
  private static final Map<String, String> SUPPORT = Tsv.read("support-predicates.tsv");
  private static final List<String> COMPLEMENTS =
      List.of("patient", "agent", "to", "on", "in", "for", "with");

  /** The statement that a mention with resolved entities makes. */
  static Statement of(Mention mention) {
    String lemma = Wording.fold(mention.predicate().lemma());
    String canonical = Lexicon.canonical(lemma);
    String support = SUPPORT.getOrDefault(lemma, SUPPORT.get(canonical));
    Optional<String> told =
        support == null || support.equals("generic") ? Optional.empty() : complement(mention);
    boolean prospect = "prospect".equals(support);
    return new Statement(
        mention,
        told.orElse(canonical),
        told.isEmpty() && support != null && !prospect && !Lexicon.isEventWord(lemma),
        prospect && told.isPresent(),
        participants(mention),
        Terms.of(mention.evidence().exact()));
  }

  /** Kinds of events that may be one event told differently have one family. */
  String family() {
    return FAMILIES.getOrDefault(kind, kind);
  }

  /** Whether it says that the event is so, is not so, or leaves it open. */
  Polarity polarity() {
    return prospective ? Polarity.UNCOMMITTED : Polarity.of(mention.factuality());
  }

  private static Optional<String> complement(Mention mention) {
    return COMPLEMENTS.stream()
        .flatMap(
            role -> mention.arguments().stream().filter(argument -> argument.role().equals(role)))
        .filter(argument -> !refersToPerson(argument))
        .flatMap(argument -> eventOf(argument.text()).stream())
        .findFirst();
  }

  private static boolean refersToPerson(Mention.Argument argument) {
    return argument.entityId() != null
        && Wording.fold(argument.text()).equals(Wording.fold(argument.name()));
  }

  /** The event that a phrase names: by its head, or by the verb of "to swap prisoners". */
  private static Optional<String> eventOf(String phrase) {
    String folded = Wording.fold(phrase);
    if (folded.startsWith("to ")) {
      String verb = folded.substring(3).split(" ")[0];
      return Lexicon.isEventWord(verb) ? Optional.of(Lexicon.canonical(verb)) : Optional.empty();
    }
    return Wording.headCandidates(phrase)
        .filter(Lexicon::isEventWord)
        .map(Lexicon::canonical)
        .findFirst();
  }

  private static Map<String, Set<String>> participants(Mention mention) {
    Map<String, Set<String>> participants = new HashMap<>();
    for (Mention.Argument argument : mention.arguments()) {
      String key =
          argument.entityId() != null ? argument.entityId() : Wording.headNoun(argument.text());
      participants.computeIfAbsent(argument.role(), role -> new HashSet<>()).add(key);
    }
    return participants;
  }

  /** Entities that fill a role. */
  Set<String> entities(String role) {
    var entities = new HashSet<String>();
    for (Mention.Argument argument : mention.arguments()) {
      if (argument.role().equals(role) && argument.entityId() != null) {
        entities.add(argument.entityId());
      }
    }
    return entities;
  }

  /** Who or what fills a role; empty when the mention does not say. */
  Set<String> participants(String role) {
    return participants.getOrDefault(role, Set.of());
  }

  /** Everyone and everything that takes part. */
  Set<String> all() {
    var all = new HashSet<String>();
    participants.values().forEach(all::addAll);
    return all;
  }

  /** Keys that statements of one specific event share, wherever they stand; for an index. */
  Stream<String> keys() {
    Set<String> known = new HashSet<>(entities("agent"));
    known.addAll(entities("patient"));
    if (vague || known.isEmpty()) {
      return Stream.empty();
    }
    Stream<String> figures =
        mention.quantities().stream()
            .filter(quantity -> quantity.value() != null && quantity.unit() != null)
            .map(
                quantity ->
                    quantity.value().stripTrailingZeros().toPlainString()
                        + Wording.headNoun(quantity.unit()));
    String time = mention.time() == null ? null : mention.time().value();
    Stream<String> days =
        time != null && time.matches("\\d{4}-\\d{2}-\\d{2}.*")
            ? Stream.of(time.substring(0, 10))
            : Stream.empty();
    List<String> specifics = Stream.concat(figures, days).toList();
    return known.stream()
        .flatMap(entity -> specifics.stream().map(each -> String.join("|", family(), entity, each)));
  }
}
