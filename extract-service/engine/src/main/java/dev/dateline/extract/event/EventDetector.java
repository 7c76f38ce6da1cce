package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;

/**
 * Tells which words of a sentence denote events in the sense of TimeML (Pustejovsky et al. 2003):
 * what happens or occurs, and states that change or are reported; verbs, nouns ("attack"),
 * predicative adjectives. A logistic regression over {@link EventFeatures}; its weights are the
 * readable resource {@code events.tsv}. Safe for threads.
 */
public final class EventDetector {

  private final EventFeatures features = new EventFeatures();
  private final Map<String, Float> weights;

  /**
   * @param weights of features, by name; what is missing weighs nothing
   */
  public EventDetector(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The detector that Dateline ships. */
  public static EventDetector load() {
    Map<String, Float> weights = new HashMap<>();
    for (String[] row : TsvResource.rows(EventDetector.class, "events.tsv", 2)) {
      weights.put(row[0], Float.valueOf(row[1]));
    }
    return new EventDetector(weights);
  }

  /** Whether the word, in this sentence, denotes an event. */
  public boolean isEvent(Sentence sentence, Token token) {
    return features.isCandidate(token) && score(sentence, token) > 0;
  }

  /** The words that denote events, in order. */
  public List<Token> events(Sentence sentence) {
    List<Token> events = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (isEvent(sentence, token)) {
        events.add(token);
      }
    }
    return events;
  }

  private double score(Sentence sentence, Token token) {
    double[] sum = {0};
    features.of(sentence, token, feature -> sum[0] += weights.getOrDefault(feature, 0f));
    return sum[0];
  }
}
