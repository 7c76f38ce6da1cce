package dev.dateline.extract.language.parse;

import java.util.Arrays;
import java.util.List;

/**
 * A verb has one subject. Where the parser gives it two, the second is coordinated with the first
 * ("envoys from A, B, and C agreed"), names it ("the state agency TASS reported") or belongs to it
 * by a preposition, which no verb has ("the mayor of Lagos said").
 */
public final class SecondSubject {

  private SecondSubject() {}

  /**
   * Corrects a tree in place.
   *
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public static void attach(List<String> xpos, int[] heads, String[] relations) {
    int n = heads.length;
    int[] first = new int[n + 1];
    int[] coordinator = new int[n + 1];
    Arrays.fill(first, -1);
    Arrays.fill(coordinator, -1);
    int[] preposition = new int[n + 1];
    Arrays.fill(preposition, -1);
    for (int i = 0; i < n; i++) {
      int verb = heads[i];
      if (relations[i].equals("cc")) {
        coordinator[verb] = i;
      } else if (relations[i].equals("case")) {
        preposition[verb] = i;
      } else if (isSubject(relations[i]) && verb > i && xpos.get(i).startsWith("N")) {
        if (first[verb] >= 0 && first[verb] < preposition[verb]) {
          heads[preposition[verb]] = i;
          heads[i] = first[verb];
          relations[i] = "nmod";
        } else if (first[verb] >= 0 && verb < n) {
          attach(i, first[verb], Math.max(coordinator[verb], coordinator[i]), heads, relations);
        }
        if (heads[i] == verb) {
          first[verb] = i;
          coordinator[verb] = -1;
        }
      }
    }
  }

  private static void attach(
      int second, int first, int coordinator, int[] heads, String[] relations) {
    if (coordinator > first) {
      heads[coordinator] = second;
      heads[second] = firstConjunct(first, coordinator, heads, relations);
      relations[second] = "conj";
    } else if (second == first + 1) {
      heads[second] = first;
      relations[second] = "appos";
    }
  }

  private static boolean isSubject(String relation) {
    return relation.equals("nsubj") || relation.equals("nsubj:pass");
  }

  /** The head of the coordination that goes on right before the coordinator. */
  private static int firstConjunct(int subject, int coordinator, int[] heads, String[] relations) {
    for (int i = coordinator - 1; i > subject; i--) {
      if (relations[i].equals("conj")) {
        return heads[i];
      }
    }
    return subject;
  }
}
