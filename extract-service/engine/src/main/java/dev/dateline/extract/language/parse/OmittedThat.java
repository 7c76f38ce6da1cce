package dev.dateline.extract.language.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the subject of a clause that follows its verb without "that": in "officials say the bridge
 * collapsed" the parser often takes "the bridge" for the object of "say".
 */
public final class OmittedThat {

  private final Set<String> verbs = new HashSet<>();

  private OmittedThat() {}

  /** Reads lemmas, one a line; lines that start with # are comments. */
  public static OmittedThat read(BufferedReader lines) throws IOException {
    OmittedThat rule = new OmittedThat();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        rule.verbs.add(line.strip());
      }
    }
    return rule;
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
    for (int noun = 0; noun < heads.length; noun++) {
      int verb = heads[noun];
      if (relations[noun].equals("obj")
          && verb < noun
          && xpos.get(noun).startsWith("N")
          && verbs.contains(lemmas.get(verb))) {
        attach(noun, verb, xpos, heads, relations);
      }
    }
  }

  private static void attach(
      int noun, int verb, List<String> xpos, int[] heads, String[] relations) {
    for (int c = noun + 1; c < heads.length; c++) {
      boolean clause = heads[c] == verb && relations[c].equals("ccomp");
      // A participle that modifies a noun has no object of its own: it is a past tense.
      boolean modifier = heads[c] == noun && relations[c].equals("acl");
      if (clause && isFiniteWithoutSubject(c, xpos, heads, relations)
          || modifier && isPast(xpos.get(c)) && has("obj", c, heads, relations)) {
        heads[c] = verb;
        relations[c] = "ccomp";
        heads[noun] = c;
        relations[noun] = has("aux:pass", c, heads, relations) ? "nsubj:pass" : "nsubj";
        return;
      }
    }
  }

  private static boolean isFiniteWithoutSubject(
      int clause, List<String> xpos, int[] heads, String[] relations) {
    boolean finite =
        switch (xpos.get(clause)) {
          case "VBD", "VBZ", "VBP" -> true;
          default ->
              has("aux", clause, heads, relations)
                  || has("aux:pass", clause, heads, relations)
                  || has("cop", clause, heads, relations);
        };
    return finite
        && !has("nsubj", clause, heads, relations)
        && !has("nsubj:pass", clause, heads, relations)
        && !has("mark", clause, heads, relations);
  }

  private static boolean isPast(String tag) {
    return tag.equals("VBN") || tag.equals("VBD");
  }

  private static boolean has(String relation, int head, int[] heads, String[] relations) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations[i].equals(relation)) {
        return true;
      }
    }
    return false;
  }
}
