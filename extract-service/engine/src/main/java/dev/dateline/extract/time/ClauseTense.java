package dev.dateline.extract.time;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.numeral.Atoms;

/**
 * Whether the clause of a time expression looks back or ahead. The verb that governs the expression
 * in the parse tells by its tense and auxiliaries; an infinitive or participle leaves it to the
 * verb above. Without a verb in the parse the words nearby tell.
 */
final class ClauseTense {

  private static final int WINDOW = 14;
  private static final int MAX_DEPTH = 8;

  private final Lexicon lexicon;

  ClauseTense(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Direction around(Atoms atoms, int first, int end) {
    if (atoms.is(end, "'") && atoms.is(end + 1, "s")) {
      return Direction
          .PAST; // "Wednesday's ruling" has been; "will" beside it tells of other things
    }
    Direction parsed = parsed(atoms, first, end);
    if (parsed == Direction.NEAREST) {
      return parsed;
    }
    if (follows("AHEAD", atoms, first)) {
      return Direction.FUTURE;
    }
    if (atoms.is(first - 1, "until", "till") && staysOpen(atoms, first)) {
      return Direction.FUTURE;
    }
    return parsed != Direction.UNKNOWN ? parsed : nearby(atoms, first, end);
  }

  /** Whether a phrase of a class stands right before an atom. */
  private boolean follows(String className, Atoms atoms, int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      Lexicon.Entry entry = lexicon.find(className, atoms, i);
      if (entry != null && i + entry.words().length == first) {
        return true;
      }
    }
    return false;
  }

  /** "has given them until Tuesday", "extended it until Tuesday": what holds now and ends later. */
  private boolean staysOpen(Atoms atoms, int first) {
    for (int i = first - 1; i >= Math.max(0, first - WINDOW); i--) {
      if (atoms.is(i, "has", "have") || lexicon.isLemma("EXTEND", atoms.tokenAt(i))) {
        return true;
      }
      if (atoms.is(i, "had", "was", "were", "not")) {
        return false;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ by the parse

  private Direction parsed(Atoms atoms, int first, int end) {
    Sentence sentence = atoms.sentence();
    int from = atoms.token(first);
    int to = atoms.token(end - 1);
    Token token = sentence.token(to);
    for (int i = from; i <= to; i++) {
      int head = sentence.token(i).head();
      if (head < from || head > to) {
        token = sentence.token(i);
        break;
      }
    }
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      token = sentence.head(token);
      if (token == null) {
        return Direction.UNKNOWN;
      }
      Direction direction = of(token, sentence);
      if (direction != null) {
        return direction;
      }
    }
    return Direction.UNKNOWN;
  }

  /** What a governor says; null leaves it to its own governor. */
  private Direction of(Token verb, Sentence sentence) {
    boolean isVerb = verb.xpos().startsWith("VB") || verb.xpos().equals("MD");
    if (!isVerb && sentence.children(verb).stream().noneMatch(child -> child.is("cop"))) {
      return lexicon.isLemma("SCHEDULE", verb) ? Direction.FUTURE : null;
    }
    boolean infinitive = false;
    boolean past = verb.xpos().equals("VBD");
    boolean present = false;
    for (Token child : sentence.children(verb)) {
      if (child.is("mark") && child.text().equalsIgnoreCase("to")) {
        infinitive = true;
      } else if (child.is("aux") || child.is("cop")) {
        switch (child.xpos()) {
          case "MD" -> {
            return child.lemma().equals("could") || child.lemma().equals("can")
                ? Direction.UNKNOWN
                : Direction.FUTURE;
          }
          case "VBD", "VBN" -> past = true;
          case "VBZ", "VBP" -> {
            past |= child.lemma().equals("have");
            present = true;
          }
          case "TO" -> infinitive = true;
          default -> {}
        }
      }
    }
    if (lexicon.isLemma("SCHEDULE", verb)) {
      return isToldOfThePast(verb, sentence) ? Direction.NEAREST : Direction.FUTURE;
    }
    if (past) {
      return Direction.PAST;
    }
    if (infinitive) {
      Token governor = sentence.head(verb);
      return governor != null && lexicon.isLemma("PLANS", governor) ? Direction.FUTURE : null;
    }
    if (verb.xpos().equals("VBN") && !present) {
      return Direction.PAST;
    }
    if (verb.xpos().equals("VBG") && present) {
      return Direction.FUTURE;
    }
    if (verb.is("conj") && verb.xpos().equals("VB")) {
      return null;
    }
    if (verb.xpos().equals("VBZ") || verb.xpos().equals("VBP")) {
      return lexicon.isLemma("FUTURATE", verb)
          ? Direction.FUTURE
          : verb.is("advcl") ? null : Direction.UNKNOWN;
    }
    return verb.xpos().equals("VBG") || verb.xpos().equals("VB") ? null : Direction.UNKNOWN;
  }

  /** "the vote planned for Friday was called off". */
  private boolean isToldOfThePast(Token participle, Sentence sentence) {
    if (!participle.is("acl")) {
      return false;
    }
    Token verb = sentence.head(sentence.head(participle));
    return verb != null && of(verb, sentence) == Direction.PAST;
  }

  // ------------------------------------------------------------------ by the words nearby

  private Direction nearby(Atoms atoms, int first, int end) {
    for (int i = first - 1; i >= Math.max(0, first - WINDOW); i--) {
      if (atoms.is(i, ";", ":", "\"", "“", "”")) {
        break;
      }
      Direction direction = at(atoms, i);
      if (direction != Direction.UNKNOWN) {
        return direction;
      }
    }
    for (int i = end; i < Math.min(atoms.size(), end + WINDOW); i++) {
      if (atoms.is(i, ";", "\"", "“", "”", ")")) {
        break;
      }
      Direction direction = at(atoms, i);
      if (direction != Direction.UNKNOWN) {
        return direction;
      }
    }
    return Direction.UNKNOWN;
  }

  private Direction at(Atoms atoms, int i) {
    if (!atoms.isWord(i)) {
      return Direction.UNKNOWN;
    }
    Token token = atoms.tokenAt(i);
    if (lexicon.find("FUTURE", atoms, i) != null
        || token.xpos().startsWith("VB") && lexicon.isLemma("SCHEDULE", token)) {
      return Direction.FUTURE;
    }
    return switch (token.xpos()) {
      case "VBD", "VBN" -> Direction.PAST;
      case "MD" -> Direction.FUTURE;
      default -> atoms.is(i, "has", "have") ? Direction.PAST : Direction.UNKNOWN;
    };
  }
}
