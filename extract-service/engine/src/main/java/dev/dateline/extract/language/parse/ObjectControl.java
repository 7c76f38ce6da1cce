package dev.dateline.extract.language.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts infinitives where they belong beside the object of verbs such as "order": the parser often
 * hangs "to pay" on "the company" in "ordered the company to pay", as in "a plan to pay".
 */
public final class ObjectControl {

  private final Set<String> verbs = new HashSet<>();

  private ObjectControl() {}

  /** Reads lemmas, one a line; lines that start with # are comments. */
  public static ObjectControl read(BufferedReader lines) throws IOException {
    ObjectControl control = new ObjectControl();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        control.verbs.add(line.strip());
      }
    }
    return control;
  }

  /**
   * Corrects a tree in place.
   *
   * @param lemmas of the words
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public void attach(List<String> lemmas, List<String> xpos, int[] heads, String[] relations) {
    for (int i = 0; i < heads.length; i++) {
      if (!xpos.get(i).equals("VB") || !relations[i].equals("acl") || heads[i] > i) {
        continue;
      }
      int object = heads[i];
      int verb = heads[object];
      if (relations[object].equals("obj") && verb < object && verbs.contains(lemmas.get(verb))) {
        heads[i] = verb;
        relations[i] = "xcomp";
      }
    }
  }
}
