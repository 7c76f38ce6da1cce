package dev.dateline.training.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.predicate.Frame;
import dev.dateline.extract.predicate.Frame.FrameArgument;

/**
 * Words frames as open-information-extraction tuples: passives are worded as passives again, the
 * relation is the verb group with the preposition of the argument that follows it, further
 * arguments keep theirs. Frames with fewer than two arguments make no tuple.
 */
final class OpenTuples {

  /** CaRB's scorer takes it for any form of the verb. */
  private static final String BE = "be";

  private static final Set<String> PARTICIPLES = Set.of("VBN", "VBG");

  private final List<String> words;

  /**
   * @param words the words of the sentence as the gold standard spells them
   */
  OpenTuples(List<String> words) {
    this.words = words;
  }

  /** The tuples of the frames. */
  List<OpenTuple> of(List<Frame> frames) {
    List<OpenTuple> tuples = new ArrayList<>();
    for (Frame frame : frames) {
      if (onlyEmbeds(frame)) {
        continue;
      }
      OpenTuple tuple =
          switch (frame.kind()) {
            case VERBAL, EXISTENTIAL -> verbal(frame);
            case COPULAR -> copular(frame);
            case APPOSITION -> apposition(frame);
            case NOMINAL -> null;
          };
      if (tuple != null) {
        tuples.add(tuple);
      }
    }
    return tuples;
  }

  /** "seeks to obtain": told by the tuple of the infinitive. */
  private static boolean onlyEmbeds(Frame frame) {
    for (Token child : frame.sentence().children(frame.head())) {
      if (isInfinitiveOfSubject(frame.sentence(), child)) {
        return true;
      }
    }
    return false;
  }

  private OpenTuple verbal(Frame frame) {
    Sentence sentence = frame.sentence();
    Token verb = frame.head();
    boolean passive =
        frame.arguments().stream()
            .anyMatch(a -> a.role().equals("patient") && isSubject(a, verb, sentence));
    List<String> subject = new ArrayList<>();
    List<FrameArgument> rest = new ArrayList<>();
    for (FrameArgument argument : frame.arguments()) {
      boolean isSubject = argument.role().equals(passive ? "patient" : "agent");
      if (isSubject && !argument.dependent().is("obl") && !argument.dependent().is("obj")) {
        conjoin(subject, argument);
      } else {
        rest.add(argument);
      }
    }
    for (Token child : sentence.children(verb)) {
      if (child.is("obl") && Phrases.preposition(sentence, child) == null) {
        rest.add(new FrameArgument("time", Phrases.nounPhrase(sentence, child), child));
      }
    }
    return tuple(sentence, relation(frame), subject, rest, passive);
  }

  private static boolean isSubject(FrameArgument argument, Token verb, Sentence sentence) {
    return argument.dependent().relation().equals("nsubj:pass")
        || (argument.dependent() == verb && verb.xpos().equals("VBN"));
  }

  private OpenTuple copular(Frame frame) {
    Sentence sentence = frame.sentence();
    List<String> subject = new ArrayList<>();
    List<FrameArgument> rest = new ArrayList<>();
    for (FrameArgument argument : frame.arguments()) {
      if (argument.role().equals("agent")) {
        conjoin(subject, argument);
      } else {
        rest.add(argument);
      }
    }
    return tuple(sentence, relation(frame), subject, rest, false);
  }

  private OpenTuple apposition(Frame frame) {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (FrameArgument argument : frame.arguments()) {
      conjoin(argument.role().equals("agent") ? first : second, argument);
    }
    return first.isEmpty() || second.isEmpty()
        ? null
        : new OpenTuple(List.of(BE), List.of(first, second));
  }

  private OpenTuple tuple(
      Sentence sentence,
      List<Token> relation,
      List<String> subject,
      List<FrameArgument> rest,
      boolean passive) {
    rest.removeIf(argument -> argument.dependent().is("nmod") && isInside(argument, rest));
    rest.sort(Comparator.comparingInt(a -> a.phrase().start()));
    if (subject.isEmpty() || rest.isEmpty()) {
      return null;
    }
    relation.sort(Comparator.comparingInt(Token::index));
    List<String> group = new ArrayList<>();
    boolean bare = relation.size() == 1 && PARTICIPLES.contains(relation.getFirst().xpos());
    if (bare) {
      group.add(BE);
    }
    relation.forEach(token -> group.add(words.get(token.index())));
    List<List<String>> arguments = new ArrayList<>();
    arguments.add(subject);
    for (FrameArgument argument : rest) {
      List<String> text = text(argument.phrase());
      String preposition = preposition(sentence, argument, passive);
      if (preposition != null) {
        if (arguments.size() == 1) {
          group.addAll(List.of(preposition.split(" ")));
        } else {
          text.addAll(0, List.of(preposition.split(" ")));
        }
      }
      arguments.add(text);
    }
    return new OpenTuple(group, arguments);
  }

  /** A complement of the object is part of it here. */
  private static boolean isInside(FrameArgument argument, List<FrameArgument> others) {
    Phrase inner = argument.phrase();
    return others.stream()
        .map(FrameArgument::phrase)
        .anyMatch(
            outer ->
                outer != inner && outer.start() <= inner.start() && inner.end() <= outer.end());
  }

  private static String preposition(Sentence sentence, FrameArgument argument, boolean passive) {
    String role = argument.role();
    return switch (role) {
      case "patient", "recipient" -> null;
      case "agent" -> passive ? "by" : null;
      default -> Phrases.preposition(sentence, argument.dependent());
    };
  }

  /** The verb group, with those that its infinitive hangs on ("is expected to leave"). */
  private static List<Token> relation(Frame frame) {
    Sentence sentence = frame.sentence();
    Token head = frame.head();
    List<Token> relation = verbGroup(sentence, head);
    relation.addAll(frame.trigger());
    while (isInfinitiveOfSubject(sentence, head)) {
      for (Token child : sentence.children(head)) {
        if (child.text().equals("to")) {
          relation.add(child);
        }
      }
      head = sentence.head(head);
      relation.addAll(verbGroup(sentence, head));
      relation.add(head);
      for (Token child : sentence.children(head)) {
        if (child.is("cop")) {
          relation.add(child);
        }
      }
    }
    return relation;
  }

  private static boolean isInfinitiveOfSubject(Sentence sentence, Token verb) {
    Token governor = sentence.head(verb);
    if (governor == null || !verb.relation().equals("xcomp") || governor.index() > verb.index()) {
      return false;
    }
    boolean infinitive = false;
    for (Token child : sentence.children(verb)) {
      infinitive |= child.text().equals("to");
    }
    for (Token child : sentence.children(governor)) {
      infinitive &= !child.is("obj");
    }
    return infinitive;
  }

  /** Auxiliaries, negation and the adverbs among them, also those shared with a first conjunct. */
  private static List<Token> verbGroup(Sentence sentence, Token verb) {
    List<Token> group = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (child.is("aux") && !child.xpos().equals("TO") || child.lemma().equals("not")) {
        group.add(child);
      } else if (child.is("advmod")
          && child.index() < verb.index()
          && isAmong(sentence, child, verb)) {
        group.add(child);
      }
    }
    Token head = sentence.head(verb);
    if (group.isEmpty()
        && head != null
        && verb.is("conj")
        && verb.xpos().equals(head.xpos())
        && !verb.xpos().equals("VBD")) {
      return verbGroup(sentence, head);
    }
    return group;
  }

  /** Whether nothing but auxiliaries and adverbs stands between the adverb and the verb. */
  private static boolean isAmong(Sentence sentence, Token adverb, Token verb) {
    for (int i = adverb.index() + 1; i < verb.index(); i++) {
      Token between = sentence.token(i);
      if (!between.is("aux") && !between.is("advmod") || between.head() != verb.index()) {
        return false;
      }
    }
    return true;
  }

  private void conjoin(List<String> words, FrameArgument argument) {
    if (!words.isEmpty()) {
      words.add("and");
    }
    words.addAll(text(argument.phrase()));
  }

  private List<String> text(Phrase phrase) {
    List<String> text = new ArrayList<>();
    for (Token token : phrase.sentence().tokens()) {
      if (token.start() >= phrase.start() && token.start() < phrase.end()) {
        text.add(words.get(token.index()));
      }
    }
    return text;
  }
}
