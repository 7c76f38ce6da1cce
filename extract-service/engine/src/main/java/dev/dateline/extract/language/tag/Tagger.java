package dev.dateline.extract.language.tag;

import java.util.Arrays;

import dev.dateline.extract.language.model.Hash;
import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordFeatures;

/**
 * Part-of-speech tagger: left to right, a linear model over the words around and the tags so far
 * (Collins 2002, decoded greedily). A tag is a pair of Penn Treebank and universal tag.
 */
public final class Tagger {

  /** Most features that {@link #features} writes. */
  public static final int MAX_FEATURES = 64;

  private final Scorer model;
  private final boolean[] infinitiveMarker;
  private final boolean[] noun;

  /**
   * @param tags the model's tags in order, each a Penn Treebank tag, a bar and a universal one
   */
  public Tagger(Scorer model, String[] tags) {
    this.model = model;
    this.infinitiveMarker = new boolean[tags.length];
    this.noun = new boolean[tags.length];
    for (int t = 0; t < tags.length; t++) {
      infinitiveMarker[t] = tags[t].equals("TO|PART");
      noun[t] = tags[t].startsWith("NN");
    }
  }

  /** Sets the tags of the words. */
  public void tag(WordFeatures words) {
    int[] features = new int[MAX_FEATURES];
    float[] scores = new float[noun.length];
    for (int i = 0; i < words.size; i++) {
      Arrays.fill(scores, 0);
      model.score(features, features(words, i, features), scores);
      words.tag[i] = best(scores, i > 0 && infinitiveMarker[words.tag[i - 1]]);
    }
  }

  /** The best tag; right after an infinitive's "to" there is no noun. */
  private int best(float[] scores, boolean afterInfinitiveMarker) {
    int best = -1;
    for (int t = 0; t < scores.length; t++) {
      boolean possible = !(afterInfinitiveMarker && noun[t]);
      if (possible && (best < 0 || scores[t] > scores[best])) {
        best = t;
      }
    }
    return best;
  }

  /**
   * Writes the features of a position, given the tags before it.
   *
   * @return how many were written
   */
  public static int features(WordFeatures w, int i, int[] f) {
    int n = 0;
    int t1 = i > 0 ? w.tag[i - 1] : -1;
    int t2 = i > 1 ? w.tag[i - 2] : -1;
    int l0 = w.lower[i];
    int lp1 = at(w.lower, i - 1);
    int lp2 = at(w.lower, i - 2);
    int ln1 = at(w.lower, i + 1);
    int ln2 = at(w.lower, i + 2);
    int c0 = w.fineClass[i];
    int first = i == 0 ? 1 : 0;
    int spacing = w.spacing[i];
    f[n++] = Hash.feature(1, w.form[i]);
    f[n++] = Hash.feature(2, l0);
    f[n++] = Hash.feature(3, w.suffix2[i]);
    f[n++] = Hash.feature(4, w.suffix3[i]);
    f[n++] = Hash.feature(5, w.suffix4[i]);
    f[n++] = Hash.feature(6, w.prefix3[i]);
    f[n++] = Hash.feature(7, w.shape[i], first);
    f[n++] = Hash.feature(8, c0);
    f[n++] = Hash.feature(9, w.coarseClass[i]);
    f[n++] = Hash.feature(10, t1);
    f[n++] = Hash.feature(11, t1, t2);
    f[n++] = Hash.feature(12, t1, l0);
    f[n++] = Hash.feature(13, t1, t2, l0);
    f[n++] = Hash.feature(14, lp1);
    f[n++] = Hash.feature(15, lp2);
    f[n++] = Hash.feature(16, ln1);
    f[n++] = Hash.feature(17, ln2);
    f[n++] = Hash.feature(18, lp1, l0);
    f[n++] = Hash.feature(19, l0, ln1);
    f[n++] = Hash.feature(20, at(w.fineClass, i - 1));
    f[n++] = Hash.feature(21, at(w.fineClass, i + 1));
    f[n++] = Hash.feature(22, at(w.coarseClass, i - 1), w.coarseClass[i]);
    f[n++] = Hash.feature(23, w.coarseClass[i], at(w.coarseClass, i + 1));
    f[n++] = Hash.feature(24, at(w.fineClass, i + 2));
    f[n++] = Hash.feature(25, t1, at(w.fineClass, i + 1));
    f[n++] = Hash.feature(26, at(w.suffix3, i + 1));
    f[n++] = Hash.feature(27, at(w.suffix3, i - 1));
    f[n++] = Hash.feature(28, at(w.shape, i + 1), w.shape[i]);
    f[n++] = Hash.feature(29, at(w.shape, i - 1), w.shape[i]);
    f[n++] = Hash.feature(30, l0, spacing, w.casing.ordinal());
    f[n++] = Hash.feature(31, t1, w.suffix3[i]);
    f[n++] = Hash.feature(32, t1, c0);
    f[n++] = Hash.feature(33, lp1, ln1);
    f[n++] = Hash.feature(34, t1, ln1);
    f[n++] = Hash.feature(35, t1, t2, at(w.coarseClass, i + 1));
    f[n++] = Hash.feature(36, w.suffix2[i], w.shape[i], first);
    f[n++] = Hash.feature(37, l0, lp1, lp2);
    f[n++] = Hash.feature(38, l0, ln1, ln2);
    f[n++] = Hash.feature(39, l0, at(w.coarseClass, i + 1), at(w.coarseClass, i + 2));
    f[n++] = Hash.feature(40, w.casing.ordinal());
    f[n++] = Hash.feature(41, c0, at(w.fineClass, i + 1));
    return n;
  }

  private static int at(int[] values, int i) {
    return i < 0 ? -1 : i >= values.length ? -2 : values[i];
  }
}
