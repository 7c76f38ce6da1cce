package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * A participle without auxiliary before a finite verb modifies the subject of that verb: "the
 * tanker seized by Iran was carrying oil". The parser, reading from left to right, often takes the
 * participle for the verb of the clause and finds no place for the finite one.
 */
public final class ReducedRelative {

  private ReducedRelative() {}

  /**
   * Corrects a tree in place.
   *
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public static void attach(List<String> xpos, int[] heads, String[] relations) {
    for (int verb = 2; verb < heads.length; verb++) {
      int participle = heads[verb];
      if (participle >= verb
          || !xpos.get(participle).equals("VBN")
          || !isClausal(relations[verb])
          || !isFiniteWithoutSubject(verb, participle, xpos, heads, relations)) {
        continue;
      }
      int subject = subjectOf(participle, xpos, heads, relations);
      boolean modifies = relations[participle].equals("acl");
      int noun = modifies ? heads[participle] : subject;
      int top = modifies ? noun : participle;
      if (noun < 0 || noun >= participle || !xpos.get(noun).startsWith("N")) {
        continue;
      }
      if (modifies && !isClausal(relations[noun]) && !relations[noun].equals("root")) {
        continue;
      }
      heads[verb] = heads[top];
      relations[verb] = relations[top];
      heads[noun] = verb;
      relations[noun] = isPassive(verb, heads, relations) ? "nsubj:pass" : "nsubj";
      heads[participle] = noun;
      relations[participle] = "acl";
    }
  }

  private static boolean isClausal(String relation) {
    return switch (relation) {
      case "conj", "advcl", "ccomp", "parataxis", "dep" -> true;
      default -> false;
    };
  }

  /** The subject of a participle that has no auxiliary, or -1. */
  private static int subjectOf(int participle, List<String> xpos, int[] heads, String[] relations) {
    int subject = -1;
    for (int i = 0; i < participle; i++) {
      if (heads[i] == participle) {
        if (relations[i].startsWith("aux") || relations[i].equals("cop")) {
          return -1;
        }
        if (relations[i].startsWith("nsubj") && xpos.get(i).startsWith("N")) {
          subject = i;
        }
      }
    }
    return subject;
  }

  /** Whether nothing but the participle's complements stands between it and a finite verb. */
  private static boolean isFiniteWithoutSubject(
      int verb, int participle, List<String> xpos, int[] heads, String[] relations) {
    boolean finite =
        switch (xpos.get(verb)) {
          case "VBD", "VBZ", "VBP" -> true;
          default -> false;
        };
    for (int i = participle + 1; i < heads.length; i++) {
      boolean parted = i < verb && (relations[i].equals("cc") || relations[i].equals("punct"));
      if (parted && (heads[i] == verb || heads[i] == participle)) {
        return false;
      }
      if (heads[i] == verb) {
        switch (relations[i]) {
          case "nsubj", "nsubj:pass", "expl", "mark" -> {
            return false;
          }
          case "aux", "aux:pass", "cop" -> finite = true;
          default -> {}
        }
      }
    }
    return finite;
  }

  private static boolean isPassive(int verb, int[] heads, String[] relations) {
    for (int i = 0; i < verb; i++) {
      if (heads[i] == verb && relations[i].equals("aux:pass")) {
        return true;
      }
    }
    return false;
  }
}
