package dev.dateline.extract.language.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes infinitives for complements of verbs such as "propose" where the parser, over words between
 * ("proposed instead to sell"), takes them for purposes.
 */
public final class InfinitiveComplement {

  private final Set<String> verbs = new HashSet<>();

  private InfinitiveComplement() {}

  /** Reads lemmas, one a line; lines that start with # are comments. */
  public static InfinitiveComplement read(BufferedReader lines) throws IOException {
    InfinitiveComplement rule = new InfinitiveComplement();
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
    for (int to = 0; to + 1 < heads.length; to++) {
      int infinitive = heads[to];
      if (!xpos.get(to).equals("TO") || infinitive >= heads.length || infinitive < to) {
        continue;
      }
      int verb = heads[infinitive];
      if (relations[infinitive].equals("advcl")
          && verb < to
          && verbs.contains(lemmas.get(verb))
          && !hasComplement(verb, to, heads, relations)) {
        relations[infinitive] = "xcomp";
      }
    }
  }

  private static boolean hasComplement(int verb, int end, int[] heads, String[] relations) {
    for (int i = verb + 1; i < end; i++) {
      boolean complement =
          switch (relations[i]) {
            case "obj", "xcomp", "ccomp" -> true;
            default -> false;
          };
      if (complement && heads[i] == verb) {
        return true;
      }
    }
    return false;
  }
}
