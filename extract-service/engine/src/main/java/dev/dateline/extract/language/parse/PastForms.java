package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * Past tense and past participle are mostly one form ("released"), and the tagger decides before it
 * knows the clause. What has a subject, an object after it and no auxiliary is past tense.
 */
public final class PastForms {

  private PastForms() {}

  /**
   * Corrects tags in place.
   *
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public static void agree(List<String> xpos, int[] heads, String[] relations) {
    int n = heads.length;
    boolean[] subject = new boolean[n + 1];
    boolean[] object = new boolean[n + 1];
    boolean[] auxiliary = new boolean[n + 1];
    for (int i = 0; i < n; i++) {
      subject[heads[i]] |= relations[i].equals("nsubj");
      object[heads[i]] |= relations[i].equals("obj") && i > heads[i];
      auxiliary[heads[i]] |= relations[i].startsWith("aux");
    }
    for (int i = 0; i < n; i++) {
      if (xpos.get(i).equals("VBN") && subject[i] && object[i] && !auxiliary[i]) {
        xpos.set(i, "VBD");
      }
    }
  }
}
