package dev.dateline.extract.predicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.event.EventDetector;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.predicate.Frame.FrameArgument;
import dev.dateline.extract.predicate.Frame.Kind;
import dev.dateline.extract.predicate.VerbLexicon.NounFrame;

/**
 * Finds the predicates of a sentence with their arguments: verbs, copulas, existentials, event
 * nouns and appositions. The rules follow the guidelines of Universal Dependencies for English, as
 * PredPatt (White et al. 2016) does, with control and raising resolved.
 */
public final class FrameFinder {

  private static final Set<String> CLAUSE_ROLES = Set.of("if", "unless", "until", "because");

  private final VerbLexicon lexicon = new VerbLexicon();
  private final EventDetector events = EventDetector.load();
  private final Subjects subjects = new Subjects(lexicon);

  /** The frames of a sentence, in order of their heads. */
  public List<Frame> find(Sentence sentence) {
    List<Frame> frames = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Frame frame = frameOf(sentence, token);
      if (frame != null) {
        frames.add(frame);
      }
      if (token.is("appos")) {
        Frame apposition = apposition(sentence, token);
        if (apposition != null) {
          frames.add(apposition);
        }
      }
    }
    return frames;
  }

  private Frame frameOf(Sentence sentence, Token token) {
    if (Clauses.child(sentence, token, "cop") != null) {
      return copular(sentence, token);
    }
    if (Clauses.isVerbal(sentence, token)) {
      return verbal(sentence, token);
    }
    if (token.upos().equals("VERB") && token.is("amod")) {
      return participialModifier(sentence, token);
    }
    if (token.upos().equals("NOUN") && lexicon.isEventNoun(token.lemma())) {
      return nominal(sentence, token);
    }
    return null;
  }

  private Frame verbal(Sentence sentence, Token verb) {
    Token complement = Clauses.child(sentence, verb, "xcomp");
    if (lexicon.isRaising(verb.lemma())
        && complement != null
        && Clauses.isVerbal(sentence, complement)
        && Clauses.child(sentence, verb, "obj") == null) {
      return null;
    }
    Token expletive = Clauses.child(sentence, verb, "expl");
    List<FrameArgument> arguments = new ArrayList<>();
    boolean existential = expletive != null && verb.lemma().equals("be");
    boolean passive = Clauses.isPassive(sentence, verb);
    Token subject = subjects.of(sentence, verb);
    if (subject != null) {
      String role =
          passive
                  && lexicon.isDitransitive(verb.lemma())
                  && Clauses.child(sentence, verb, "obj") != null
              ? "recipient" // "was given tanks"
              : passive || existential ? "patient" : "agent";
      add(arguments, sentence, role, subject, verb);
      arguments.replaceAll(argument -> withoutClauseOf(sentence, verb, argument));
    }
    addComplements(arguments, sentence, verb, passive);
    addGap(arguments, sentence, verb, passive);
    Kind kind = existential ? Kind.EXISTENTIAL : Kind.VERBAL;
    List<Token> trigger = trigger(sentence, verb);
    return new Frame(sentence, kind, verb, trigger, lemma(trigger, verb), arguments);
  }

  /** "Talks between envoys which began on Monday": the clause of the verb is no part of it. */
  private static FrameArgument withoutClauseOf(
      Sentence sentence, Token verb, FrameArgument argument) {
    Phrase phrase = argument.phrase();
    Token pronoun = Clauses.child(sentence, verb, "nsubj");
    boolean contains =
        pronoun != null
            && Clauses.isRelativePronoun(pronoun)
            && phrase.head().index() < pronoun.index()
            && verb.start() < phrase.end();
    if (!contains) {
      return argument;
    }
    int last = pronoun.index() - 1;
    while (last > phrase.head().index() && sentence.token(last).is("punct")) {
      last--;
    }
    Phrase rest = new Phrase(sentence, phrase.head(), phrase.start(), sentence.token(last).end());
    return new FrameArgument(argument.role(), rest, argument.dependent());
  }

  private List<Token> trigger(Sentence sentence, Token verb) {
    List<Token> trigger = new ArrayList<>(2);
    trigger.add(verb);
    for (Token child : sentence.children(verb)) {
      if (child.relation().equals("compound:prt") || isIdiomatic(sentence, child, verb)) {
        trigger.add(child);
      } else if (child.is("obl") && lexicon.isWithOut(verb.lemma())) {
        Token out = particle(sentence, child);
        if (out != null) {
          trigger.add(out);
        }
      }
    }
    trigger.sort(Comparator.comparingInt(Token::index));
    return trigger;
  }

  /** The "out" of "out of", which belongs to the verb as well as to the noun, or null. */
  private static Token particle(Sentence sentence, Token oblique) {
    String preposition = Phrases.preposition(sentence, oblique);
    return "out of".equals(preposition) ? Clauses.child(sentence, oblique, "case") : null;
  }

  private boolean isIdiomatic(Sentence sentence, Token object, Token verb) {
    return object.is("obj")
        && lexicon.isIdiom(verb.lemma(), object.lemma())
        && Clauses.child(sentence, object, "det") == null
        && Clauses.child(sentence, object, "amod") == null;
  }

  private static String lemma(List<Token> trigger, Token verb) {
    StringBuilder lemma = new StringBuilder(verb.lemma());
    for (Token token : trigger) {
      if (token != verb) {
        lemma.append(' ').append(token.lemma());
      }
    }
    return lemma.toString();
  }

  private void addComplements(
      List<FrameArgument> arguments, Sentence sentence, Token verb, boolean passive) {
    boolean hasObject = passive || Clauses.child(sentence, verb, "obj") != null;
    for (Token child : sentence.children(verb)) {
      switch (child.baseRelation()) {
        case "obj" -> {
          if (!isIdiomatic(sentence, child, verb)) {
            add(arguments, sentence, "patient", Clauses.referent(sentence, child, verb), child);
          }
          addComplementsOfEventNoun(arguments, sentence, child);
        }
        case "iobj" -> add(arguments, sentence, "recipient", child, child);
        case "obl" -> {
          if (!hasObject && isMeasuredObject(sentence, child, verb)) {
            add(arguments, sentence, "patient", child, child);
          } else {
            addOblique(arguments, sentence, child, passive);
          }
        }
        case "ccomp" -> addClause(arguments, sentence, "patient", child);
        case "xcomp" -> {
          boolean infinitive = child.xpos().equals("VB");
          addClause(arguments, sentence, !hasObject ? "patient" : infinitive ? "to" : "as", child);
        }
        case "advcl" -> {
          Token mark = Clauses.child(sentence, child, "mark");
          boolean gerund = child.xpos().equals("VBG");
          if (mark != null && (gerund || CLAUSE_ROLES.contains(mark.lemma()))) {
            addClause(arguments, sentence, mark.lemma(), child);
          }
        }
        default -> {}
      }
    }
  }

  /**
   * "occupies a fifth of the land", "ended a second day of talks": no adverbial of measure or time.
   */
  private static boolean isMeasuredObject(Sentence sentence, Token oblique, Token verb) {
    if (!oblique.relation().equals("obl:unmarked") || oblique.index() < verb.index()) {
      return false;
    }
    for (Token child : sentence.children(oblique)) {
      boolean possessive = child.relation().equals("nmod:poss");
      if (possessive || child.is("nmod") && "of".equals(Phrases.preposition(sentence, child))) {
        return true;
      }
    }
    return false;
  }

  /** "stepped up strikes on X", "renewed appeals for Y": the noun's complements are the verb's. */
  private void addComplementsOfEventNoun(
      List<FrameArgument> arguments, Sentence sentence, Token noun) {
    if (!lexicon.isEventNoun(noun.lemma()) && !noun.upos().equals("NOUN")) {
      return;
    }
    for (Token child : sentence.children(noun)) {
      String preposition = child.is("nmod") ? Phrases.preposition(sentence, child) : null;
      if (preposition != null && !preposition.equals("of")) {
        add(arguments, sentence, preposition, child, child);
      }
    }
  }

  private void addOblique(
      List<FrameArgument> arguments, Sentence sentence, Token oblique, boolean passive) {
    String preposition = Phrases.preposition(sentence, oblique);
    if (oblique.relation().equals("obl:agent") || (passive && "by".equals(preposition))) {
      add(arguments, sentence, "agent", oblique, oblique);
    } else if (preposition != null && !isAbsolute(sentence, oblique, preposition)) {
      Token referent = Clauses.referent(sentence, oblique, oblique);
      add(arguments, sentence, preposition, referent, oblique);
    }
  }

  /** ", with both armies leaving": a clause of its own, no complement. */
  private static boolean isAbsolute(Sentence sentence, Token oblique, String preposition) {
    if (!preposition.equals("with")) {
      return false;
    }
    Token with = Clauses.child(sentence, oblique, "case");
    boolean afterComma = with.index() > 0 && sentence.token(with.index() - 1).text().equals(",");
    Token clause = Clauses.child(sentence, oblique, "acl");
    return afterComma && clause != null && clause.xpos().equals("VBG");
  }

  /** "a region it controls": the noun is the object that its relative clause lacks. */
  private void addGap(
      List<FrameArgument> arguments, Sentence sentence, Token verb, boolean passive) {
    if (passive || has(arguments, "patient")) {
      return;
    }
    Token top = verb;
    while (top.relation().equals("xcomp") || top.relation().equals("ccomp")) {
      top = sentence.head(top);
    }
    if (!top.relation().equals("acl:relcl")) {
      return;
    }
    Token noun = sentence.head(top);
    boolean filled = false;
    for (Token child : sentence.children(top)) {
      boolean subject = child.is("nsubj");
      filled |= subject && Clauses.isRelativePronoun(child);
      filled |= child.is("obl") && Clauses.isRelativePronoun(child);
      filled |= child.is("advmod") && child.xpos().equals("WRB");
    }
    if (!filled && noun != null && Clauses.child(sentence, top, "nsubj") != null) {
      add(arguments, sentence, "patient", noun, verb);
    }
  }

  private Frame copular(Sentence sentence, Token complement) {
    List<FrameArgument> arguments = new ArrayList<>();
    Token copula = Clauses.child(sentence, complement, "cop");
    Token subject = subjects.of(sentence, complement);
    if (subject != null) {
      add(arguments, sentence, "agent", subject, complement);
    }
    arguments.add(
        new FrameArgument("patient", Phrases.nounPhrase(sentence, complement), complement));
    for (Token child : sentence.children(complement)) {
      if (child.is("obl")) {
        addOblique(arguments, sentence, child, false);
      }
    }
    return new Frame(
        sentence, Kind.COPULAR, complement, List.of(copula), copula.lemma(), arguments);
  }

  private Frame nominal(Sentence sentence, Token noun) {
    if (noun.is("compound") || lightVerbOf(sentence, noun)) {
      return null;
    }
    List<FrameArgument> arguments = new ArrayList<>();
    NounFrame nounFrame = lexicon.nounFrame(noun.lemma());
    String complementRole = nounFrame == NounFrame.TRANSITIVE ? "patient" : "agent";
    for (Token child : sentence.children(noun)) {
      switch (child.baseRelation()) {
        case "nmod" -> {
          String preposition = Phrases.preposition(sentence, child);
          if (child.relation().equals("nmod:poss") || "by".equals(preposition)) {
            add(arguments, sentence, "agent", child, child);
          } else if ("of".equals(preposition)) {
            add(arguments, sentence, complementRole, child, child);
          } else if (preposition != null) {
            add(arguments, sentence, preposition, child, child);
          }
        }
        case "compound" -> {
          if (nounFrame == NounFrame.TRANSITIVE && child.upos().equals("NOUN")) {
            add(arguments, sentence, "patient", child, child);
          }
        }
        case "amod" -> {
          if (isName(sentence, child)) {
            add(arguments, sentence, "agent", child, child);
          }
        }
        case "acl" -> {
          if (child.xpos().equals("VB")) {
            addClause(arguments, sentence, "to", child);
          }
        }
        default -> {}
      }
    }
    // "talks", "vote": without a participant the sentence must show that something happens.
    boolean participant = has(arguments, "agent") || has(arguments, "patient");
    if (!participant && !events.isEvent(sentence, noun)) {
      return null;
    }
    return new Frame(sentence, Kind.NOMINAL, noun, List.of(noun), noun.lemma(), arguments);
  }

  private boolean lightVerbOf(Sentence sentence, Token noun) {
    Token verb = sentence.head(noun);
    return verb != null
        && (noun.is("obj") || noun.relation().equals("nsubj:pass"))
        && lexicon.isLight(verb.lemma());
  }

  /** "U.S.-brokered talks": the participle's own modifier is its agent. */
  private Frame participialModifier(Sentence sentence, Token participle) {
    Token noun = sentence.head(participle);
    for (Token child : sentence.children(participle)) {
      boolean modifier =
          child.is("compound") || child.is("obl") || child.is("nsubj") || child.is("amod");
      if (modifier && isName(sentence, child) && participle.xpos().equals("VBN")) {
        List<FrameArgument> arguments = new ArrayList<>();
        add(arguments, sentence, "agent", child, child);
        add(arguments, sentence, "patient", noun, participle);
        return new Frame(
            sentence, Kind.VERBAL, participle, List.of(participle), participle.lemma(), arguments);
      }
    }
    return null;
  }

  private Frame apposition(Sentence sentence, Token second) {
    Token first = sentence.head(second);
    boolean firstNamed = isName(sentence, first);
    boolean secondNamed = isName(sentence, second);
    if (firstNamed == secondNamed && firstNamed) {
      return null;
    }
    Token described = secondNamed ? second : first;
    Token description = secondNamed ? first : second;
    if (!description.upos().equals("NOUN") && !description.upos().equals("ADJ")) {
      return null;
    }
    List<FrameArgument> arguments = new ArrayList<>();
    add(arguments, sentence, "agent", described, described);
    arguments.add(
        new FrameArgument("patient", Phrases.nounPhrase(sentence, description), description));
    return new Frame(sentence, Kind.APPOSITION, description, List.of(description), "be", arguments);
  }

  private void addClause(
      List<FrameArgument> arguments, Sentence sentence, String role, Token head) {
    Phrase clause = Phrases.complement(sentence, head);
    Token mark = Clauses.child(sentence, head, "mark");
    boolean saysRole = mark != null && mark.start() == clause.start() && mark.lemma().equals(role);
    if (saysRole) {
      int start = sentence.token(mark.index() + 1).start();
      clause = new Phrase(sentence, head, start, clause.end());
    }
    arguments.add(new FrameArgument(role, clause, head));
  }

  /** Coordinated names are one argument each; other coordinations stay one phrase. */
  private static void add(
      List<FrameArgument> arguments, Sentence sentence, String role, Token head, Token dependent) {
    Token described = head.lemma().equals("what") ? describedBy(sentence, head) : null;
    if (described != null) {
      add(arguments, sentence, role, described, dependent);
      return;
    }
    List<Token> conjuncts = Phrases.conjuncts(sentence, head);
    if (conjuncts.size() > 1 && isName(sentence, head)) {
      for (Token conjunct : conjuncts) {
        Phrase phrase = Phrases.conjunct(sentence, conjunct);
        arguments.add(new FrameArgument(role, phrase, dependent));
      }
    } else {
      arguments.add(new FrameArgument(role, Phrases.nounPhrase(sentence, head), dependent));
    }
  }

  /** "criticised what he described as attempts": what is criticised are the attempts. */
  private static Token describedBy(Sentence sentence, Token what) {
    Token clause = Clauses.child(sentence, what, "acl");
    if (clause == null) {
      return null;
    }
    for (Token child : sentence.children(clause)) {
      if (child.is("obl") && "as".equals(Phrases.preposition(sentence, child))) {
        return child;
      }
      if (child.is("xcomp") && child.upos().equals("NOUN")) {
        return child;
      }
    }
    return null;
  }

  private static boolean has(List<FrameArgument> arguments, String role) {
    return arguments.stream().anyMatch(argument -> argument.role().equals(role));
  }

  private static boolean isName(Sentence sentence, Token token) {
    if (token.upos().equals("PROPN")) {
      return true;
    }
    for (NamedEntity name : sentence.names()) {
      if (name.first() <= token.index() && token.index() <= name.last()) {
        return true;
      }
    }
    return false;
  }
}
