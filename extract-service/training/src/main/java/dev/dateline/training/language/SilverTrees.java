package dev.dateline.training.language;

import java.util.Arrays;
import java.util.Set;

import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.parse.DependencyParser;
import dev.dateline.extract.language.parse.ParseFeatures;
import dev.dateline.extract.language.parse.ParseState;

/**
 * Turns the trees of two other parsers into trees of our conventions: clausal complements, subjects
 * and roots of the better one are taken over, and what both agree on; everything else is as our
 * parser, so constrained, would have it. What the others are good at, news and attribution, is
 * learnt without their older conventions.
 */
final class SilverTrees {

  private static final Set<String> TRUSTED = Set.of("root", "ccomp", "nsubj", "nsubj:pass");

  /** Relations on which the others follow conventions of their own even where they agree. */
  private static final Set<String> FOREIGN =
      Set.of(
          "compound", "punct", "dep", "cc", "appos", "parataxis", "aux", "mark", "advmod", "det");

  private SilverTrees() {}

  /** The sentence with the tree that the models give it when the trusted arcs are kept. */
  static Example reparsed(
      SilverSentence silver,
      WordFeatures w,
      Scorer actions,
      DependencyParser labeller,
      Vocabulary relations) {
    Example e = silver.nlp4j();
    Example other = silver.coreNlp();
    int[] heads = new int[w.size];
    String[] names = new String[w.size];
    int[] wanted = new int[w.size];
    for (int i = 0; i < w.size; i++) {
      String relation = e.relations()[i];
      boolean agreed =
          e.heads()[i] == other.heads()[i] && base(relation).equals(base(other.relations()[i]));
      boolean trusted =
          TRUSTED.contains(relation)
              || agreed && !FOREIGN.contains(base(relation)) && relations.of(relation) >= 0;
      wanted[i] = trusted ? e.heads()[i] : ParserTrainer.UNKNOWN_HEAD;
    }
    int[] features = new int[ParseFeatures.MAX];
    float[] scores = new float[ParseState.ACTIONS];
    float[] labelScores = new float[relations.names.size()];
    int[] stack = new int[w.size + 1];
    ParseState state = ParseState.initial(w.size);
    while (!state.isFinal()) {
      Arrays.fill(scores, 0);
      actions.score(features, ParseFeatures.action(w, state, features), scores);
      int allowed = ParserTrainer.optimal(state, wanted, stack);
      int action = -1;
      for (int a = 0; a < ParseState.ACTIONS; a++) {
        if ((allowed >> a & 1) == 1 && (action < 0 || scores[a] > scores[action])) {
          action = a;
        }
      }
      int label = -1;
      if (action != ParseState.SHIFT) {
        int dependent = state.top();
        int head = action == ParseState.LEFT ? state.next() : state.second();
        boolean kept = wanted[dependent] == head;
        label =
            kept
                ? relations.of(e.relations()[dependent])
                : labeller.label(w, state, action, features, labelScores);
        heads[dependent] = head;
        names[dependent] = relations.names.get(label);
      }
      state = state.apply(action, label, 0);
    }
    return e.withTree(heads, names);
  }

  /** A relation without its subtype. */
  private static String base(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
