package dev.dateline.extract.language.name;

import java.util.Arrays;
import java.util.List;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.model.Hash;
import dev.dateline.extract.language.model.NameProfile;
import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordFeatures;

/**
 * Finds names: a linear-chain model over labels O, B-x, I-x, decoded by Viterbi (structured
 * perceptron, Collins 2002). Label 0 is O; label 2k+1 begins and 2k+2 continues type k. A person's
 * name has no preposition in it: what follows one is whom the person belongs to.
 */
public final class NameRecognizer {

  /** Most features that {@link #features} writes. */
  public static final int MAX_FEATURES = 96;

  private final Scorer model;
  private final int labels;
  private final int insidePerson;
  private final boolean[] preposition;

  /**
   * @param types the types of names in the order of their labels; names of other types come last
   * @param tags the tagger's tags in order, each a Penn Treebank tag, a bar and a universal one
   */
  public NameRecognizer(Scorer model, NamedEntity.Type[] types, String[] tags) {
    this.model = model;
    this.labels = 1 + 2 * (types.length + 1);
    this.insidePerson = 2 * List.of(types).indexOf(NamedEntity.Type.PERSON) + 2;
    this.preposition = new boolean[tags.length];
    for (int t = 0; t < tags.length; t++) {
      preposition[t] = tags[t].startsWith("IN|");
    }
  }

  /** The best label sequence of tagged words. */
  public int[] recognize(WordFeatures words) {
    int n = words.size;
    int[] features = new int[MAX_FEATURES];
    float[][] transitions = transitions(features);
    float[] previous = new float[labels];
    float[] current = new float[labels];
    float[] scores = new float[labels];
    byte[][] back = new byte[n][labels];
    for (int i = 0; i < n; i++) {
      if (mayBeNamed(words, i)) {
        Arrays.fill(scores, 0);
        model.score(features, features(words, i, features), scores);
      } else {
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        scores[0] = 0;
      }
      for (int l = 0; l < labels; l++) {
        int best = -1;
        if (l == insidePerson && preposition[words.tag[i]]) {
          current[l] = Float.NEGATIVE_INFINITY;
          continue;
        }
        for (int p = 0; p < labels; p++) {
          if ((i == 0 ? p != 0 : false) || !follows(p, l)) {
            continue;
          }
          if (best < 0 || previous[p] + transitions[p][l] > previous[best] + transitions[best][l]) {
            best = p;
          }
        }
        back[i][l] = (byte) best;
        current[l] =
            best < 0 ? Float.NEGATIVE_INFINITY : previous[best] + transitions[best][l] + scores[l];
      }
      float[] swap = previous;
      previous = current;
      current = swap;
    }
    int[] result = new int[n];
    int best = 0;
    for (int l = 1; l < labels; l++) {
      if (previous[l] > previous[best]) {
        best = l;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      result[i] = best;
      best = back[i][best];
    }
    return result;
  }

  /**
   * Whether a word can be part of a name. Most words are far from any capital: to leave them out is
   * quicker than to score them.
   */
  public static boolean mayBeNamed(WordFeatures words, int i) {
    return words.capital[i]
        || words.listed[i] != 0
        || i > 0 && words.capital[i - 1]
        || i + 1 < words.size && words.capital[i + 1];
  }

  private float[][] transitions(int[] features) {
    float[][] result = new float[labels][labels];
    for (int p = 0; p < labels; p++) {
      features[0] = transition(p);
      model.score(features, 1, result[p]);
    }
    return result;
  }

  /** Whether a label may follow another: I-x only B-x or I-x. */
  private static boolean follows(int previous, int label) {
    return label == 0 || (label & 1) == 1 || previous == label || previous == label - 1;
  }

  /** The feature whose weights score what follows a label. */
  public static int transition(int previous) {
    return Hash.feature(99, previous);
  }

  /**
   * Writes the features of a position.
   *
   * @return how many were written
   */
  public static int features(WordFeatures w, int i, int[] f) {
    int n = 0;
    int first = i == 0 ? 1 : 0;
    int casing = w.casing.ordinal();
    for (int k = -2; k <= 2; k++) {
      int j = i + k;
      if (j < 0 || j >= w.size) {
        f[n++] = Hash.feature(1, k, j < 0 ? 1 : 2);
        continue;
      }
      f[n++] = Hash.feature(2, k, w.lower[j]);
      f[n++] = Hash.feature(3, k, w.shape[j]);
      f[n++] = Hash.feature(4, k, w.fineClass[j]);
      f[n++] = Hash.feature(5, k, w.tag[j]);
      f[n++] = Hash.feature(6, k, w.coarseClass[j]);
    }
    int s0 = w.shape[i];
    f[n++] = Hash.feature(10, w.form[i], first);
    f[n++] = Hash.feature(11, w.suffix2[i], casing);
    f[n++] = Hash.feature(12, w.suffix3[i], casing);
    f[n++] = Hash.feature(13, w.suffix4[i], casing);
    f[n++] = Hash.feature(14, w.prefix2[i], casing);
    f[n++] = Hash.feature(15, w.prefix3[i], s0);
    f[n++] = Hash.feature(16, s0, first);
    f[n++] = Hash.feature(17, s0, at(w.shape, i - 1), at(w.shape, i + 1));
    f[n++] = Hash.feature(18, w.lower[i], at(w.lower, i + 1));
    f[n++] = Hash.feature(19, at(w.lower, i - 1), w.lower[i]);
    f[n++] = Hash.feature(20, at(w.lower, i - 1), s0);
    f[n++] = Hash.feature(21, at(w.lower, i + 1), s0);
    f[n++] = Hash.feature(22, at(w.tag, i - 1), w.tag[i], at(w.tag, i + 1));
    f[n++] = Hash.feature(23, at(w.fineClass, i - 1), w.fineClass[i]);
    f[n++] = Hash.feature(24, w.fineClass[i], at(w.fineClass, i + 1));
    f[n++] = Hash.feature(25, at(w.lower, i - 2), at(w.lower, i - 1), s0);
    f[n++] = Hash.feature(26, at(w.lower, i + 1), at(w.lower, i + 2), s0);
    f[n++] = Hash.feature(27, w.fineClass[i], s0);
    f[n++] = Hash.feature(28, at(w.suffix3, i + 1), s0);
    f[n++] = Hash.feature(29, at(w.suffix3, i - 1), s0);
    int known = w.listed[i];
    f[n++] = Hash.feature(31, known);
    f[n++] = Hash.feature(32, known, s0, first);
    f[n++] = Hash.feature(33, known, at(w.listed, i + 1), s0);
    f[n++] = Hash.feature(34, at(w.listed, i - 1), known, s0);
    f[n++] = Hash.feature(35, known, at(w.lower, i + 1));
    f[n++] = Hash.feature(36, known, at(w.lower, i - 1));
    f[n++] = Hash.feature(37, known, at(w.shape, i + 1), at(w.tag, i + 1));
    f[n++] = Hash.feature(30, at(w.lower, i - 1), at(w.lower, i + 1), s0);
    int p0 = w.profile[i];
    int before = at(w.profile, i - 1);
    int after = at(w.profile, i + 1);
    int beforeShape = at(w.shape, i - 1);
    int afterShape = at(w.shape, i + 1);
    f[n++] = Hash.feature(40, p0, s0);
    f[n++] = Hash.feature(41, NameProfile.person(p0), s0, first);
    f[n++] = Hash.feature(42, NameProfile.place(p0), s0, first);
    f[n++] = Hash.feature(43, NameProfile.organization(p0), s0, first);
    f[n++] =
        Hash.feature(
            44,
            NameProfile.person(before),
            NameProfile.person(p0),
            Hash.feature(0, beforeShape, s0));
    f[n++] =
        Hash.feature(
            45, NameProfile.person(p0), NameProfile.person(after), Hash.feature(0, s0, afterShape));
    f[n++] =
        Hash.feature(
            46, NameProfile.place(before), NameProfile.place(p0), Hash.feature(0, beforeShape, s0));
    f[n++] =
        Hash.feature(
            47, NameProfile.place(p0), NameProfile.place(after), Hash.feature(0, s0, afterShape));
    f[n++] =
        Hash.feature(
            48,
            NameProfile.organization(p0),
            NameProfile.organization(after),
            Hash.feature(0, s0, afterShape));
    f[n++] =
        Hash.feature(
            49,
            NameProfile.organization(before),
            NameProfile.organization(p0),
            Hash.feature(0, beforeShape, s0));
    f[n++] = Hash.feature(50, w.tagSet[i], s0, first);
    f[n++] = Hash.feature(51, w.tagSet[i], p0, s0);
    f[n++] = Hash.feature(52, p0, w.tag[i]);
    return n;
  }

  private static int at(int[] values, int i) {
    return i < 0 ? -1 : i >= values.length ? -2 : values[i];
  }
}
