package dev.dateline.extract.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** Questions to a dependency tree that reference asks. */
final class Syntax {

  /** No phrase of interest has more words; bounds the work on degenerate trees. */
  private static final int LONGEST_PHRASE = 60;

  private static final int MOST_CHILDREN = 100;

  private Syntax() {}

  /** Index of the token within [first, last] whose head is outside; the first if there are more. */
  static int head(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = sentence.token(i).head();
      if ((head < first || head > last) && !sentence.token(i).upos().equals("PUNCT")) {
        return i;
      }
    }
    return last;
  }

  /** The dependents of a token; of a degenerate tree's only the first. */
  static List<Token> children(Sentence sentence, Token head) {
    List<Token> children = sentence.children(head);
    return children.size() > MOST_CHILDREN ? children.subList(0, MOST_CHILDREN) : children;
  }

  static boolean noun(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN");
  }

  static boolean plural(Token token) {
    return token.xpos().equals("NNS") || token.xpos().equals("NNPS");
  }

  /** The first child with a relation (whatever its subtype), or null. */
  static Token child(Sentence sentence, Token head, String relation) {
    for (Token child : children(sentence, head)) {
      if (child.is(relation)) {
        return child;
      }
    }
    return null;
  }

  /** Whether a token is the head or depends on it, directly or not. */
  static boolean dominates(Sentence sentence, int head, int token) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < LONGEST_PHRASE; steps++) {
      if (at == head) {
        return true;
      }
      at = sentence.token(at).head();
    }
    return false;
  }

  /**
   * First and last token of a noun phrase: the head, what modifies it before it, and prepositional
   * phrases after it; without relative clauses, appositions and conjuncts.
   */
  static int[] nounPhrase(Sentence sentence, Token head) {
    int first = head.index();
    int last = head.index();
    for (Token child : children(sentence, head)) {
      boolean before =
          switch (child.baseRelation()) {
            case "det", "amod", "compound", "nummod", "nmod", "flat", "fixed", "advmod" -> true;
            default -> false;
          };
      if (!before || (child.index() > head.index() && child.is("amod"))) {
        continue;
      }
      int[] span = subtree(sentence, child);
      if (child.index() < head.index()) {
        first = Math.min(first, span[0]);
      } else {
        last = Math.max(last, span[1]);
      }
    }
    return new int[] {first, last};
  }

  private static int[] subtree(Sentence sentence, Token root) {
    int first = root.index();
    int last = root.index();
    Deque<Token> open = new ArrayDeque<>();
    open.push(root);
    for (int seen = 0; !open.isEmpty() && seen < LONGEST_PHRASE; seen++) {
      Token token = open.pop();
      first = Math.min(first, token.index());
      last = Math.max(last, token.index());
      for (Token child : children(sentence, token)) {
        if (!child.is("punct")
            && !child.relation().equals("acl:relcl")
            && !child.is("parataxis")
            && !child.is("appos")) {
          open.push(child);
        }
      }
    }
    return new int[] {first, last};
  }
}
