package dev.dateline.extract.language.parse;

/**
 * A verb has one subject. Where a relative pronoun and a noun or pronoun after it both have that
 * role, the relative pronoun is the subject of the clause that is said: "the swap, which he said
 * will involve 90 men".
 */
final class ExtractedSubject {

  private ExtractedSubject() {}

  static void attach(Tree tree) {
    for (int pronoun = 1; pronoun < tree.size(); pronoun++) {
      int verb = tree.heads()[pronoun];
      boolean relative =
          tree.isRelativePronoun(pronoun)
              && tree.isSubject(pronoun)
              && verb > pronoun + 1
              && verb < tree.size();
      int said = relative && hasOtherSubject(pronoun, verb, tree) ? clauseOf(verb, tree) : -1;
      int noun = said < 0 ? -1 : nounBefore(pronoun, tree);
      if (noun >= 0 && !tree.isAbove(verb, noun)) {
        tree.attach(pronoun, said, tree.subjectRelation(said));
        tree.attach(verb, noun, "acl:relcl");
      }
    }
  }

  private static boolean hasOtherSubject(int pronoun, int verb, Tree tree) {
    for (int i = pronoun + 1; i < verb; i++) {
      if (tree.heads()[i] == verb && tree.isSubject(i)) {
        return true;
      }
    }
    return false;
  }

  /** The finite clause without subject that is a verb's complement, or -1. */
  private static int clauseOf(int verb, Tree tree) {
    int end = Math.min(tree.size(), verb + Tree.REACH);
    for (int i = verb + 1; i < end; i++) {
      if (tree.heads()[i] == verb && tree.relations()[i].equals("ccomp")) {
        return tree.isFinite(i) && !tree.has(i, "nsubj") && !tree.has(i, "expl") ? i : -1;
      }
    }
    return -1;
  }

  /** The noun that ends right before the pronoun or its comma, or -1. */
  private static int nounBefore(int pronoun, Tree tree) {
    int noun = pronoun - 1;
    if (noun > 0 && tree.xpos().get(noun).equals(",")) {
      noun--;
    }
    while (noun > 0 && tree.relations()[noun].equals("flat")) {
      noun = tree.heads()[noun];
    }
    return noun < pronoun && tree.isNoun(noun) ? noun : -1;
  }
}
