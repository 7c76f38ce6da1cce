package dev.dateline.extract.language.parse;

/**
 * A verb has one subject. Where a noun and a relative pronoun right after it both have that role,
 * the verb is that of the relative clause, and the noun is the subject of the next verb that has
 * none: "Ana Ruiz, who was joined by her aide, said ...".
 */
final class RelativeSubject {

  private RelativeSubject() {}

  static void attach(Tree tree) {
    for (int pronoun = 2; pronoun < tree.size(); pronoun++) {
      int verb = tree.heads()[pronoun];
      boolean relative =
          tree.isRelativePronoun(pronoun)
              && tree.isSubject(pronoun)
              && verb > pronoun
              && verb < tree.size()
              && tree.xpos().get(pronoun - 1).equals(",");
      int noun = relative ? nounBefore(pronoun, verb, tree) : -1;
      int main = noun < 0 ? -1 : mainVerb(verb, tree);
      if (main < 0) {
        continue;
      }
      tree.replace(verb, main);
      tree.attach(verb, antecedent(pronoun, noun, tree), "acl:relcl");
      tree.attach(noun, main, tree.subjectRelation(main));
      for (int i = main; i < tree.size(); i++) {
        if (tree.heads()[i] == verb) {
          tree.heads()[i] = main;
        }
      }
    }
  }

  /** The noun that is the verb's subject too and whose phrase ends right before the comma. */
  private static int nounBefore(int pronoun, int verb, Tree tree) {
    int noun = pronoun - 2;
    while (tree.heads()[noun] < noun && isInPhrase(tree.relations()[noun])) {
      noun = tree.heads()[noun];
    }
    return tree.isNoun(noun) && tree.isSubject(noun) && tree.heads()[noun] == verb ? noun : -1;
  }

  /** "Who" goes on from the whole phrase, "which" from the noun right before the comma. */
  private static int antecedent(int pronoun, int noun, Tree tree) {
    int nearest = pronoun - 2;
    while (tree.heads()[nearest] < nearest && tree.relations()[nearest].equals("flat")) {
      nearest = tree.heads()[nearest];
    }
    return tree.xpos().get(pronoun).equals("WDT") && tree.isNoun(nearest) ? nearest : noun;
  }

  private static boolean isInPhrase(String relation) {
    return switch (relation) {
      case "flat", "nmod", "conj", "appos", "compound" -> true;
      default -> false;
    };
  }

  /** The next clause of the same sentence that has no subject and no conjunction, or -1. */
  private static int mainVerb(int verb, Tree tree) {
    int end = Math.min(tree.size(), verb + Tree.REACH);
    for (int i = verb + 1; i < end; i++) {
      if (tree.heads()[i] == verb
          && isClausal(tree.relations()[i])
          && tree.xpos().get(i).startsWith("V")
          && tree.isFinite(i)) {
        boolean free =
            !tree.has(i, "nsubj")
                && !tree.has(i, "cc")
                && !tree.has(i, "mark")
                && !tree.has(i, "expl");
        return free ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isClausal(String relation) {
    return switch (relation) {
      case "conj", "parataxis", "ccomp", "advcl", "dep" -> true;
      default -> false;
    };
  }
}
