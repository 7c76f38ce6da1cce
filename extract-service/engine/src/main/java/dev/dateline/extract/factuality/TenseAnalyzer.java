package dev.dateline.extract.factuality;

import java.util.Set;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.model.Tense;

/** Reads the time reference of a predicate off its verb group. */
public final class TenseAnalyzer {

  private static final Set<String> FUTURE = Set.of("will", "shall", "would", "wo", "'ll", "’ll");
  private static final int MAX_CLIMB = 12;

  private TenseAnalyzer() {}

  /** The tense of a predicate; what is not finite takes that of the clause around it. */
  public static Tense of(Sentence sentence, Token predicate) {
    Token current = predicate;
    for (int i = 0; i < MAX_CLIMB && current != null; i++) {
      Tense tense = ofVerbGroup(sentence, current);
      if (tense != null) {
        return tense;
      }
      if (isGoingTo(sentence, current)) {
        return Tense.FUTURE;
      }
      current = sentence.head(current);
    }
    return Tense.PRESENT;
  }

  private static Tense ofVerbGroup(Sentence sentence, Token head) {
    boolean perfect = false;
    Tense finite = null;
    for (Token child : sentence.children(head)) {
      if (!child.is("aux") && !child.is("cop")) {
        continue;
      }
      if (FUTURE.contains(child.lemma()) || FUTURE.contains(child.text())) {
        return Tense.FUTURE;
      }
      if (child.xpos().equals("MD")) {
        finite = Tense.PRESENT;
      } else if (!child.xpos().equals("TO")) {
        perfect |= child.lemma().equals("have");
        Tense auxiliary = ofFinite(child);
        finite = finite == null ? auxiliary : finite;
      }
    }
    if (perfect) {
      return Tense.PAST;
    }
    return finite != null
        ? finite
        : isParticipleAlone(sentence, head) ? Tense.PAST : ofFinite(head);
  }

  /** "the mayor elected in May"; a conjunct has the auxiliary of the first one. */
  private static boolean isParticipleAlone(Sentence sentence, Token verb) {
    if (!verb.xpos().equals("VBN")) {
      return false;
    }
    for (Token child : sentence.children(verb)) {
      if (child.is("aux") || child.is("cop")) {
        return false;
      }
    }
    return !verb.is("conj") || !sentence.head(verb).xpos().equals("VBN");
  }

  private static boolean isGoingTo(Sentence sentence, Token verb) {
    Token head = sentence.head(verb);
    return verb.is("xcomp") && verb.xpos().equals("VB") && head.text().equalsIgnoreCase("going");
  }

  private static Tense ofFinite(Token verb) {
    return switch (verb.xpos()) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      default -> null;
    };
  }
}
