package dev.dateline.extract.factuality;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.model.Factuality;

/**
 * Decides how factual an event is from its source's viewpoint: polarity and modality of its own
 * clause, then of the predicates that embed it, each with a signature for when it holds and when it
 * does not, in the manner of De Facto (Saurí and Pustejovsky 2012). The climb ends at the cue of an
 * attribution, where the source's viewpoint begins.
 */
public final class FactualityAnalyzer {

  private static final int MAX_CLIMB = 12;

  private static final Signature ASSERTED_CLAUSE =
      new Signature(Factuality.CERTAIN, Factuality.UNCOMMITTED);
  private static final Signature UNCOMMITTED =
      new Signature(Factuality.UNCOMMITTED, Factuality.UNCOMMITTED);

  private final Map<String, Signature> embedding = new HashMap<>();
  private final Map<String, Factuality> operators = new HashMap<>();

  /** What a predicate says about the event that it embeds, when it holds and when not. */
  private record Signature(Factuality positive, Factuality negative) {}

  public FactualityAnalyzer() {
    for (String[] row : TsvResource.rows(FactualityAnalyzer.class, "embedding.tsv", 4)) {
      var signature = new Signature(Factuality.of(row[1]), Factuality.of(row[2]));
      for (String lemma : row[3].split(" ")) {
        embedding.putIfAbsent(row[0] + ' ' + lemma.replace('_', ' '), signature);
      }
    }
    for (String[] row : TsvResource.rows(FactualityAnalyzer.class, "operators.tsv", 3)) {
      for (String lemma : row[2].split(" ")) {
        operators.putIfAbsent(row[0] + ' ' + lemma, Factuality.of(row[1]));
      }
    }
  }

  /**
   * The factuality of the event that a token expresses.
   *
   * @param isCue whether a token is the cue of an attribution that governs the event
   */
  public Factuality of(Sentence sentence, Token event, Predicate<Token> isCue) {
    return value(sentence, event, isCue, 0);
  }

  /** Whether the event's own clause negates it ("did not leave", "no casualties"). */
  public boolean isNegated(Sentence sentence, Token event) {
    boolean negated = false;
    for (Token child : sentence.children(event)) {
      negated ^=
          switch (child.baseRelation()) {
            case "mark", "case", "cc" ->
                isNegation(sentence, child)
                    || isYetTo(sentence, child)
                    || isListed("substitution", child);
            case "advmod", "det", "aux" ->
                isNegation(sentence, child) || isNoLonger(sentence, child);
            case "nsubj", "obj", "obl" -> isNegativePhrase(sentence, child);
            default -> false;
          };
    }
    Token carrier = auxiliaryCarrier(sentence, event);
    boolean shared = carrier != null && (!event.is("conj") || isAlternative(sentence, event));
    return negated || shared && isNegated(sentence, carrier);
  }

  /**
   * The modal auxiliary of the event's clause, also where it is shared; null where there is none.
   */
  public Token modal(Sentence sentence, Token event) {
    for (Token child : sentence.children(event)) {
      if (child.is("aux") && child.xpos().equals("MD")) {
        return child;
      }
    }
    Token carrier = auxiliaryCarrier(sentence, event);
    return carrier == null ? null : modal(sentence, carrier);
  }

  /**
   * The predicate whose meaning decides the factuality of the event that it embeds ("agreed" in
   * "agreed to swap"), or null when nothing embeds it.
   */
  public Token operator(Sentence sentence, Token event) {
    Token governor = sentence.head(event);
    if (governor == null || !(event.is("xcomp") || event.relation().equals("acl"))) {
      return null;
    }
    return event.xpos().equals("VB") ? governor : null;
  }

  private Factuality value(Sentence sentence, Token event, Predicate<Token> isCue, int depth) {
    return combine(ownClause(sentence, event), embedded(sentence, event, isCue, depth));
  }

  // ------------------------------------------------------------------ the event's own clause

  private Factuality ownClause(Sentence sentence, Token event) {
    Factuality result = modality(sentence, event);
    return isNegated(sentence, event) ? negate(result) : result;
  }

  private Factuality modality(Sentence sentence, Token event) {
    Token modal = modal(sentence, event);
    Factuality result = modal == null ? Factuality.CERTAIN : operator("auxiliary", modal);
    boolean nominal = isNominal(event);
    if (isToBe(sentence, event)) {
      result = Factuality.UNCOMMITTED;
    }
    for (Token child : sentence.children(event)) {
      Factuality effect =
          switch (child.baseRelation()) {
            case "advmod" -> operator("adverb", child);
            case "amod" -> nominal ? operator("adjective", child) : Factuality.CERTAIN;
            case "det" -> nominal ? operator("determiner", child) : Factuality.CERTAIN;
            case "mark", "advcl" -> ofSubordinator(sentence, event, child);
            default -> Factuality.CERTAIN;
          };
      result = combine(result, effect);
    }
    return result;
  }

  /** "is to leave". */
  private static boolean isToBe(Sentence sentence, Token event) {
    if (!event.xpos().equals("VB") || !hasMark(sentence, event, "to")) {
      return false;
    }
    for (Token child : sentence.children(event)) {
      boolean auxiliary = child.is("aux") || child.is("cop");
      if (auxiliary && isWord(child, "be") && isFinite(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinite(Token verb) {
    return Set.of("VBZ", "VBP", "VBD").contains(verb.xpos());
  }

  private Factuality ofSubordinator(Sentence sentence, Token event, Token child) {
    if (child.is("mark")) {
      Factuality effect = operator("marker", child);
      return isPast(sentence, event) ? effect : combine(effect, operator("open", child));
    }
    if (!isPast(sentence, event)) {
      for (Token mark : sentence.children(child)) {
        boolean even = mark.index() > 0 && isWord(sentence.token(mark.index() - 1), "even", "as");
        if (mark.is("mark") && !even && isListed("condition", mark)) {
          return Factuality.UNCOMMITTED;
        }
      }
    }
    return Factuality.CERTAIN;
  }

  private static boolean isPast(Sentence sentence, Token event) {
    if (event.xpos().equals("VBD")) {
      return true;
    }
    for (Token child : sentence.children(event)) {
      if ((child.is("aux") || child.is("cop")) && child.xpos().equals("VBD")) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegation(Sentence sentence, Token token) {
    boolean negation =
        isListed("negation", token)
            || operators.containsKey("negation " + token.text().toLowerCase(Locale.ROOT));
    boolean restricted =
        token.index() + 1 < sentence.size()
            && isListed("restrictor", sentence.token(token.index() + 1));
    return negation && !restricted;
  }

  private static boolean isNoLonger(Sentence sentence, Token adverb) {
    return Set.of("longer", "more").contains(adverb.text())
        && adverb.index() > 0
        && isWord(sentence.token(adverb.index() - 1), "no");
  }

  /** "has yet to leave". */
  private static boolean isYetTo(Sentence sentence, Token mark) {
    return isWord(mark, "to")
        && mark.index() > 0
        && isWord(sentence.token(mark.index() - 1), "yet");
  }

  /** "no casualties were reported", "nobody came", "in no way". */
  private boolean isNegativePhrase(Sentence sentence, Token head) {
    if (isNegation(sentence, head)) {
      return true;
    }
    for (Token child : sentence.children(head)) {
      if (child.is("det") && isNegation(sentence, child)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDiminished(Sentence sentence, Token governor) {
    for (Token child : sentence.children(governor)) {
      if (isListed("diminisher", child)) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ what embeds the event

  private Factuality embedded(Sentence sentence, Token event, Predicate<Token> isCue, int depth) {
    Token governor = sentence.head(event);
    if (governor == null) {
      return isQuestion(sentence) || isImperative(sentence, event)
          ? Factuality.UNCOMMITTED
          : Factuality.CERTAIN;
    }
    if (depth > MAX_CLIMB || isCue.test(governor)) {
      return Factuality.CERTAIN;
    }
    return switch (event.relation()) {
      case "xcomp", "ccomp", "csubj", "csubj:pass", "csubj:outer" ->
          through(sentence, event, governor, clauseSignature(sentence, event), isCue, depth);
      case "acl" -> ofNounClause(sentence, event, governor, isCue, depth);
      case "conj" -> ofConjunct(sentence, event, governor, isCue, depth);
      case "advcl", "advcl:relcl" -> ofAdverbialClause(sentence, event, governor, isCue, depth);
      default ->
          isNominal(event)
              ? ofNominal(sentence, event, governor, isCue, depth)
              : Factuality.CERTAIN;
    };
  }

  private Signature clauseSignature(Sentence sentence, Token event) {
    for (Token child : sentence.children(event)) {
      if (child.is("mark") && isYetTo(sentence, child)) {
        return ASSERTED_CLAUSE;
      }
    }
    Token governor = sentence.head(event);
    boolean subjunctive =
        !event.is("xcomp") && event.xpos().equals("VB") && !hasAuxiliary(sentence, event);
    if (subjunctive && !hasMark(sentence, event, "to")) {
      return UNCOMMITTED;
    }
    String construction =
        event.xpos().equals("VBG") && !hasAuxiliary(sentence, event)
            ? "gerund"
            : event.is("xcomp") || hasMark(sentence, event, "to") ? "infinitive" : "finite";
    Signature listed = signature(sentence, construction, governor);
    if (listed != null) {
      return listed;
    }
    boolean infinitive = construction.equals("infinitive") && hasMark(sentence, event, "to");
    return infinitive ? UNCOMMITTED : ASSERTED_CLAUSE;
  }

  private Factuality ofNounClause(
      Sentence sentence, Token event, Token noun, Predicate<Token> isCue, int depth) {
    boolean infinitive = hasMark(sentence, event, "to");
    boolean finite = hasMark(sentence, event, "that");
    boolean gerund = hasMark(sentence, event, "of") || hasMark(sentence, event, "from");
    if (!infinitive && !finite && !gerund) {
      return Factuality.CERTAIN;
    }
    String construction = infinitive ? "infinitive" : finite ? "finite" : "nominal";
    Signature listed = signature(sentence, construction, noun);
    if (listed != null) {
      return through(sentence, event, noun, listed, isCue, depth);
    }
    return infinitive ? Factuality.UNCOMMITTED : Factuality.CERTAIN;
  }

  private Factuality ofAdverbialClause(
      Sentence sentence, Token event, Token governor, Predicate<Token> isCue, int depth) {
    if (hasMark(sentence, event, "to") && event.xpos().equals("VB")) {
      return Factuality.UNCOMMITTED;
    }
    if (!event.xpos().equals("VBG")) {
      return Factuality.CERTAIN;
    }
    Signature listed =
        hasMark(sentence, event, "from") || hasMark(sentence, event, "of")
            ? signature(sentence, "gerund", governor)
            : null;
    if (listed != null) {
      return through(sentence, event, governor, listed, isCue, depth);
    }
    boolean anterior = false;
    for (Token child : sentence.children(event)) {
      anterior |= child.is("mark") && isListed("anterior", child);
    }
    return anterior
        ? Factuality.CERTAIN
        : certaintyOnly(value(sentence, governor, isCue, depth + 1));
  }

  private Factuality ofNominal(
      Sentence sentence, Token event, Token governor, Predicate<Token> isCue, int depth) {
    boolean subject = event.relation().equals("nsubj");
    boolean object = event.is("obj") || event.relation().equals("nsubj:pass");
    boolean complement = event.is("obl") || event.is("nmod");
    if (complement) {
      String preposition = Phrases.preposition(sentence, event);
      complement = preposition != null && operators.containsKey("topic " + preposition);
      governor = "of".equals(preposition) ? nounBefore(sentence, event, governor) : governor;
    }
    if (object || complement || event.is("compound")) {
      Signature listed = signature(sentence, "nominal", governor);
      if (listed != null) {
        return through(sentence, event, governor, listed, isCue, depth);
      }
    }
    if (subject || object) {
      boolean occurrence = isListed("occurrence", governor);
      if (occurrence && !isPresupposed(sentence, event)) {
        Factuality value = value(sentence, governor, isCue, depth + 1);
        return isNegated(sentence, event) ? certaintyOnly(value) : value;
      }
      if (object && !isPresupposed(sentence, event)) {
        return certaintyOnly(value(sentence, governor, isCue, depth + 1));
      }
    }
    return Factuality.CERTAIN;
  }

  /** What an "of" depends on: the noun right before it, whatever the parser says. */
  private static Token nounBefore(Sentence sentence, Token noun, Token otherwise) {
    for (Token child : sentence.children(noun)) {
      if (child.is("case") && child.index() > 0) {
        Token before = sentence.token(child.index() - 1);
        return before.upos().equals("NOUN") ? before : otherwise;
      }
    }
    return otherwise;
  }

  /** A definite or possessed noun is taken to exist whatever is said of it. */
  private boolean isPresupposed(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun)) {
      if (child.is("det") && isListed("definite", child) || child.relation().equals("nmod:poss")) {
        return true;
      }
    }
    return false;
  }

  /** A conjunct shares the modals and the embedding of the first one, not its negation. */
  private Factuality ofConjunct(
      Sentence sentence, Token event, Token first, Predicate<Token> isCue, int depth) {
    Factuality outer = embedded(sentence, first, isCue, depth + 1);
    if (outer == Factuality.CERTAIN_NOT && hasSubject(sentence, event)) {
      return Factuality.CERTAIN;
    }
    return outer;
  }

  /** The value of an embedded event, given the signature and the value of what embeds it. */
  private Factuality through(
      Sentence sentence,
      Token event,
      Token governor,
      Signature signature,
      Predicate<Token> isCue,
      int depth) {
    if (signature.positive() == signature.negative()) {
      return signature.positive();
    }
    Factuality outer = value(sentence, governor, isCue, depth + 1);
    if (outer == Factuality.UNCOMMITTED || outer == Factuality.CERTAIN_UNKNOWN) {
      return Factuality.UNCOMMITTED;
    }
    boolean holds = outer.isPositive() && !isDiminished(sentence, governor);
    Factuality effect = holds ? signature.positive() : signature.negative();
    return effect == Factuality.UNCOMMITTED ? effect : combine(effect, certaintyOnly(outer));
  }

  private Signature signature(Sentence sentence, String construction, Token governor) {
    for (Token child : sentence.children(governor)) {
      if (child.relation().equals("compound:prt")) {
        Signature phrasal = embedding.get(construction + ' ' + word(governor) + ' ' + word(child));
        if (phrasal != null) {
          return phrasal;
        }
      }
    }
    return embedding.get(construction + ' ' + word(governor));
  }

  // ------------------------------------------------------------------ syntax

  /**
   * The verb whose auxiliaries are the event's as well: the first conjunct ("may leave or stay") or
   * a verb that is an auxiliary itself ("is not going to leave"); null where there is none.
   */
  private static Token auxiliaryCarrier(Sentence sentence, Token event) {
    Token head = sentence.head(event);
    if (head == null || isNominal(event) || hasAuxiliary(sentence, event)) {
      return null;
    }
    if (event.is("conj")) {
      boolean sameForm = event.xpos().equals(head.xpos()) && !event.xpos().equals("VBD");
      return sameForm && !hasSubject(sentence, event) ? head : null;
    }
    return isGoingTo(sentence, event) ? head : null;
  }

  /** "is going to leave". */
  private static boolean isGoingTo(Sentence sentence, Token event) {
    Token head = sentence.head(event);
    return event.relation().equals("xcomp")
        && event.xpos().equals("VB")
        && head.text().equalsIgnoreCase("going");
  }

  private static boolean isAlternative(Sentence sentence, Token conjunct) {
    for (Token child : sentence.children(conjunct)) {
      if (child.is("cc") && isWord(child, "or", "nor")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuestion(Sentence sentence) {
    for (int i = sentence.size() - 1; i >= 0; i--) {
      String text = sentence.token(i).text();
      if (Character.isLetterOrDigit(text.charAt(0)) || text.equals(".") || text.equals("!")) {
        return false;
      }
      if (text.startsWith("?")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isImperative(Sentence sentence, Token event) {
    // At the start of a sentence the tagger may take it for a present tense.
    boolean base = event.xpos().equals("VB") || event.xpos().equals("VBP") && event.index() == 0;
    return base && !hasSubject(sentence, event) && !hasAuxiliary(sentence, event);
  }

  private static boolean hasAuxiliary(Sentence sentence, Token event) {
    for (Token child : sentence.children(event)) {
      if (child.is("aux") && !child.xpos().equals("TO")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMark(Sentence sentence, Token event, String word) {
    for (Token child : sentence.children(event)) {
      if ((child.is("mark") || child.is("case")) && isWord(child, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(Sentence sentence, Token event) {
    for (Token child : sentence.children(event)) {
      if (child.is("nsubj")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNominal(Token event) {
    return event.upos().equals("NOUN") || event.upos().equals("PROPN");
  }

  private static boolean isWord(Token token, String... words) {
    String word = word(token);
    for (String candidate : words) {
      if (candidate.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String word(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private boolean isListed(String kind, Token token) {
    return operators.containsKey(kind + ' ' + word(token));
  }

  private Factuality operator(String kind, Token token) {
    return operators.getOrDefault(kind + ' ' + word(token), Factuality.CERTAIN);
  }

  // ------------------------------------------------------------------ values

  /** Modality without polarity: negating a governor does not negate what it only involves. */
  private static Factuality certaintyOnly(Factuality value) {
    return switch (value) {
      case CERTAIN_NOT -> Factuality.CERTAIN;
      case PROBABLE_NOT -> Factuality.PROBABLE;
      case POSSIBLE_NOT -> Factuality.POSSIBLE;
      default -> value;
    };
  }

  /** The weaker certainty, with polarities multiplied; what is uncommitted stays so. */
  private static Factuality combine(Factuality inner, Factuality outer) {
    if (inner == Factuality.UNCOMMITTED || outer == Factuality.UNCOMMITTED) {
      return Factuality.UNCOMMITTED;
    }
    Factuality weaker = inner.certainty() <= outer.certainty() ? inner : outer;
    boolean positive = inner.isPositive() == outer.isPositive();
    return weaker.isPositive() == positive ? weaker : negate(weaker);
  }

  private static Factuality negate(Factuality value) {
    return switch (value) {
      case CERTAIN -> Factuality.CERTAIN_NOT;
      case CERTAIN_NOT -> Factuality.CERTAIN;
      case PROBABLE -> Factuality.PROBABLE_NOT;
      case PROBABLE_NOT -> Factuality.PROBABLE;
      case POSSIBLE -> Factuality.POSSIBLE_NOT;
      case POSSIBLE_NOT -> Factuality.POSSIBLE;
      case CERTAIN_UNKNOWN, UNCOMMITTED -> value;
    };
  }
}
