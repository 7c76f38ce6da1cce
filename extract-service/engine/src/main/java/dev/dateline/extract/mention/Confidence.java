package dev.dateline.extract.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.predicate.Frame;

/**
 * How likely the agent and patient of a mention are right, from how often they were in sentences
 * with a tree made by hand ({@code confidence.tsv}): by the kind of its frame, the roles that are
 * filled, and the length of the sentence.
 */
public final class Confidence {

  private static final int SHORT = 15;
  private static final int MEDIUM = 30;

  private final Map<String, Double> probabilities = new HashMap<>();

  /** Reads the table. */
  public Confidence() {
    for (String[] row : TsvResource.rows(Confidence.class, "confidence.tsv", 4)) {
      probabilities.put(String.join("\t", row[0], row[1], row[2]), Double.parseDouble(row[3]));
    }
  }

  /** Probability, 0..1. */
  double of(Frame frame) {
    return probabilities.get(caseOf(frame));
  }

  /**
   * What a frame's confidence depends on, as the table writes it: kind, roles and length, separated
   * by tabs.
   */
  public static String caseOf(Frame frame) {
    boolean agent = frame.arguments().stream().anyMatch(a -> a.role().equals("agent"));
    boolean patient = frame.arguments().stream().anyMatch(a -> a.role().equals("patient"));
    int words = frame.sentence().tokens().size();
    return String.join(
        "\t",
        frame.kind().name().toLowerCase(Locale.ROOT),
        agent ? patient ? "both" : "agent" : patient ? "patient" : "none",
        words <= SHORT ? "short" : words <= MEDIUM ? "medium" : "long");
  }
}
