package dev.dateline.extract.language.parse;

/**
 * What ends in a possessive belongs to the noun after it and has no other role: in "the minister's
 * envoy, Ana Ruiz, left" the envoy left. The parser, which meets the possessor first, sometimes
 * gives it the role and makes the noun its apposition.
 */
final class Possessor {

  private Possessor() {}

  static void attach(Tree tree) {
    for (int possessive = 1; possessive < tree.size() - 1; possessive++) {
      int owner = nameHead(tree.heads()[possessive], tree);
      boolean marked =
          tree.xpos().get(possessive).equals("POS")
              && !tree.lemmas().get(possessive).equals("‘")
              && tree.relations()[possessive].equals("case")
              && owner < possessive
              && hasRole(tree.relations()[owner]);
      int possessed = marked ? possessed(possessive, tree) : -1;
      if (possessed >= 0
          && tree.heads()[owner] != possessed
          && isMistaken(owner, possessed, tree)) {
        attach(owner, possessed, possessive, tree);
      }
    }
  }

  /** The first word of a name, which is its head, also where the possessive hangs on its last. */
  private static int nameHead(int word, Tree tree) {
    int head = word;
    while (head < tree.size()
        && tree.heads()[head] < head
        && tree.relations()[head].equals("flat")) {
      head = tree.heads()[head];
    }
    return head;
  }

  private static boolean hasRole(String relation) {
    return switch (relation) {
      case "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "root" -> true;
      default -> false;
    };
  }

  /**
   * Whether the noun depends on its possessor, beside it or as a clause does; elsewhere the
   * possessive may be that of a longer phrase ("the bank of Chile's ship").
   */
  private static boolean isMistaken(int owner, int possessed, Tree tree) {
    String relation = tree.relations()[possessed];
    int above = tree.heads()[possessed];
    if (tree.isAbove(owner, possessed)) {
      return !relation.equals("list") && !relation.equals("parataxis");
    }
    return above == tree.heads()[owner]
        || isClausal(relation) && tree.isAbove(above, owner) && !tree.has(possessed, "cop");
  }

  private static boolean isClausal(String relation) {
    return switch (relation) {
      case "advcl", "ccomp", "xcomp", "acl" -> true;
      default -> false;
    };
  }

  /** The head of the nouns and modifiers right after the possessive, or -1. */
  private static int possessed(int possessive, Tree tree) {
    int last = possessive;
    int noun = -1;
    while (last + 1 < tree.size() && isInNounPhrase(tree.xpos().get(last + 1))) {
      last++;
      noun = noun < 0 && tree.isNoun(last) ? last : noun;
    }
    for (int i = possessive; i < last && noun >= 0; i++) {
      int head = tree.heads()[noun];
      noun = head > possessive && head <= last ? head : noun;
    }
    return noun >= 0 && tree.isNoun(noun) ? noun : -1;
  }

  private static boolean isInNounPhrase(String tag) {
    return switch (tag) {
      case "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "HYPH", "AFX" -> true;
      default -> false;
    };
  }

  private static void attach(int owner, int possessed, int possessive, Tree tree) {
    tree.replace(owner, possessed);
    tree.attach(owner, possessed, "nmod:poss");
    tree.attach(possessive, owner, "case");
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads()[i] == owner && i != possessive && isOfPhrase(i, owner, possessed, tree)) {
        tree.heads()[i] = possessed;
      }
    }
  }

  /** The preposition before the possessor and what follows the noun are the whole phrase's. */
  private static boolean isOfPhrase(int word, int owner, int possessed, Tree tree) {
    return word < owner && tree.relations()[word].equals("case") || word > possessed;
  }
}
