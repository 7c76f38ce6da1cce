package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * A dependency tree that rules may change in place.
 *
 * @param lemmas of the words
 * @param xpos Penn Treebank tags of the words
 * @param heads index of each word's head, the number of words for the root
 * @param relations of the words to their heads
 */
record Tree(List<String> lemmas, List<String> xpos, int[] heads, String[] relations) {

  /** No dependent of interest is farther away; bounds the work on degenerate sentences. */
  static final int REACH = 80;

  int size() {
    return heads.length;
  }

  void attach(int word, int head, String relation) {
    heads[word] = head;
    relations[word] = relation;
  }

  /** Gives a word the place that another one has in the tree. */
  void replace(int word, int by) {
    attach(by, heads[word], relations[word]);
  }

  boolean isNoun(int word) {
    return xpos.get(word).startsWith("N");
  }

  boolean isSubject(int word) {
    return relations[word].equals("nsubj") || relations[word].equals("nsubj:pass");
  }

  boolean isRelativePronoun(int word) {
    return xpos.get(word).equals("WP") || xpos.get(word).equals("WDT");
  }

  /** Whether a word stands at the edge of a clause and is no participant: a mark, "and", "also". */
  boolean isAtEdge(int word) {
    String relation = relations[word];
    return relation.equals("punct") || relation.equals("cc") || relation.equals("advmod");
  }

  /** The last noun that is the subject of a verb and stands before it, or -1. */
  int nounSubject(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (heads[i] == verb && isSubject(i) && isNoun(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a word has a dependent of the relation or of a subtype of it. */
  boolean has(int head, String relation) {
    int end = Math.min(heads.length, head + REACH);
    for (int i = Math.max(0, head - REACH); i < end; i++) {
      if (heads[i] == head && isBase(relations[i], relation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a relation is the given one or a subtype of it. */
  static boolean isBase(String relation, String base) {
    return relation.startsWith(base)
        && (relation.length() == base.length() || relation.charAt(base.length()) == ':');
  }

  /** Whether a word is the verb of a clause with a tense. */
  boolean isFinite(int verb) {
    return switch (xpos.get(verb)) {
      case "VBD", "VBZ", "VBP" -> true;
      default -> has(verb, "aux") && !isInfinitive(verb) || has(verb, "cop");
    };
  }

  private boolean isInfinitive(int verb) {
    for (int i = Math.max(0, verb - REACH); i < verb; i++) {
      if (heads[i] == verb && xpos.get(i).equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** How the subject of a verb is attached to it. */
  String subjectRelation(int verb) {
    return has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
  }

  /** Whether a word is another one or is above it. */
  boolean isAbove(int word, int below) {
    int at = below;
    for (int steps = 0; at < heads.length && at != word && steps < REACH; steps++) {
      at = heads[at];
    }
    return at == word;
  }
}
