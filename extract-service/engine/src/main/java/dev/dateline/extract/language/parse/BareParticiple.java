package dev.dateline.extract.language.parse;

/**
 * A passive participle without auxiliary cannot be the verb of a clause; it modifies the noun right
 * before its complements. Three mistakes give it more than that: the finite verb after it is taken
 * for a clause of its own ("that land seized in the war belongs to us"), the clause before it for
 * its complement, or the nouns of a phrase before it for its own ("it holds much, including parts
 * taken in the war").
 */
final class BareParticiple {

  /** Complements of a participle that stand before the finite verb are rarely longer. */
  private static final int LONGEST = 14;

  private BareParticiple() {}

  static void attach(Tree tree) {
    for (int participle = 1; participle < tree.size(); participle++) {
      String tag = tree.xpos().get(participle);
      boolean past = tag.equals("VBN") || tag.equals("VBD");
      if (!past || tree.has(participle, "aux") || tree.has(participle, "cop")) {
        continue;
      }
      // A modifier has no tense, whatever the tag says.
      boolean untensed = tag.equals("VBN") || tree.relations()[participle].equals("acl");
      int subject = tree.nounSubject(participle);
      if (subject >= 0) {
        int main =
            untensed ? finiteVerbAfter(participle, tag, tree) : presentAfter(participle, tree);
        if (main >= 0) {
          giveSubject(subject, participle, main, tree);
        } else if (tree.has(subject, "case")) {
          returnToClauseBefore(subject, participle, tree);
        }
      } else if (tag.equals("VBN") && tree.relations()[participle].equals("advcl")) {
        modifyObliqueBefore(participle, tree);
      }
    }
  }

  /**
   * The finite verb after a participle that lacks a subject and is attached to the participle or
   * above it, or -1.
   */
  private static int finiteVerbAfter(int participle, String tag, Tree tree) {
    int end = Math.min(tree.size(), participle + LONGEST);
    for (int i = participle + 1; i < end; i++) {
      String relation = tree.relations()[i];
      if (relation.equals("punct") || relation.equals("cc") || tree.isSubject(i)) {
        return -1;
      }
      boolean verb = tree.xpos().get(i).startsWith("V") && !relation.startsWith("aux");
      int head = tree.heads()[i];
      boolean misplaced =
          head <= participle && isMisplaced(relation, tag) && tree.isAbove(head, participle);
      if (verb && misplaced && tree.isFinite(i)) {
        return tree.has(i, "nsubj") || tree.has(i, "mark") || tree.has(i, "expl") ? -1 : i;
      }
    }
    return -1;
  }

  /**
   * "A photo released on Monday shows the bridge": a verb in the present that is coordinated with a
   * past tense without conjunction is the verb of its subject, or -1.
   */
  private static int presentAfter(int past, Tree tree) {
    if (tree.has(past, "obj") || tree.has(past, "ccomp")) {
      return -1;
    }
    int end = Math.min(tree.size(), past + Tree.REACH);
    for (int i = past + 1; i < end; i++) {
      if (tree.heads()[i] == past && tree.relations()[i].equals("conj")) {
        String tag = tree.xpos().get(i);
        boolean present = tag.equals("VBZ") || tag.equals("VBP");
        return present && !tree.has(i, "cc") && !tree.has(i, "nsubj") ? i : -1;
      }
    }
    return -1;
  }

  /** A past tense may have a clause without subject as its complement ("a plant he said was"). */
  private static boolean isMisplaced(String relation, String tag) {
    return switch (relation) {
      case "conj", "parataxis", "dep", "obj", "obl", "nmod", "advcl" -> true;
      case "ccomp", "xcomp" -> tag.equals("VBN");
      default -> false;
    };
  }

  private static void giveSubject(int subject, int participle, int main, Tree tree) {
    int above = tree.heads()[participle];
    String relation = tree.relations()[participle];
    boolean ofNoun = relation.startsWith("acl");
    tree.attach(main, above, ofNoun ? "acl" : relation);
    tree.attach(subject, main, tree.subjectRelation(main));
    tree.attach(participle, subject, "acl");
    for (int i = 0; i < subject; i++) {
      if (tree.heads()[i] == participle) {
        boolean conjunction = ofNoun && tree.xpos().get(i).equals("WDT");
        tree.attach(i, main, conjunction ? "mark" : tree.relations()[i]);
      }
    }
  }

  /**
   * "It holds a third, including parts seized": what has a preposition is no subject, so that the
   * clause before the participle has its place.
   */
  private static void returnToClauseBefore(int subject, int participle, Tree tree) {
    int clause = -1;
    for (int i = 0; i < subject; i++) {
      boolean candidate =
          tree.heads()[i] == participle && tree.relations()[i].equals("ccomp") && tree.isFinite(i);
      clause = candidate ? i : clause;
    }
    if (clause < 0) {
      return;
    }
    tree.replace(participle, clause);
    tree.attach(subject, clause, "obl");
    tree.attach(participle, subject, "acl");
    for (int i = participle + 1; i < tree.size(); i++) {
      if (tree.heads()[i] == participle && tree.relations()[i].equals("punct")) {
        tree.heads()[i] = clause;
      }
    }
  }

  /** "Including the islands taken in the war": the phrase right before the participle. */
  private static void modifyObliqueBefore(int participle, Tree tree) {
    int clause = tree.heads()[participle];
    int noun = -1;
    for (int i = clause + 1; i < participle; i++) {
      if (tree.heads()[i] == participle) {
        boolean oblique = tree.relations()[i].equals("obl") && tree.isNoun(i);
        if (noun >= 0 || !oblique && !tree.relations()[i].equals("punct")) {
          return;
        }
        noun = oblique ? i : noun;
      }
    }
    if (noun < 0 || !tree.has(noun, "case") || !tree.isAbove(noun, participle - 1)) {
      return;
    }
    tree.attach(noun, clause, "obl");
    tree.attach(participle, noun, "acl");
  }
}
