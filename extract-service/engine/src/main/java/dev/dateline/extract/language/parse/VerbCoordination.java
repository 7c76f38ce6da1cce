package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * A finite verb is coordinated with a verb: in "launched strikes ahead of the talks and followed up
 * with more" not with the noun that stands nearer.
 */
public final class VerbCoordination {

  private VerbCoordination() {}

  /**
   * Corrects a tree in place.
   *
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public static void attach(List<String> xpos, int[] heads, String[] relations) {
    int n = heads.length;
    boolean[] predicate = new boolean[n + 1];
    for (int i = 0; i < n; i++) {
      predicate[heads[i]] |= relations[i].equals("cop") || relations[i].startsWith("nsubj");
    }
    for (int i = 0; i < n; i++) {
      int first = heads[i];
      if (!relations[i].equals("conj") || first >= i || !isFinite(xpos.get(i))) {
        continue;
      }
      if (!xpos.get(first).startsWith("N") || predicate[first]) {
        continue;
      }
      int verb = heads[first];
      while (verb < i && !xpos.get(verb).startsWith("V") && !predicate[verb]) {
        verb = heads[verb];
      }
      if (verb < i) {
        heads[i] = verb;
      }
    }
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }
}
