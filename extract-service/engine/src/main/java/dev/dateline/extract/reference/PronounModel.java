package dev.dateline.extract.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the antecedent of a pronoun: a log-linear model that ranks the entities which are open to
 * it against each other and against "none of them", in the way of mention-ranking models (Denis and
 * Baldridge 2008, "Specialized models and ranking for coreference resolution"). Its weights are a
 * table, {@code pronoun-weights.tsv}. Immutable.
 */
public final class PronounModel {

  /** Kinds of pronouns, each with weights of its own. */
  public enum Form {
    PERSON,
    PERSON_POSSESSIVE,
    THING,
    THING_POSSESSIVE,
    PLURAL,
    PLURAL_POSSESSIVE
  }

  /** What can be seen of a candidate in relation to the pronoun. */
  public enum Signal {
    /** The candidate is "none of the others"; the next ones are seen of it only. */
    NONE,
    NONE_IN_QUOTATION,
    NONE_SENTENCE_START,
    NONE_SUBJECT,
    NONE_OBJECT,
    NONE_BEFORE_CLAUSE,
    NONE_COPULA,
    NONE_NO_OTHER,
    NONE_ONE_OTHER,
    SENTENCE_SAME,
    SENTENCE_PREVIOUS,
    SENTENCE_SECOND,
    SENTENCE_THIRD,
    SENTENCE_FAR,
    NEAREST,
    SECOND_NEAREST,
    THIRD_NEAREST,
    FOURTH_NEAREST,
    FARTHER,
    SUBJECT,
    PASSIVE_SUBJECT,
    OBJECT,
    OBLIQUE,
    NOMINAL_MODIFIER,
    POSSESSOR,
    CONJUNCT,
    COMPOUND,
    ROOT,
    OTHER_ROLE,
    PARALLEL_SUBJECT,
    PARALLEL_OBJECT,
    GOVERNING_SUBJECT,
    SAME_CLAUSE_SUBJECT,
    PREVIOUS_MAIN_SUBJECT,
    RELATIVE_HEAD,
    FOLLOWS,
    WRITTEN_AS_NAME,
    WRITTEN_AS_DEFINITE,
    WRITTEN_AS_INDEFINITE,
    WRITTEN_AS_SAME_PRONOUN,
    WRITTEN_AS_OTHER_PRONOUN,
    MENTIONED_ONCE,
    MENTIONED_TWICE,
    MENTIONED_OFTEN,
    MENTIONED_VERY_OFTEN,
    IN_OPENING,
    IN_TITLE,
    NAMED_PERSON,
    NAMED_ORGANIZATION,
    NAMED_PLACE,
    NAMED_COUNTRY,
    NAMED_GROUP,
    NAMED_EVENT,
    NAMED_PRODUCT,
    NOUN_PERSON,
    NOUN_ORGANIZATION,
    NOUN_PLACE,
    NOUN_PEOPLE,
    NOUN_TIME,
    NOUN_THING,
    COORDINATION_OF_PERSONS,
    COORDINATION_OF_OTHERS,
    IS_PLURAL,
    SEX_AGREES,
    SEX_UNKNOWN,
    SAME_PARAGRAPH,
    BOTH_IN_QUOTATION,
    ONLY_PRONOUN_IN_QUOTATION,
    ONLY_CANDIDATE_IN_QUOTATION
  }

  /**
   * A candidate.
   *
   * @param headStart offset of the head of its latest reference, -1 for "none"
   * @param signals what is seen of it
   */
  public record Candidate(int headStart, EnumSet<Signal> signals) {}

  /**
   * A pronoun and the candidates for its antecedent; the last one is "none".
   *
   * @param start offset of the pronoun
   */
  public record Choice(int start, Form form, List<Candidate> candidates) {}

  /** Picks an antecedent. */
  @FunctionalInterface
  public interface Chooser {
    /** Index of the candidate that the pronoun refers to; that of the last one when none. */
    int choose(Choice choice);
  }

  /** The best candidate has to be at least this probable, else none is chosen. */
  private static final double CERTAINTY = 0.5;

  private final double[][] weights = new double[Form.values().length][Signal.values().length];

  /** A model of these weights, by form and signal. */
  public PronounModel(double[][] weights) {
    for (int form = 0; form < this.weights.length; form++) {
      this.weights[form] = weights[form].clone();
    }
  }

  /** The model that comes with the engine. */
  public static PronounModel load() {
    double[][] weights = new double[Form.values().length][Signal.values().length];
    for (String[] row : Table.rows("pronoun-weights.tsv")) {
      Signal signal = Signal.valueOf(row[0]);
      for (int form = 0; form < weights.length; form++) {
        weights[form][signal.ordinal()] = Double.parseDouble(row[form + 1]);
      }
    }
    return new PronounModel(weights);
  }

  /** Index of the most probable candidate; that of the last one ("none") when it is not certain. */
  public int choose(Choice choice) {
    double[] probabilities = probabilities(choice);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return probabilities[best] < CERTAINTY ? probabilities.length - 1 : best;
  }

  /** Probability of every candidate. */
  public double[] probabilities(Choice choice) {
    double[] scores = new double[choice.candidates().size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(choice.form(), choice.candidates().get(i).signals());
      best = Math.max(best, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private double score(Form form, Set<Signal> signals) {
    double sum = 0;
    for (Signal signal : signals) {
      sum += weights[form.ordinal()][signal.ordinal()];
    }
    return sum;
  }
}
