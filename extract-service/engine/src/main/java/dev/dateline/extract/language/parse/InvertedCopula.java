package dev.dateline.extract.language.parse;

/**
 * A prepositional phrase is no subject. Where it stands before the copula and a noun behind it, the
 * noun is the subject: "under discussion is the plan", "among the victims are two soldiers".
 */
final class InvertedCopula {

  private InvertedCopula() {}

  static void attach(Tree tree) {
    for (int copula = 2; copula < tree.size() - 1; copula++) {
      int noun = tree.heads()[copula];
      boolean before =
          tree.relations()[copula].equals("cop")
              && isPresentOrPast(tree.xpos().get(copula))
              && noun > copula
              && noun < tree.size()
              && tree.isNoun(noun);
      int complement = before ? tree.nounSubject(noun) : -1;
      boolean adjacent =
          complement >= 0 && complement < copula && tree.isAbove(complement, copula - 1);
      if (!adjacent || !isFronted(complement, noun, tree)) {
        continue;
      }
      tree.replace(noun, complement);
      tree.attach(noun, complement, "nsubj");
      for (int i = 0; i < tree.size(); i++) {
        boolean ofClause =
            i <= copula && tree.heads()[i] == noun
                || tree.heads()[i] == noun && tree.relations()[i].equals("punct");
        if (ofClause && i != complement) {
          tree.heads()[i] = complement;
        }
      }
    }
  }

  private static boolean isPresentOrPast(String tag) {
    return tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD");
  }

  /**
   * Whether a noun that no number counts ("around 50 people") has a preposition, before which the
   * clause has nothing but adverbs and marks.
   */
  private static boolean isFronted(int complement, int clause, Tree tree) {
    int preposition = -1;
    for (int i = complement - 1; i >= 0; i--) {
      if (tree.heads()[i] == complement && tree.relations()[i].equals("nummod")) {
        return false;
      }
      boolean opens = tree.heads()[i] == complement && tree.relations()[i].equals("case");
      boolean conjunction = tree.lemmas().get(i).equals("as");
      preposition = opens && tree.xpos().get(i).equals("IN") && !conjunction ? i : preposition;
    }
    for (int i = 0; i < preposition; i++) {
      if (tree.heads()[i] == clause && !tree.isAtEdge(i)) {
        return false;
      }
    }
    return preposition >= 0;
  }
}
