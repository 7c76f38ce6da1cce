package dev.dateline.extract.attribution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * Mends sources: a cue for which the model saw none gets the one that its grammar names: the
 * subject of an active verb, also one that is shared with or controlled by the clause above, the
 * agent of a passive one, the possessor of a noun.
 */
final class SourceFallback {

  private static final int LONGEST = 40;

  private SourceFallback() {}

  static void complete(QuotedDocument d, Draft draft) {
    if (!draft.source.isEmpty() || draft.post) {
      return;
    }
    Token cue = d.tokens[draft.cue];
    Sentence sentence = d.sentence(draft.cue);
    int base = d.first[d.sentenceOf[draft.cue]];
    Token source =
        switch (cue.upos()) {
          case "VERB" -> sourceOfVerb(d, sentence, base, cue, draft.cue);
          case "NOUN" -> child(sentence, cue, "nmod:poss");
          default -> null;
        };
    if (source == null
        || draft.content.get(base + source.index())
        || source.xpos().equals("EX")
        || source.lemma().equals("it")) {
      return;
    }
    addPhrase(sentence, source, base, draft);
  }

  /**
   * Gives a clause that the source begins with back to the content: in "One man was hurt in Kent,
   * police said" only "police" is the source.
   */
  static void crop(QuotedDocument d, Draft draft) {
    int first = draft.source.next(0);
    int last = draft.source.last();
    if (first < 0 || last > draft.cue) {
      return;
    }
    int comma = -1;
    for (int p = draft.source.next(first + 1); p >= 0 && p < last; p = draft.source.next(p + 1)) {
      if (d.tokens[p].text().equals(",")) {
        comma = p;
      }
    }
    if (comma < 0) {
      return;
    }
    for (int p = first; p < comma; p++) {
      if (d.tokens[p].xpos().startsWith("W")) {
        return;
      }
      if (isFinite(d.tokens[p]) && comma - first >= 3) {
        for (int k = first; k <= comma; k++) {
          if (draft.source.get(k)) {
            draft.source.clear(k);
            draft.content.set(k);
          }
        }
        return;
      }
    }
  }

  private static boolean isFinite(Token t) {
    return switch (t.xpos()) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  private static Token sourceOfVerb(
      QuotedDocument d, Sentence sentence, int base, Token verb, int position) {
    boolean passive = child(sentence, verb, "aux:pass") != null;
    if (passive || verb.xpos().equals("VBN") && verb.relation().startsWith("acl")) {
      for (Token t : sentence.children(verb)) {
        if (t.is("obl") && t.index() > verb.index()) {
          Token preposition = child(sentence, t, "case");
          if (preposition != null && preposition.lemma().equals("by")) {
            return t;
          }
        }
      }
      return null;
    }
    if (CueLexicon.classOf(verb) == CueClass.SEEM) {
      return null;
    }
    Token subject = child(sentence, verb, "nsubj");
    if (subject != null) {
      return subject;
    }
    int shared = CueFeatures.sharedSubject(d, sentence, base, verb);
    return shared < 0 ? null : d.tokens[shared];
  }

  private static Token child(Sentence sentence, Token head, String relation) {
    for (Token t : sentence.children(head)) {
      if (t.relation().equals(relation)) {
        return t;
      }
    }
    return null;
  }

  /** The noun with what depends on it, without relative clauses and coordinated clauses. */
  private static void addPhrase(Sentence sentence, Token head, int base, Draft draft) {
    Deque<Token> open = new ArrayDeque<>(List.of(head));
    int n = 0;
    while (!open.isEmpty() && n < LONGEST) {
      Token t = open.remove();
      int p = base + t.index();
      if (!draft.content.get(p) && !draft.cueWords.get(p)) {
        draft.source.set(p);
        n++;
        for (Token c : sentence.children(t)) {
          boolean outside =
              c.is("punct") || c.is("acl") || c.is("case") && t == head && !isPossessive(c);
          if (!outside && !c.is("parataxis")) {
            open.add(c);
          }
        }
      }
    }
  }

  private static boolean isPossessive(Token t) {
    return t.xpos().equals("POS");
  }
}
