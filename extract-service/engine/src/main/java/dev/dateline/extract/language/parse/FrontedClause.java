package dev.dateline.extract.language.parse;

/**
 * What follows a comma and has a subject of its own is no complement of an adverbial clause before
 * it but the clause that this one belongs to: "while work remains, such steps show progress".
 */
final class FrontedClause {

  private FrontedClause() {}

  static void attach(Tree tree) {
    for (int main = 3; main < tree.size(); main++) {
      int fronted = tree.heads()[main];
      boolean complement =
          fronted < main
              && isComplement(tree.relations()[main])
              && tree.xpos().get(main).startsWith("V");
      if (!complement || !isIntroduced(fronted, tree) || !isFullClause(main, fronted, tree)) {
        continue;
      }
      int above = tree.heads()[fronted];
      boolean mark = above < tree.size() && isPunctuation(tree.xpos().get(above));
      if (tree.relations()[fronted].equals("advcl") && !mark) {
        continue; // The clause that it belongs to has been found.
      }
      int top = mark ? above : fronted;
      tree.replace(top, main);
      if (mark) {
        tree.attach(above, main, "punct");
      }
      tree.attach(fronted, main, "advcl");
      for (int i = main + 1; i < tree.size(); i++) {
        if (tree.heads()[i] == fronted || mark && tree.heads()[i] == above) {
          tree.heads()[i] = main;
        }
      }
    }
  }

  private static boolean isComplement(String relation) {
    return switch (relation) {
      case "xcomp", "ccomp", "parataxis", "dep" -> true;
      default -> false;
    };
  }

  /** Whether an adverbial conjunction opens the clause. */
  private static boolean isIntroduced(int clause, Tree tree) {
    for (int i = Math.max(0, clause - Tree.REACH); i < clause; i++) {
      if (tree.heads()[i] == clause
          && tree.relations()[i].equals("mark")
          && tree.xpos().get(i).equals("IN")) {
        return !tree.lemmas().get(i).equals("that") && isFirst(i, clause, tree);
      }
    }
    return false;
  }

  /** Whether nothing of the clause but an adverb or mark stands before its conjunction. */
  private static boolean isFirst(int conjunction, int clause, Tree tree) {
    for (int i = Math.max(0, conjunction - Tree.REACH); i < conjunction; i++) {
      if (tree.heads()[i] == clause && !tree.isAtEdge(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma, then a subject and a tense make the clause one of its own. */
  private static boolean isFullClause(int clause, int after, Tree tree) {
    int subject = -1;
    for (int i = clause - 1; i > Math.max(after, clause - Tree.REACH); i--) {
      if (tree.heads()[i] == clause) {
        if (tree.isSubject(i)) {
          subject = i;
        } else if (tree.relations()[i].equals("mark")) {
          return false;
        }
      }
    }
    boolean comma = false;
    for (int i = after + 1; i < subject; i++) {
      boolean preposition = tree.xpos().get(i).equals("IN");
      comma = tree.xpos().get(i).equals(",") || comma && !preposition;
    }
    return comma && tree.isFinite(clause);
  }

  private static boolean isPunctuation(String tag) {
    return !Character.isLetter(tag.charAt(0));
  }
}
