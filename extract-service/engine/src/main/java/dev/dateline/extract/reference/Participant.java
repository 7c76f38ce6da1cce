package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Denotation;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * What a document speaks of, while it is read: a named entity, what a noun phrase introduces, or
 * several together.
 */
final class Participant {

  /** How its latest reference is worded. */
  enum Wording {
    NAME,
    DEFINITE,
    INDEFINITE,
    PRONOUN
  }

  final NameCluster names;
  final NamedEntity.Type type;
  final Denotation denotation;
  final boolean plural;
  final List<Participant> members;
  final List<Entities.Reference> references = new ArrayList<>();
  final Set<String> descriptions = new LinkedHashSet<>();
  final Set<String> roleNouns = new HashSet<>();
  final Set<String> countries = new HashSet<>();
  Sex sex;

  Sentence sentence;
  Token head;
  Wording wording;
  PronounModel.Form pronoun;
  private Sentence nounSentence;
  private Token noun;
  int mentions;
  int firstSentence = -1;
  int seen;

  private Participant(
      NameCluster names,
      NamedEntity.Type type,
      Denotation denotation,
      boolean plural,
      Sex sex,
      List<Participant> members) {
    this.names = names;
    this.type = type;
    this.denotation = denotation;
    this.plural = plural;
    this.sex = sex;
    this.members = members;
  }

  static Participant named(NameCluster names) {
    NamedEntity.Type type = names.type();
    Denotation denotation =
        switch (type) {
          case PERSON -> Denotation.PERSON;
          case ORGANIZATION -> Denotation.ORGANIZATION;
          case PLACE, FACILITY -> Denotation.PLACE;
          case NORP -> Denotation.PEOPLE;
          case EVENT, PRODUCT -> Denotation.THING;
        };
    return new Participant(names, type, denotation, false, names.sex(), List.of());
  }

  static Participant unnamed(Denotation denotation, boolean plural, Sex sex) {
    return new Participant(null, null, denotation, plural, sex, List.of());
  }

  static Participant several(List<Participant> members) {
    boolean persons = members.stream().allMatch(m -> m.denotation == Denotation.PERSON);
    return new Participant(
        null, null, persons ? Denotation.PERSON : Denotation.THING, true, Sex.UNKNOWN, members);
  }

  boolean isNamed() {
    return names != null;
  }

  /** Whether one person. */
  boolean person() {
    return denotation == Denotation.PERSON && !plural;
  }

  /** Whether it is a country. */
  boolean countryName() {
    String key = names.mentions().getFirst().key();
    return key != null && key.startsWith("country:");
  }

  /** The sentence of its latest reference that is no pronoun, or null. */
  Sentence nounSentence() {
    return nounSentence;
  }

  /** The head of its latest reference that is no pronoun, or null. */
  Token noun() {
    return noun;
  }

  void mentioned(Sentence where, Token token, Wording how, PronounModel.Form form) {
    sentence = where;
    head = token;
    wording = how;
    pronoun = form;
    if (how != Wording.PRONOUN) {
      nounSentence = where;
      noun = token;
    }
    mentions++;
    if (firstSentence < 0) {
      firstSentence = where.index();
    }
  }
}
