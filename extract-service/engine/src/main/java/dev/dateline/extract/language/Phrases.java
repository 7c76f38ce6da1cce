package dev.dateline.extract.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** Reads phrases off a dependency tree. Pure functions. */
public final class Phrases {

  /** Prepositions of complements that belong to a noun; others tell circumstances. */
  private static final Set<String> COMPLEMENT_PREPOSITIONS =
      Set.of(
          "of", "for", "on", "in", "to", "from", "between", "with", "against", "at", "by", "about",
          "over", "into", "like", "as", "among");

  private Phrases() {}

  /**
   * The noun phrase of a head: with determiners, modifiers, complements and coordinated nouns, but
   * without its own preposition, appositions, participial and relative clauses, asides and
   * punctuation at the edges.
   */
  public static Phrase nounPhrase(Sentence sentence, Token head) {
    return phrase(sentence, head, (parent, child) -> belongsToNounPhrase(sentence, parent, child));
  }

  /** As {@link #nounPhrase}, for one conjunct alone. */
  public static Phrase conjunct(Sentence sentence, Token head) {
    return phrase(
        sentence,
        head,
        (parent, child) ->
            belongsToNounPhrase(sentence, parent, child)
                && !(parent == head && (child.is("conj") || child.is("cc"))));
  }

  /**
   * The clause of a predicate, without its conjuncts, asides, and the marks and punctuation at its
   * edges. Adverbial clauses belong to it when they hold its condition.
   */
  public static Phrase clause(Sentence sentence, Token head) {
    return phrase(
        sentence,
        head,
        (parent, child) ->
            switch (child.baseRelation()) {
              case "punct" -> true;
              case "parataxis", "discourse", "vocative", "reparandum" -> false;
              case "conj", "cc", "advcl", "mark" -> parent != head;
              default -> true;
            });
  }

  /** A clause as a complement: everything below its head, without punctuation at the edges. */
  public static Phrase complement(Sentence sentence, Token head) {
    return phrase(sentence, head, (parent, child) -> !child.is("parataxis"));
  }

  /** The head and the heads coordinated with it, in order. */
  public static List<Token> conjuncts(Sentence sentence, Token head) {
    List<Token> conjuncts = new ArrayList<>(2);
    conjuncts.add(head);
    for (Token child : sentence.children(head)) {
      if (child.is("conj")) {
        conjuncts.add(child);
      }
    }
    return conjuncts;
  }

  /**
   * The words that introduce a phrase ("out of", "ahead of"), lower case; null where there are
   * none.
   */
  public static String preposition(Sentence sentence, Token head) {
    StringBuilder words = null;
    for (Token child : sentence.children(head)) {
      if (!child.is("case") || child.index() > head.index()) {
        continue;
      }
      words = append(words, child);
      for (Token part : sentence.children(child)) {
        if (part.is("fixed")) {
          words = append(words, part);
        }
      }
    }
    return words == null ? null : words.toString();
  }

  private static StringBuilder append(StringBuilder words, Token token) {
    StringBuilder result = words == null ? new StringBuilder() : words.append(' ');
    boolean participle = token.xpos().equals("VBG"); // "including", "following"
    String word = participle ? token.text() : token.lemma();
    return result.append(word.toLowerCase(Locale.ROOT));
  }

  private static boolean belongsToNounPhrase(Sentence sentence, Token parent, Token child) {
    if (child.index() < parent.index() && isFronted(sentence, parent, child)) {
      return false;
    }
    return switch (child.baseRelation()) {
      case "case", "mark" -> child.index() > parent.index() && !child.xpos().equals("POS");
      case "cc" -> child.index() > parent.index() || child.relation().equals("cc:preconj");
      case "appos", "parataxis", "dep", "discourse", "vocative", "list", "advcl", "cop" -> false;
      case "conj" -> !child.upos().equals("VERB") || parent.upos().equals("VERB");
      case "nsubj", "expl", "aux", "obl" -> !isNominal(parent);
      case "advmod" -> child.index() < parent.index() || !isNominal(parent);
      case "nmod" -> child.index() < parent.index() || isComplement(preposition(sentence, child));
      case "acl" -> child.xpos().equals("VB");
      default -> true;
    };
  }

  /** "Today, delegates ...": a comma parts a circumstance from the noun that it was attached to. */
  private static boolean isFronted(Sentence sentence, Token noun, Token child) {
    boolean circumstance =
        switch (child.relation()) {
          case "nmod", "nmod:unmarked", "obl", "obl:unmarked", "advmod", "ccomp", "csubj", "acl" ->
              true;
          default -> false;
        };
    for (int i = child.index() + 1; circumstance && i < noun.index(); i++) {
      if (sentence.token(i).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComplement(String preposition) {
    return preposition == null || COMPLEMENT_PREPOSITIONS.contains(preposition);
  }

  private static boolean isNominal(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN");
  }

  private static boolean isPunctuationAt(Sentence sentence, int index) {
    return sentence.token(index).is("punct");
  }

  /** The contiguous stretch around the head that the accepted dependents cover. */
  private static Phrase phrase(Sentence sentence, Token head, BiPredicate<Token, Token> belongs) {
    var covered = new BitSet(sentence.size());
    var agenda = new ArrayList<Token>();
    agenda.add(head);
    while (!agenda.isEmpty()) {
      Token token = agenda.removeLast();
      covered.set(token.index());
      for (Token child : sentence.children(token)) {
        boolean keeps = token == head ? belongs.test(token, child) : !child.is("parataxis");
        if (keeps) {
          agenda.add(child);
        }
      }
    }
    int first = head.index();
    int last = head.index();
    while (first > 0 && (covered.get(first - 1) || isPunctuationAt(sentence, first - 1))) {
      first--;
    }
    while (last < sentence.size() - 1
        && (covered.get(last + 1) || isPunctuationAt(sentence, last + 1))) {
      last++;
    }
    while (first < head.index() && !covered.get(first)) {
      first++;
    }
    while (last > head.index() && !covered.get(last)) {
      last--;
    }
    while (first < head.index() && sentence.token(first).is("punct")) {
      first++;
    }
    while (last > head.index() && sentence.token(last).is("punct")) {
      last--;
    }
    return new Phrase(sentence, head, sentence.token(first).start(), sentence.token(last).end());
  }
}
