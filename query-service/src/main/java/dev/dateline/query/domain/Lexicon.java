package dev.dateline.query.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of the meaning of predicates. */
final class Lexicon {

  private static final Map<String, String> PREDICATES = Tsv.read("predicates.tsv");
  private static final Set<String> KINDS = Set.copyOf(PREDICATES.values());
  private static final Map<String, String> NOMINALIZATIONS = Tsv.read("nominalizations.tsv");
  private static final Set<String> VERBS = Tsv.read("verbs.tsv").keySet();

  private Lexicon() {}

  /**
   * The lemma that stands for a predicate: of an event noun its verb ("acquisition" as "acquire"),
   * of predicates of one kind the chosen one ("swap" as "exchange").
   *
   * @param lemma folded
   */
  static String canonical(String lemma) {
    return known(lemma).orElse(lemma);
  }

  /**
   * The lemma that stands for a predicate, found by its form where the extractor's lemma is no word
   * ("hange" of "hanged"); an unknown noun in the singular.
   *
   * @param lemma folded
   * @param form folded
   */
  static String canonical(String lemma, String form) {
    return known(lemma).or(() -> known(form)).orElseGet(() -> Wording.singular(lemma));
  }

  /**
   * What a verb means where a clause is its object ("demonstrated that it works"); empty where that
   * makes no difference.
   *
   * @param lemma folded
   */
  static Optional<String> ofClause(String lemma) {
    return Optional.ofNullable(PREDICATES.get(lemma + " that"));
  }

  private static Optional<String> known(String word) {
    return Stream.concat(Stream.of(word), uninflected(word))
        .flatMap(form -> Stream.of(american(form), form))
        .filter(Lexicon::isKnown)
        .map(Lexicon::kind)
        .findFirst();
  }

  private static String kind(String lemma) {
    String chosen = PREDICATES.get(lemma);
    if (chosen != null) {
      return chosen;
    }
    String verb = NOMINALIZATIONS.get(lemma);
    return verb == null ? lemma : PREDICATES.getOrDefault(verb, verb);
  }

  private static boolean isKnown(String lemma) {
    return PREDICATES.containsKey(lemma)
        || NOMINALIZATIONS.containsKey(lemma)
        || KINDS.contains(lemma)
        || VERBS.contains(lemma);
  }

  /** The American spelling of a verb in -ise. */
  private static String american(String verb) {
    return verb.endsWith("ise") ? verb.substring(0, verb.length() - 2) + "ze" : verb;
  }

  /** What a word may be a form of, where the extractor took a form for a lemma ("wounded"). */
  private static Stream<String> uninflected(String word) {
    Stream.Builder<String> stems = Stream.builder();
    for (String ending : List.of("s", "es", "d", "ed", "ing")) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        String stem = word.substring(0, word.length() - ending.length());
        stems.add(stem);
        if (ending.equals("ing")) {
          stems.add(stem + "e");
        }
        int last = stem.length() - 1;
        if (stem.charAt(last) == stem.charAt(last - 1)) {
          stems.add(stem.substring(0, last));
        }
      }
    }
    return stems.build();
  }

  /** Whether a folded word is known to name an event. */
  static boolean isEventWord(String word) {
    return PREDICATES.containsKey(word)
        || NOMINALIZATIONS.containsKey(word)
        || KINDS.contains(word);
  }
}
