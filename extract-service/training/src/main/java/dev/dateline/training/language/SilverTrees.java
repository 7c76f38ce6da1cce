package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.parse.DependencyParser;
import dev.dateline.extract.language.parse.ParseFeatures;
import dev.dateline.extract.language.parse.ParseState;

/**
 * Turns another parser's trees into trees of our conventions: clausal complements, subjects and
 * roots are taken over, everything else is as our parser, so constrained, would have it. What the
 * other parser is good at, attribution, is learnt without its older conventions.
 */
final class SilverTrees {

  private static final Set<String> TRUSTED = Set.of("root", "ccomp", "nsubj", "nsubj:pass");
  private static final int LONGEST = 60;

  private SilverTrees() {}

  /** The sentences that have a clausal complement, with white space as it must have been. */
  static List<Example> select(List<Example> silver) {
    List<Example> selected = new ArrayList<>();
    for (Example e : silver) {
      if (e.size() <= LONGEST && Arrays.asList(e.relations()).contains("ccomp")) {
        boolean inside = false;
        for (int i = 0; i < e.size(); i++) {
          String form = e.forms()[i];
          boolean quote = form.equals("\"");
          boolean glued = form.equals("n't") || form.startsWith("'") || ".,;:?!)]%".contains(form);
          boolean afterOpener = i > 0 && "([$".contains(e.forms()[i - 1]);
          boolean afterQuote = i > 0 && e.forms()[i - 1].equals("\"") && inside;
          e.spaceBefore()[i] = quote ? !inside : !glued && !afterOpener && !afterQuote;
          inside ^= quote;
        }
        selected.add(e);
      }
    }
    return selected;
  }

  /** The sentence with the tree that the models give it when the trusted arcs are kept. */
  static Example reparsed(
      Example e, WordFeatures w, Scorer actions, DependencyParser labeller, Vocabulary relations) {
    int[] heads = new int[w.size];
    String[] names = new String[w.size];
    int[] wanted = new int[w.size];
    for (int i = 0; i < w.size; i++) {
      boolean trusted = TRUSTED.contains(e.relations()[i]);
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
}
