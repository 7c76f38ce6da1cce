package dev.dateline.extract.reference;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * Tells by the context whether the name of a capital stands for the government that sits there
 * ("Moscow rejected the offer") or for the city ("in Moscow", "Kyiv was shelled").
 */
final class Metonymy {

  private final ReferenceLexicon lexicon;

  Metonymy(ReferenceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the capital whose name is headed by this token stands for its government. */
  boolean government(Sentence sentence, int head) {
    Token token = sentence.token(head);
    // "Washington, Kyiv and Moscow" are all what the first of them is.
    for (int steps = 0; token.is("conj") && token.head() >= 0 && steps < 20; steps++) {
      Token first = sentence.head(token);
      if (!first.upos().equals("PROPN") && !first.upos().equals("NOUN")) {
        return false;
      }
      token = first;
    }
    Token governor = sentence.head(token);
    if (governor == null) {
      return false;
    }
    if (hyphenated(sentence, token.index())) {
      Token participle = sentence.token(token.index() + 2);
      return participle.xpos().equals("VBN")
          && !lexicon.metonymic("participle-place", participle.text());
    }
    Token gerund = gerund(sentence, token);
    if (gerund != null) {
      return !lexicon.metonymic("subject-place", gerund.lemma());
    }
    return switch (token.baseRelation()) {
      case "nsubj" -> subject(sentence, token, governor);
      case "obj", "iobj" ->
          governor.upos().equals("VERB")
              && lexicon.metonymic("object-government", governor.lemma());
      case "nmod" ->
          token.relation().equals("nmod:poss")
              ? !lexicon.metonymic("possessed-place", governor.lemma())
              : !locative(sentence, token)
                  && lexicon.metonymic("noun-government", governor.lemma());
      case "obl" ->
          token.relation().equals("obl:agent")
              || (!locative(sentence, token)
                  && lexicon.metonymic("verb-government", governor.lemma()));
      case "compound" ->
          governor.index() == token.index() + 1
              && lexicon.extension(governor.lemma()) != null
              && governor.lemma().equals("regime");
      default -> false;
    };
  }

  /** "Washington-mediated", "Kyiv-based". */
  private static boolean hyphenated(Sentence sentence, int index) {
    return index + 2 < sentence.size()
        && sentence.token(index + 1).text().equals("-")
        && sentence.token(index + 1).start() == sentence.token(index).end();
  }

  /** What the name does in a clause after "with" ("with Kyiv and Moscow agreeing"), or null. */
  private static Token gerund(Sentence sentence, Token token) {
    Token with = Syntax.child(sentence, token, "case");
    if (with == null || !with.lemma().equals("with")) {
      return null;
    }
    for (Token child : Syntax.children(sentence, token)) {
      if (child.relation().equals("acl") && child.xpos().equals("VBG")) {
        return child;
      }
    }
    return null;
  }

  private boolean subject(Sentence sentence, Token token, Token governor) {
    if (!governor.upos().equals("VERB") && disposition(governor)) {
      return true;
    }
    if (!governor.upos().equals("VERB")) {
      return false;
    }
    if (token.relation().equals("nsubj:pass")) {
      return lexicon.metonymic("object-government", governor.lemma()) || disposition(governor);
    }
    for (Token child : Syntax.children(sentence, governor)) {
      if (child.is("cop")) {
        return false;
      }
      // "Moscow remains opposed"
      if (child.is("xcomp") && disposition(child)) {
        return true;
      }
    }
    return !lexicon.metonymic("subject-place", governor.lemma());
  }

  /** "Ready", "opposed", "committed". */
  private boolean disposition(Token predicate) {
    return lexicon.metonymic(
        predicate.upos().equals("VERB") ? "passive-government" : "adjective-government",
        predicate.lemma());
  }

  private static boolean locative(Sentence sentence, Token token) {
    for (Token child : Syntax.children(sentence, token)) {
      if (child.is("case")) {
        return switch (child.lemma()) {
          case "in",
              "at",
              "near",
              "around",
              "through",
              "outside",
              "inside",
              "across",
              "into",
              "over",
              "within",
              "via",
              "throughout" ->
              true;
          default -> false;
        };
      }
    }
    return true;
  }
}
