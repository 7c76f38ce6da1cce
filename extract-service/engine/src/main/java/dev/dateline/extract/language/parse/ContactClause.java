package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * A relative clause without a pronoun ("the ships they seized", Jespersen's contact clause)
 * modifies the noun right before its subject. The parser takes it for the main clause, or for an
 * adverbial one; but main clauses that follow their complement follow a comma or quotation mark
 * ("it was late, they said"), and adverbial clauses have a conjunction.
 */
public final class ContactClause {

  private ContactClause() {}

  /**
   * Corrects a tree in place.
   *
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public static void attach(List<String> xpos, int[] heads, String[] relations) {
    for (int subject = 1; subject < heads.length; subject++) {
      int noun = subject - 1;
      int verb = heads[subject];
      boolean contact =
          xpos.get(subject).equals("PRP")
              && relations[subject].equals("nsubj")
              && verb > subject
              && verb < heads.length
              && xpos.get(noun).startsWith("N");
      if (!contact) {
        continue;
      }
      int clause =
          relations[verb].equals("advcl")
              ? heads[verb]
              : complementBefore(verb, noun, heads, relations);
      if (clause < 0
          || clause > noun
          || isIntroduced(verb, noun, heads, relations)
          || isDeepBelow(noun, verb, clause, heads)) {
        continue;
      }
      if (heads[clause] == verb) {
        heads[clause] = heads[verb];
        relations[clause] = relations[verb];
      }
      if (heads[noun] == verb) {
        heads[noun] = clause;
        relations[noun] = "obj";
      }
      heads[verb] = noun;
      relations[verb] = "acl:relcl";
    }
  }

  /** The clause before the noun that the tree takes for a complement of the verb, or -1. */
  private static int complementBefore(int verb, int noun, int[] heads, String[] relations) {
    for (int i = noun; i >= 0; i--) {
      if (heads[i] == verb && relations[i].equals("ccomp")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the noun belongs to another phrase of the verb than the clause. */
  private static boolean isDeepBelow(int noun, int verb, int clause, int[] heads) {
    int above = heads[noun] == verb ? clause : heads[noun];
    while (above != clause && above != verb && above < heads.length) {
      above = heads[above];
    }
    return above == verb;
  }

  /** Whether a conjunction or punctuation parts the verb's clause from what is before it. */
  private static boolean isIntroduced(int verb, int noun, int[] heads, String[] relations) {
    for (int i = 0; i < verb; i++) {
      if (heads[i] == verb
          && (relations[i].equals("mark")
              || relations[i].equals("cc")
              || relations[i].equals("punct") && i >= noun)) {
        return true;
      }
    }
    return false;
  }
}
