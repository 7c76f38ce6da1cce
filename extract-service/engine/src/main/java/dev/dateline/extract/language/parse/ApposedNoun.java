package dev.dateline.extract.language.parse;

import java.util.Set;

/**
 * An indefinite noun after a comma that has a clause without conjunction right after it sums up
 * what was said and is modified by that clause: "they want the valley, a demand the government has
 * rejected". The parser takes it for a part of the clause.
 */
final class ApposedNoun {

  private static final Set<String> INDEFINITE = Set.of("a", "an");

  private ApposedNoun() {}

  static void attach(Tree tree) {
    for (int noun = 2; noun < tree.size() - 2; noun++) {
      int verb = tree.heads()[noun];
      boolean apposed =
          tree.xpos().get(noun).equals("NN")
              && verb > noun
              && verb < tree.size()
              && tree.xpos().get(verb).startsWith("V")
              && isMisplaced(tree.relations()[noun]);
      int first = apposed ? firstOfPhrase(noun, tree) : -1;
      boolean indefinite =
          first > 0
              && tree.xpos().get(first).equals("DT")
              && INDEFINITE.contains(tree.lemmas().get(first))
              && tree.xpos().get(first - 1).equals(",");
      if (!indefinite || !isSubjectAt(noun + 1, verb, tree) || !tree.isFinite(verb)) {
        continue;
      }
      int above = clauseBefore(first, verb, tree);
      if (above >= 0) {
        if (tree.heads()[above] == verb) {
          tree.replace(verb, above);
        }
        tree.attach(noun, above, "parataxis");
        tree.attach(verb, noun, "acl:relcl");
        moveBefore(first, verb, above, tree);
      }
    }
  }

  private static boolean isMisplaced(String relation) {
    return switch (relation) {
      case "obl", "obl:unmarked", "nsubj", "nsubj:pass", "dep", "obj" -> true;
      default -> false;
    };
  }

  /** The first of the determiner and modifiers of a noun that has no preposition, or -1. */
  private static int firstOfPhrase(int noun, Tree tree) {
    int first = noun;
    while (first > 0 && tree.heads()[first - 1] == noun) {
      first--;
      if (tree.relations()[first].equals("case")) {
        return -1;
      }
    }
    while (first < noun && tree.relations()[first].equals("punct")) {
      first++;
    }
    return first;
  }

  /** Whether the phrase that begins at a word is the verb's subject. */
  private static boolean isSubjectAt(int word, int verb, Tree tree) {
    int top = word;
    while (tree.heads()[top] > top && tree.heads()[top] < verb) {
      top = tree.heads()[top];
    }
    return tree.heads()[top] == verb && tree.isSubject(top);
  }

  /** The clause that the noun is added to: the one above its verb, or one below it, or -1. */
  private static int clauseBefore(int first, int verb, Tree tree) {
    int above = tree.heads()[verb];
    if (above < first) {
      return above;
    }
    for (int i = first - 1; i >= 0; i--) {
      if (tree.heads()[i] == verb && tree.relations()[i].equals("ccomp")) {
        return i;
      }
    }
    return -1;
  }

  /** What stands before the noun belongs to the clause before it. */
  private static void moveBefore(int first, int verb, int clause, Tree tree) {
    for (int i = 0; i < first; i++) {
      if (tree.heads()[i] == verb) {
        tree.heads()[i] = clause;
      }
    }
  }
}
