package dev.dateline.extract.predicate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.lexicon.TsvResource;

/** What the syntax of a predicate depends on: control, raising, light verbs and event nouns. */
final class VerbLexicon {

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, NounFrame> nouns = new HashMap<>();

  /** How an event noun's "of" complement and modifiers relate to it. */
  enum NounFrame {
    /** "the release of prisoners": the complement is the patient. */
    TRANSITIVE,
    /** "the arrival of troops": the complement is the agent. */
    INTRANSITIVE
  }

  VerbLexicon() {
    for (String[] row : TsvResource.rows(VerbLexicon.class, "verbs.tsv", 2)) {
      for (String lemma : row[1].split(" ")) {
        classes.computeIfAbsent(row[0], key -> new HashSet<>()).add(lemma);
      }
    }
    for (String[] row : TsvResource.rows(VerbLexicon.class, "event-nouns.tsv", 2)) {
      for (String lemma : row[1].split(" ")) {
        nouns.put(lemma, NounFrame.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)));
      }
    }
  }

  /** Subject of the infinitive is the verb's own subject even beside an object ("promise"). */
  boolean hasSubjectControl(String lemma) {
    return is("subject-control", lemma);
  }

  /**
   * The verb only adds phase, modality or evidence to its infinitive ("continue to", "seem to").
   */
  boolean isRaising(String lemma) {
    return is("raising", lemma);
  }

  /** The verb carries an event noun and adds nothing of its own ("carry out"). */
  boolean isLight(String lemma) {
    return is("light", lemma);
  }

  /** The verb has a recipient, which is its subject in the passive ("was given"). */
  boolean isDitransitive(String lemma) {
    return is("ditransitive", lemma);
  }

  /** The verb and its bare object are one predicate ("take place", "open fire"). */
  boolean isIdiom(String verb, String noun) {
    return is("idiom", verb + "=" + noun);
  }

  /** The verb tells a phase of its subject, which is an event ("begin"). */
  boolean isAspectual(String lemma) {
    return is("aspectual", lemma);
  }

  /** The verb and "out" are one predicate, also where its object parts them ("pull"). */
  boolean isWithOut(String lemma) {
    return is("out", lemma);
  }

  /** The noun names an event ("exchange", "invasion"). */
  boolean isEventNoun(String lemma) {
    return nouns.containsKey(lemma);
  }

  /** How the complements of an event noun are read, or null when it is none. */
  NounFrame nounFrame(String lemma) {
    return nouns.get(lemma);
  }

  private boolean is(String type, String lemma) {
    return classes.getOrDefault(type, Set.of()).contains(lemma);
  }
}
