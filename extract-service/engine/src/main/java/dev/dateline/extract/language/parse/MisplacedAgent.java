package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * The agent of a passive that the parser hangs on the noun before it: in "was confirmed on Friday
 * by the envoy" and "was given tanks by Germany" nobody made the Friday or the tanks.
 */
public final class MisplacedAgent {

  private MisplacedAgent() {}

  /**
   * Corrects a tree in place.
   *
   * @param lemmas of the words
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public static void attach(
      List<String> lemmas, List<String> xpos, int[] heads, String[] relations) {
    int n = heads.length;
    boolean[] passive = new boolean[n + 1];
    for (int i = 0; i < n; i++) {
      passive[heads[i]] |= relations[i].equals("aux:pass");
      passive[heads[i]] &= !relations[i].equals("obl:agent");
    }
    for (int by = 0; by < n; by++) {
      if (!lemmas.get(by).equals("by") || !relations[by].equals("case")) {
        continue;
      }
      int agent = heads[by];
      int noun = agent < n ? heads[agent] : n;
      int verb = noun < n ? heads[noun] : n;
      if (verb < noun && noun < by && passive[verb] && relations[agent].equals("nmod")) {
        boolean object = relations[noun].equals("obj");
        boolean name = relations[noun].startsWith("obl") && xpos.get(noun).startsWith("NNP");
        if (object || name) {
          heads[agent] = verb;
          relations[agent] = "obl:agent";
        }
      }
    }
  }
}
