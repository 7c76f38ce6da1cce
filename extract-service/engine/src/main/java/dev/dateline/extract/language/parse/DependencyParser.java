package dev.dateline.extract.language.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordFeatures;

/**
 * Transition-based dependency parser: arc-hybrid transitions, chosen by a linear model, relations
 * by a second one as each dependent is attached.
 */
public final class DependencyParser {

  private final Scorer actions;
  private final Scorer labels;
  private final int labelCount;
  private final int rootLabel;
  private final int caseLabel;
  private final boolean[] premodifier;

  /** Relations of what stands right before a noun, after its preposition. */
  private static final Set<String> PREMODIFIERS =
      Set.of("compound", "amod", "nummod", "det", "nmod", "nmod:poss", "flat");

  /**
   * @param actions scores the {@link ParseState#ACTIONS}
   * @param labels scores relations
   * @param relations names of the relations, in the order of their scores
   */
  public DependencyParser(Scorer actions, Scorer labels, List<String> relations) {
    this.actions = actions;
    this.labels = labels;
    this.labelCount = relations.size();
    this.rootLabel = relations.indexOf("root");
    this.caseLabel = relations.indexOf("case");
    this.premodifier = new boolean[labelCount];
    for (int l = 0; l < labelCount; l++) {
      premodifier[l] = PREMODIFIERS.contains(relations.get(l));
    }
  }

  /**
   * Parses tagged words.
   *
   * @param heads receives the head of each word; the number of words for the root
   * @param relations receives the number of each word's relation
   */
  public void parse(WordFeatures words, int[] heads, int[] relations) {
    int[] features = new int[ParseFeatures.MAX];
    float[] scores = new float[ParseState.ACTIONS];
    float[] labelScores = new float[labelCount];
    ParseState state = ParseState.initial(words.size);
    while (!state.isFinal()) {
      Arrays.fill(scores, 0);
      actions.score(features, ParseFeatures.action(words, state, features), scores);
      int action = best(state, scores);
      int label =
          action == ParseState.SHIFT ? -1 : label(words, state, action, features, labelScores);
      if (action == ParseState.LEFT
          && state.next() < words.size
          && premodifier[label]
          && state.frontHasOutermost(caseLabel)) {
        // "20 % | of the land": nothing modifies a noun from beyond its preposition.
        action = ParseState.SHIFT;
        label = -1;
      }
      state = state.apply(action, label, scores[action]);
      if (action != ParseState.SHIFT) {
        heads[state.attached()] = state.head();
        relations[state.attached()] = label;
      }
    }
  }

  private static int best(ParseState state, float[] scores) {
    int best = -1;
    for (int a = 0; a < ParseState.ACTIONS; a++) {
      if (state.allows(a) && (best < 0 || scores[a] > scores[best])) {
        best = a;
      }
    }
    return best;
  }

  /** The best relation for the dependent that an action would attach. */
  public int label(
      WordFeatures words, ParseState state, int action, int[] features, float[] scores) {
    if (action == ParseState.LEFT && state.next() == words.size) {
      return rootLabel;
    }
    Arrays.fill(scores, 0);
    labels.score(features, ParseFeatures.label(words, state, action, features), scores);
    int best = rootLabel == 0 ? 1 : 0;
    for (int l = 0; l < scores.length; l++) {
      if (scores[l] > scores[best] && l != rootLabel) {
        best = l;
      }
    }
    return best;
  }
}
