package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.PronounModel.Candidate;
import dev.dateline.extract.reference.PronounModel.Signal;
import dev.dateline.extract.reference.ReferenceLexicon.Denotation;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * The participants that agreement and syntax leave open as antecedents of one pronoun, nearest
 * first, with what the model sees of them.
 */
final class Antecedents {

  /**
   * How far back candidates are sought: in mentions, and in sentences for named and unnamed ones.
   */
  private static final int MENTIONS_BACK = 90;

  private static final int NAMED_BACK = 7;
  private static final int UNNAMED_BACK = 3;
  private static final int MOST = 24;

  private final Sentence sentence;
  private final Token token;
  private final Pronoun pronoun;
  private final QuotationMarks quotations;
  private final String text;
  private final Map<Participant, Integer> governingSubjects = new HashMap<>();
  private final List<Participant> subjectsAfter = new ArrayList<>();
  private final List<Participant> participants = new ArrayList<>();
  private Participant following;

  /**
   * @param recent what was mentioned, latest last
   * @param at the participant that a token refers to, by the token's offset; names that follow
   *     count
   */
  Antecedents(
      String text,
      Sentence sentence,
      Token token,
      Pronoun pronoun,
      QuotationMarks quotations,
      List<Participant> recent,
      Map<Integer, Participant> at,
      int stamp) {
    this.text = text;
    this.sentence = sentence;
    this.token = token;
    this.pronoun = pronoun;
    this.quotations = quotations;
    findGoverningSubjects(at);
    Token speakerToken = quotations.speaker(sentence, token.index());
    Participant speaker = speakerToken == null ? null : at.get(speakerToken.start());
    for (int i = recent.size() - 1;
        i >= 0 && i >= recent.size() - MENTIONS_BACK && participants.size() < MOST;
        i--) {
      Participant participant = recent.get(i);
      if (participant.seen == stamp) {
        continue;
      }
      participant.seen = stamp;
      int distance = sentence.index() - participant.sentence.index();
      if (distance > NAMED_BACK) {
        break;
      }
      if (participant != speaker
          && (participant.isNamed() || distance <= UNNAMED_BACK)
          && agrees(participant)
          && !bound(participant)) {
        participants.add(participant);
      }
    }
    for (Participant participant : subjectsAfter) {
      if (participant.isNamed() && participant != speaker && agrees(participant)) {
        following = participant;
        if (participant.seen != stamp) {
          participant.seen = stamp;
          participants.add(participant);
        }
      }
    }
  }

  List<Participant> participants() {
    return participants;
  }

  /** The subjects of the clauses that the pronoun stands in, the innermost numbered 0. */
  private void findGoverningSubjects(Map<Integer, Participant> at) {
    int index = token.head();
    int clause = 0;
    for (int steps = 0; index >= 0 && steps < 15; steps++) {
      Token ancestor = sentence.token(index);
      boolean predicate = ancestor.upos().equals("VERB");
      for (Token child : Syntax.children(sentence, ancestor)) {
        if (child.is("nsubj") && child != token) {
          predicate = true;
          Participant subject = at.get(child.start());
          if (subject != null && child.index() < token.index()) {
            governingSubjects.putIfAbsent(subject, clause);
          } else if (subject != null) {
            subjectsAfter.add(subject);
          }
        }
      }
      clause += predicate ? 1 : 0;
      index = ancestor.head();
    }
  }

  private boolean agrees(Participant participant) {
    if (pronoun.person()) {
      if (participant.plural || participant.sex.conflicts(pronoun.sex())) {
        return false;
      }
      return participant.denotation == Denotation.PERSON
          || (!participant.isNamed()
              && participant.denotation == Denotation.THING
              && participant.head != null
              && participant.head.upos().equals("PROPN"));
    }
    if (pronoun.plural()) {
      return participant.plural
          || participant.denotation == Denotation.PEOPLE
          || participant.denotation == Denotation.ORGANIZATION
          || (participant.isNamed() && participant.denotation == Denotation.PLACE);
    }
    return !participant.plural
        && participant.denotation != Denotation.PERSON
        && participant.type != Type.NORP;
  }

  /** Whether syntax forbids that the pronoun and the participant's latest reference are one. */
  private boolean bound(Participant participant) {
    if (pronoun.reflexive()) {
      return !governingSubjects.containsKey(participant);
    }
    if (participant.sentence != sentence) {
      return false;
    }
    Token other = participant.head;
    if (!pronoun.possessive()
        && (token.is("obj") || token.is("iobj"))
        && Integer.valueOf(0).equals(governingSubjects.get(participant))) {
      return true;
    }
    boolean clause = false;
    int at = token.index();
    for (int steps = 0; at >= 0 && steps < 30; steps++) {
      Token ancestor = sentence.token(at);
      if (ancestor == other) {
        return !clause;
      }
      clause |=
          switch (ancestor.baseRelation()) {
            case "acl", "advcl", "ccomp", "csubj", "parataxis", "conj", "appos" -> true;
            default -> false;
          };
      at = ancestor.head();
    }
    return !pronoun.possessive()
        && argument(token)
        && argument(other)
        && token.head() == other.head();
  }

  private static boolean argument(Token token) {
    return switch (token.baseRelation()) {
      case "nsubj", "obj", "iobj" -> true;
      default -> false;
    };
  }

  /** All candidates; the last one is "none". */
  List<Candidate> candidates(Set<Participant> inTitle) {
    List<Candidate> candidates = new ArrayList<>(participants.size() + 1);
    for (int i = 0; i < participants.size(); i++) {
      Participant participant = participants.get(i);
      int head =
          participant.head == null
              ? participant.names.mentions().getFirst().headToken().start()
              : participant.head.start();
      candidates.add(new Candidate(head, signals(participant, i, inTitle)));
    }
    candidates.add(new Candidate(-1, none()));
    return candidates;
  }

  private EnumSet<Signal> none() {
    EnumSet<Signal> signals = EnumSet.of(Signal.NONE);
    if (quotations.quoted(sentence, token.index())) {
      signals.add(Signal.NONE_IN_QUOTATION);
    }
    if (token.index() == 0) {
      signals.add(Signal.NONE_SENTENCE_START);
    }
    if (token.is("nsubj")) {
      signals.add(Signal.NONE_SUBJECT);
    } else if (token.is("obj")) {
      signals.add(Signal.NONE_OBJECT);
    }
    Token governor = sentence.head(token);
    if (governor != null) {
      for (Token child : Syntax.children(sentence, governor)) {
        if (child.index() > governor.index() && (child.is("ccomp") || child.is("csubj"))) {
          signals.add(Signal.NONE_BEFORE_CLAUSE);
        } else if (child.is("cop")) {
          signals.add(Signal.NONE_COPULA);
        }
      }
    }
    if (participants.isEmpty()) {
      signals.add(Signal.NONE_NO_OTHER);
    } else if (participants.size() == 1) {
      signals.add(Signal.NONE_ONE_OTHER);
    }
    return signals;
  }

  private EnumSet<Signal> signals(Participant participant, int rank, Set<Participant> inTitle) {
    EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
    signals.add(kind(participant));
    if (participant.plural) {
      signals.add(Signal.IS_PLURAL);
    }
    if (pronoun.person()) {
      signals.add(participant.sex == Sex.UNKNOWN ? Signal.SEX_UNKNOWN : Signal.SEX_AGREES);
    }
    if (inTitle.contains(participant)) {
      signals.add(Signal.IN_TITLE);
    }
    if (participant == following) {
      signals.add(Signal.FOLLOWS);
    }
    if (participant.head == null) {
      return signals;
    }
    int distance = sentence.index() - participant.sentence.index();
    signals.add(
        switch (distance) {
          case 0 -> Signal.SENTENCE_SAME;
          case 1 -> Signal.SENTENCE_PREVIOUS;
          case 2 -> Signal.SENTENCE_SECOND;
          case 3 -> Signal.SENTENCE_THIRD;
          default -> Signal.SENTENCE_FAR;
        });
    signals.add(
        switch (rank) {
          case 0 -> Signal.NEAREST;
          case 1 -> Signal.SECOND_NEAREST;
          case 2 -> Signal.THIRD_NEAREST;
          case 3 -> Signal.FOURTH_NEAREST;
          default -> Signal.FARTHER;
        });
    Token head = participant.head;
    Signal role = role(head);
    signals.add(role);
    if (token.is("nsubj") && (role == Signal.SUBJECT || role == Signal.PASSIVE_SUBJECT)) {
      signals.add(Signal.PARALLEL_SUBJECT);
    }
    if (token.is("obj") && role == Signal.OBJECT) {
      signals.add(Signal.PARALLEL_OBJECT);
    }
    if (distance == 0) {
      Integer clause = governingSubjects.get(participant);
      if (clause != null) {
        signals.add(clause == 0 ? Signal.SAME_CLAUSE_SUBJECT : Signal.GOVERNING_SUBJECT);
      } else if (Syntax.dominates(sentence, head.index(), token.index())) {
        signals.add(Signal.RELATIVE_HEAD);
      }
    } else if (distance == 1 && head.is("nsubj")) {
      Token governor = participant.sentence.head(head);
      if (governor != null && (governor.head() < 0 || isAfterQuotation(participant, governor))) {
        signals.add(Signal.PREVIOUS_MAIN_SUBJECT);
      }
    }
    signals.add(
        switch (participant.wording) {
          case NAME -> Signal.WRITTEN_AS_NAME;
          case DEFINITE -> Signal.WRITTEN_AS_DEFINITE;
          case INDEFINITE -> Signal.WRITTEN_AS_INDEFINITE;
          case PRONOUN ->
              family(participant.pronoun) == family(pronoun.form())
                  ? Signal.WRITTEN_AS_SAME_PRONOUN
                  : Signal.WRITTEN_AS_OTHER_PRONOUN;
        });
    signals.add(
        participant.mentions == 1
            ? Signal.MENTIONED_ONCE
            : participant.mentions == 2
                ? Signal.MENTIONED_TWICE
                : participant.mentions <= 5 ? Signal.MENTIONED_OFTEN : Signal.MENTIONED_VERY_OFTEN);
    if (participant.firstSentence <= 1) {
      signals.add(Signal.IN_OPENING);
    }
    if (distance == 0
        || (distance <= 3
            && !QuotationMarks.newParagraph(text, participant.sentence.end(), sentence.start()))) {
      signals.add(Signal.SAME_PARAGRAPH);
    }
    boolean quoted = quotations.quoted(sentence, token.index());
    boolean otherQuoted = quotations.quoted(participant.sentence, head.index());
    if (quoted && otherQuoted) {
      signals.add(Signal.BOTH_IN_QUOTATION);
    } else if (quoted) {
      signals.add(Signal.ONLY_PRONOUN_IN_QUOTATION);
    } else if (otherQuoted) {
      signals.add(Signal.ONLY_CANDIDATE_IN_QUOTATION);
    }
    return signals;
  }

  /**
   * "'All is well,' she said": whoever speaks is the subject, also where the words are the root.
   */
  private boolean isAfterQuotation(Participant participant, Token verb) {
    Token above = participant.sentence.head(verb);
    return verb.is("parataxis")
        && above.head() < 0
        && quotations.quoted(participant.sentence, above.index())
        && !quotations.quoted(participant.sentence, verb.index());
  }

  private static int family(PronounModel.Form form) {
    return form == null ? -1 : form.ordinal() / 2;
  }

  private static Signal kind(Participant participant) {
    if (!participant.members.isEmpty()) {
      return participant.denotation == Denotation.PERSON
          ? Signal.COORDINATION_OF_PERSONS
          : Signal.COORDINATION_OF_OTHERS;
    }
    if (participant.isNamed()) {
      return switch (participant.type) {
        case PERSON -> Signal.NAMED_PERSON;
        case ORGANIZATION -> Signal.NAMED_ORGANIZATION;
        case PLACE, FACILITY ->
            participant.countryName() ? Signal.NAMED_COUNTRY : Signal.NAMED_PLACE;
        case NORP -> Signal.NAMED_GROUP;
        case EVENT -> Signal.NAMED_EVENT;
        case PRODUCT -> Signal.NAMED_PRODUCT;
      };
    }
    return switch (participant.denotation) {
      case PERSON -> Signal.NOUN_PERSON;
      case ORGANIZATION -> Signal.NOUN_ORGANIZATION;
      case PLACE -> Signal.NOUN_PLACE;
      case PEOPLE -> Signal.NOUN_PEOPLE;
      case TIME -> Signal.NOUN_TIME;
      case THING -> Signal.NOUN_THING;
    };
  }

  private static Signal role(Token head) {
    return switch (head.relation()) {
      case "nsubj", "nsubj:outer" -> Signal.SUBJECT;
      case "nsubj:pass" -> Signal.PASSIVE_SUBJECT;
      case "obj", "iobj" -> Signal.OBJECT;
      case "nmod:poss" -> Signal.POSSESSOR;
      case "compound", "amod", "nmod:desc" -> Signal.COMPOUND;
      case "conj" -> Signal.CONJUNCT;
      case "root" -> Signal.ROOT;
      default ->
          head.is("obl")
              ? Signal.OBLIQUE
              : head.is("nmod") ? Signal.NOMINAL_MODIFIER : Signal.OTHER_ROLE;
    };
  }
}
