package dev.dateline.extract.predicate;

import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** Finds the grammatical subject of a predicate, also where it is shared or controlled. */
final class Subjects {

  private static final int MAX_CLIMB = 12;
  private static final int MAX_NOUNS = 3;

  private final VerbLexicon lexicon;

  Subjects(VerbLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Head of the grammatical subject; null where the sentence does not say. A relative pronoun is
   * replaced by the noun that it stands for.
   */
  Token of(Sentence sentence, Token predicate) {
    return find(sentence, predicate, 0);
  }

  private Token find(Sentence sentence, Token predicate, int depth) {
    if (depth > MAX_CLIMB) {
      return null;
    }
    Token own = ownSubject(sentence, predicate);
    if (own != null) {
      return own;
    }
    Token governor = sentence.head(predicate);
    if (governor == null) {
      return null;
    }
    return switch (predicate.relation()) {
      case "conj" -> isPredicate(sentence, governor) ? find(sentence, governor, depth + 1) : null;
      case "xcomp" -> controller(sentence, governor, depth);
      case "advcl" ->
          !isReduced(sentence, predicate)
              ? null
              : isPredicationOnObject(sentence, predicate)
                  ? controller(sentence, governor, depth)
                  : isPredicate(sentence, governor)
                      ? find(sentence, governor, depth + 1)
                      : governor;
      case "acl" -> ofNounModifier(sentence, predicate, governor, depth);
      case "acl:relcl" -> isParticiple(predicate) ? governor : null;
      default -> null;
    };
  }

  private Token ownSubject(Sentence sentence, Token predicate) {
    for (Token child : sentence.children(predicate)) {
      if (child.is("nsubj") || child.is("csubj")) {
        Token referent = Clauses.referent(sentence, child, predicate);
        boolean relative = referent != child;
        return relative && lexicon.isAspectual(predicate.lemma())
            ? event(sentence, referent)
            : referent;
      }
    }
    return null;
  }

  /** "Talks between envoys which began on Monday": the event that a noun is a complement of. */
  private Token event(Sentence sentence, Token noun) {
    Token event = noun;
    for (int i = 0; i < MAX_NOUNS && event.is("nmod"); i++) {
      if (lexicon.isEventNoun(event.lemma())) {
        return event;
      }
      event = sentence.head(event);
    }
    return lexicon.isEventNoun(event.lemma()) ? event : noun;
  }

  private Token controller(Sentence sentence, Token governor, int depth) {
    if (!lexicon.hasSubjectControl(governor.lemma())) {
      for (Token child : sentence.children(governor)) {
        if (child.is("obj") || child.is("iobj")) {
          return child;
        }
      }
    }
    return find(sentence, governor, depth + 1);
  }

  private Token ofNounModifier(Sentence sentence, Token predicate, Token noun, int depth) {
    if (!predicate.xpos().equals("VB")) {
      return noun;
    }
    // "attempts by X to disrupt", "X's plan to leave", "X signed an agreement to swap"
    for (Token child : sentence.children(noun)) {
      if (child.relation().equals("nmod:poss")) {
        return child;
      }
      String preposition = child.is("nmod") ? Phrases.preposition(sentence, child) : null;
      if (preposition != null
          && (preposition.equals("by") || preposition.equals("from"))
          && child.index() < predicate.index()) {
        return child;
      }
    }
    Token verb = sentence.head(noun);
    return verb != null && (noun.is("obj") || noun.is("obl")) && isPredicate(sentence, verb)
        ? find(sentence, verb, depth + 1)
        : null;
  }

  /** "described the talks as showing progress" */
  private static boolean isPredicationOnObject(Sentence sentence, Token predicate) {
    Token mark = Clauses.child(sentence, predicate, "mark");
    return mark != null && mark.lemma().equals("as") && predicate.xpos().equals("VBG");
  }

  private static boolean isParticiple(Token predicate) {
    return predicate.xpos().equals("VBG") || predicate.xpos().equals("VBN");
  }

  private static boolean isReduced(Sentence sentence, Token predicate) {
    return isParticiple(predicate)
        || predicate.xpos().equals("VB")
        || Clauses.child(sentence, predicate, "mark") == null;
  }

  private static boolean isPredicate(Sentence sentence, Token token) {
    return token.upos().equals("VERB")
        || token.upos().equals("AUX")
        || Clauses.child(sentence, token, "cop") != null
        || Clauses.child(sentence, token, "nsubj") != null;
  }
}
