package dev.dateline.extract.language.parse;

/**
 * After a comma, a gerund right behind "with" and a noun tells what the noun does: "a step forward,
 * with both armies leaving the valley". The parser often gives it another subject.
 */
final class AbsoluteGerund {

  private AbsoluteGerund() {}

  static void attach(Tree tree) {
    for (int gerund = 4; gerund < tree.size(); gerund++) {
      String relation = tree.relations()[gerund];
      boolean modifier =
          tree.xpos().get(gerund).equals("VBG")
              && (relation.equals("advcl") || relation.equals("acl"));
      int noun = modifier ? nounBefore(gerund, tree) : -1;
      if (noun >= 0 && hasWith(noun, tree) && !tree.has(gerund, "mark")) {
        tree.attach(gerund, noun, "acl");
      }
    }
  }

  /** The head of the phrase that ends right before the gerund, a sibling of it, or -1. */
  private static int nounBefore(int gerund, Tree tree) {
    int above = tree.heads()[gerund];
    int noun = gerund - 1;
    for (int i = 0; i < Tree.REACH && isBelow(noun, above, tree); i++) {
      noun = tree.heads()[noun];
    }
    boolean sibling = noun > above && noun < gerund && tree.isNoun(noun);
    boolean complement =
        sibling
            && (Tree.isBase(tree.relations()[noun], "obl")
                || Tree.isBase(tree.relations()[noun], "nmod"));
    return complement ? noun : -1;
  }

  private static boolean isBelow(int noun, int above, Tree tree) {
    return noun > above && noun < tree.size() && tree.heads()[noun] != above;
  }

  private static boolean hasWith(int noun, Tree tree) {
    for (int i = noun - 1; i > 0; i--) {
      if (tree.heads()[i] == noun && tree.relations()[i].equals("case")) {
        return tree.lemmas().get(i).equals("with") && tree.xpos().get(i - 1).equals(",");
      }
    }
    return false;
  }
}
