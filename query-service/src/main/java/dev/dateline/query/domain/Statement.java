package dev.dateline.query.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a mention states, in the terms in which two mentions are compared. */
final class Statement {

  final Mention mention;
  final Terms article;
  final Terms words;
  final String lemma;

  /** Canonical lemmas of the event. */
  final String event;

  /** For each role, who or what fills it: entity id, else head of the phrase. */
  final Map<String, Set<String>> participants = new HashMap<>();

  final Set<String> all = new HashSet<>();

  Statement(Mention mention, Terms article) {
    this.mention = mention;
    this.article = article;
    this.words = Terms.of(mention.evidence().exact());
    this.lemma = Wording.fold(mention.predicate().lemma());
    this.event = Lexicon.canonical(lemma);
    for (Mention.Argument argument : mention.arguments()) {
      String key = argument.entityId() != null ? argument.entityId() : Wording.head(argument.text());
      participants.computeIfAbsent(argument.role(), r -> new HashSet<>()).add(key);
      all.add(key);
      all.add(Wording.head(argument.text()));
    }
    if (mention.place() != null) {
      all.add(mention.place().entityId() != null ? mention.place().entityId() : Wording.head(mention.place().text()));
    }
  }
}
