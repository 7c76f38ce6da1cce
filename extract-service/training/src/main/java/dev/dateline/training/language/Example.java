package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An annotated sentence. Fields that a corpus lacks hold {@link #UNKNOWN}.
 *
 * @param opensParagraph whether a paragraph begins with the sentence
 * @param heads index of each word's head, the number of words for the root
 * @param names BIO labels such as "B-PERSON", as the corpus writes them
 */
record Example(
    String document,
    boolean opensParagraph,
    String[] forms,
    boolean[] spaceBefore,
    String[] lemmas,
    String[] upos,
    String[] xpos,
    int[] heads,
    String[] relations,
    String[] names) {

  /** What a field holds that is not annotated. */
  static final String UNKNOWN = "_";

  int size() {
    return forms.length;
  }

  String tag(int i) {
    return xpos[i] + "|" + upos[i];
  }

  Example withForms(String[] other) {
    return new Example(
        document, opensParagraph, other, spaceBefore, lemmas, upos, xpos, heads, relations, names);
  }

  /** With only those tags, of the Penn Treebank, that another tagger agrees with. */
  Example withTagsAgreed(Example other) {
    String[] agreed = xpos.clone();
    String[] none = new String[size()];
    Arrays.fill(none, UNKNOWN);
    for (int i = 0; i < agreed.length; i++) {
      agreed[i] = agreed[i].equals(other.xpos[i]) ? agreed[i] : UNKNOWN;
    }
    return new Example(
        document,
        opensParagraph,
        forms,
        spaceBefore,
        lemmas,
        none,
        agreed,
        heads,
        relations,
        names);
  }

  Example withTree(int[] otherHeads, String[] otherRelations) {
    return new Example(
        document,
        opensParagraph,
        forms,
        spaceBefore,
        lemmas,
        upos,
        xpos,
        otherHeads,
        otherRelations,
        names);
  }

  Example withNames(String[] other) {
    return new Example(
        document, opensParagraph, forms, spaceBefore, lemmas, upos, xpos, heads, relations, other);
  }

  /** Lifts arcs that cross others to the head's head until none do (Nivre and Nilsson 2005). */
  Example projective() {
    int n = size();
    int[] h = heads.clone();
    boolean changed = true;
    while (changed) {
      changed = false;
      int worst = -1;
      int worstLength = Integer.MAX_VALUE;
      for (int d = 0; d < n; d++) {
        if (h[d] < n && !isProjective(h, d, n) && Math.abs(h[d] - d) < worstLength) {
          worst = d;
          worstLength = Math.abs(h[d] - d);
        }
      }
      if (worst >= 0) {
        h[worst] = h[h[worst]];
        changed = true;
      }
    }
    return withTree(h, relations);
  }

  private static boolean isProjective(int[] h, int d, int n) {
    int from = Math.min(d, h[d]);
    int to = Math.max(d, h[d]);
    for (int k = from + 1; k < to; k++) {
      int ancestor = k;
      while (ancestor < n && ancestor != h[d]) {
        ancestor = h[ancestor];
      }
      if (ancestor != h[d]) {
        return false;
      }
    }
    return true;
  }

  /** Copies in capitals and in title case of a fixed part of the sentences. */
  static List<Example> withHeadlines(List<Example> examples) {
    List<Example> all = new ArrayList<>(examples);
    for (int i = 0; i < examples.size(); i++) {
      Example e = examples.get(i);
      if (i % 12 == 3) {
        String[] upper = new String[e.size()];
        for (int k = 0; k < upper.length; k++) {
          upper[k] = e.forms[k].toUpperCase(java.util.Locale.ROOT);
        }
        all.add(e.withForms(upper));
      } else if (i % 12 == 9 && e.size() < 25) {
        String[] title = new String[e.size()];
        for (int k = 0; k < title.length; k++) {
          String f = e.forms[k];
          boolean small = f.length() < 4 && !e.xpos[k].startsWith("V") && k > 0;
          boolean clitic = !Character.isLetter(f.charAt(0)) || f.equals("n't");
          title[k] = small || clitic ? f : Character.toUpperCase(f.charAt(0)) + f.substring(1);
        }
        all.add(e.withForms(title));
      }
    }
    return all;
  }
}
