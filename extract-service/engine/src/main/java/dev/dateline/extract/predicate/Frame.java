package dev.dateline.extract.predicate;

import java.util.List;

import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * A predicate with its arguments, as the syntax of one sentence gives them: passives undone, shared
 * and controlled subjects filled in.
 *
 * @param head the word that the predicate hangs on
 * @param trigger the words that express it ("carried out"), in order
 * @param lemma dictionary form of the trigger ("carry out")
 */
public record Frame(
    Sentence sentence,
    Kind kind,
    Token head,
    List<Token> trigger,
    String lemma,
    List<FrameArgument> arguments) {

  public Frame {
    trigger = List.copyOf(trigger);
    arguments = List.copyOf(arguments);
  }

  /** How a predicate is worded. */
  public enum Kind {
    VERBAL,
    NOMINAL,
    COPULAR,
    EXISTENTIAL,
    APPOSITION
  }

  /**
   * An argument.
   *
   * @param role agent, patient, recipient, or the word that introduces it
   * @param dependent the token that hangs on the frame where the role is expressed; its head is
   *     outside the frame when the argument is shared or controlled
   */
  public record FrameArgument(String role, Phrase phrase, Token dependent) {}

  /** Offset of the first word of the trigger, UTF-16 units. */
  public int triggerStart() {
    return trigger.getFirst().start();
  }

  /** Offset after the last word of the trigger, UTF-16 units. */
  public int triggerEnd() {
    return trigger.getLast().end();
  }
}
