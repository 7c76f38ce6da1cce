package dev.dateline.extract.language.parse;

/**
 * A conjunction and an adjective between commas inside a noun phrase add a second modifier and no
 * condition: "a small, if welcome, step". The parser ends the phrase at the first comma.
 */
final class ParentheticalModifier {

  private ParentheticalModifier() {}

  static void attach(Tree tree) {
    for (int mark = 2; mark < tree.size() - 3; mark++) {
      if (!tree.xpos().get(mark).equals("IN")
          || !isComma(mark - 1, tree)
          || !isModifier(mark - 2, tree)) {
        continue;
      }
      int second = tree.xpos().get(mark + 1).equals("RB") ? mark + 2 : mark + 1;
      if (second + 2 >= tree.size() || !isModifier(second, tree) || !isComma(second + 1, tree)) {
        continue;
      }
      int noun = second + 2;
      while (noun + 1 < tree.size()
          && (tree.heads()[noun] == noun + 1 || isModifier(noun, tree))
          && (tree.isNoun(noun + 1) || isModifier(noun + 1, tree))) {
        noun++;
      }
      if (tree.isNoun(noun) && tree.heads()[second] != mark - 2) {
        attach(mark, second, noun, tree);
      }
    }
  }

  private static void attach(int mark, int second, int noun, Tree tree) {
    int first = mark - 2;
    if (tree.heads()[first] != noun) {
      if (tree.heads()[first] > noun || tree.heads()[first] < first) {
        tree.replace(first, noun);
      }
      for (int i = 0; i < first; i++) {
        if (tree.heads()[i] == first) {
          tree.heads()[i] = noun;
        }
      }
      tree.attach(first, noun, "amod");
    }
    for (int i = noun + 1; i < tree.size(); i++) {
      if (tree.heads()[i] == second) {
        tree.heads()[i] = noun;
      }
    }
    tree.attach(second, first, "advcl");
    tree.attach(mark, second, "mark");
    tree.attach(mark - 1, second, "punct");
    tree.attach(second + 1, second, "punct");
  }

  private static boolean isComma(int word, Tree tree) {
    return tree.xpos().get(word).equals(",");
  }

  /** Adjectives, and participles and nouns, which the tagger takes some of them for. */
  private static boolean isModifier(int word, Tree tree) {
    return switch (tree.xpos().get(word)) {
      case "JJ", "VBN" -> true;
      case "NN" ->
          word > 0
              && tree.xpos().get(word - 1).equals("DT")
              && word + 2 < tree.size()
              && isComma(word + 1, tree);
      default -> false;
    };
  }
}
