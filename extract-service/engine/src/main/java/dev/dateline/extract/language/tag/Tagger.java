package dev.dateline.extract.language.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.model.Hash;
import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordFeatures;

/**
 * Part-of-speech tagger: left to right, a linear model over the words around and the tags so far
 * (Collins 2002, decoded greedily). Words that always get the same tag get it without being scored.
 * A tag is a pair of Penn Treebank and universal tag.
 */
public final class Tagger {

  /** Most features that {@link #features} writes. */
  public static final int MAX_FEATURES = 80;

  /** Tags of what parts clauses: a verb before it says nothing of the form of a verb after it. */
  private static final Set<String> STOPS = Set.of(".", ":", "WDT", "WP", "WRB", "``", "''");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VB", "MD");

  private final Scorer model;
  private final boolean[] infinitiveMarker;
  private final boolean[] noun;
  private final boolean[] verbal;
  private final boolean[] stop;
  private final boolean[] finite;
  private final boolean[] fullStop;
  private final int pastTense;
  private final int pastParticiple;

  /**
   * @param tags the model's tags in order, each a Penn Treebank tag, a bar and a universal one
   */
  public Tagger(Scorer model, String[] tags) {
    this.model = model;
    this.infinitiveMarker = new boolean[tags.length];
    this.noun = new boolean[tags.length];
    this.verbal = new boolean[tags.length];
    this.stop = new boolean[tags.length];
    this.finite = new boolean[tags.length];
    this.fullStop = new boolean[tags.length];
    this.pastTense = List.of(tags).indexOf("VBD|VERB");
    this.pastParticiple = List.of(tags).indexOf("VBN|VERB");
    for (int t = 0; t < tags.length; t++) {
      infinitiveMarker[t] = tags[t].equals("TO|PART");
      noun[t] = tags[t].startsWith("NN");
      verbal[t] = tags[t].startsWith("VB") || tags[t].startsWith("MD|") || infinitiveMarker[t];
      finite[t] = FINITE.contains(tags[t].substring(0, tags[t].indexOf('|')));
      fullStop[t] = tags[t].startsWith(".|");
      stop[t] = STOPS.contains(tags[t].substring(0, tags[t].indexOf('|')));
    }
  }

  /** Sets the tags of the words. */
  public void tag(WordFeatures words) {
    int[] features = new int[MAX_FEATURES];
    float[] scores = new float[noun.length];
    int verb = -1;
    boolean anyFinite = false;
    int participle = -1;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < words.size; i++) {
      int tag = words.onlyTag[i];
      if (tag < 0) {
        Arrays.fill(scores, 0);
        model.score(features, features(words, i, verb, features), scores);
        tag = best(scores, i > 0 && infinitiveMarker[words.tag[i - 1]]);
        if (tag == pastParticiple && scores[tag] - scores[pastTense] < least) {
          participle = i;
          least = scores[tag] - scores[pastTense];
        }
      }
      words.tag[i] = tag;
      verb = lastVerb(words, i, verb);
      anyFinite |= finite[tag];
    }
    // What ends with a full stop has a finite verb, if anything in it can be one.
    if (!anyFinite && participle >= 0 && fullStop[words.tag[words.size - 1]]) {
      words.tag[participle] = pastTense;
    }
  }

  /**
   * The last verb, modal or infinitive marker of the clause up to a tagged word.
   *
   * @param verb the same for the word before
   * @return its index; -1 for none
   */
  public int lastVerb(WordFeatures words, int i, int verb) {
    return verbal[words.tag[i]] ? i : stop[words.tag[i]] ? -1 : verb;
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
   * @param verb index of the last verb of the clause before it, -1 for none
   * @return how many were written
   */
  public static int features(WordFeatures w, int i, int verb, int[] f) {
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
    f[n++] = Hash.feature(5, w.suffix4[i]);
    f[n++] = Hash.feature(6, w.prefix3[i]);
    f[n++] = Hash.feature(7, w.shape[i], first);
    f[n++] = Hash.feature(8, c0);
    f[n++] = Hash.feature(9, w.coarseClass[i]);
    f[n++] = Hash.feature(10, t1);
    f[n++] = Hash.feature(11, t1, t2);
    f[n++] = Hash.feature(12, t1, l0);
    f[n++] = Hash.feature(14, lp1);
    f[n++] = Hash.feature(15, lp2);
    f[n++] = Hash.feature(16, ln1);
    f[n++] = Hash.feature(19, l0, ln1);
    f[n++] = Hash.feature(22, at(w.coarseClass, i - 1), w.coarseClass[i]);
    f[n++] = Hash.feature(23, w.coarseClass[i], at(w.coarseClass, i + 1));
    f[n++] = Hash.feature(24, at(w.fineClass, i + 2));
    f[n++] = Hash.feature(28, at(w.shape, i + 1), w.shape[i]);
    f[n++] = Hash.feature(29, at(w.shape, i - 1), w.shape[i]);
    f[n++] = Hash.feature(30, l0, spacing, w.casing.ordinal());
    f[n++] = Hash.feature(36, w.suffix2[i], w.shape[i], first);
    f[n++] = Hash.feature(37, l0, lp1, lp2);
    f[n++] = Hash.feature(38, l0, ln1, ln2);
    f[n++] = Hash.feature(39, l0, at(w.coarseClass, i + 1), at(w.coarseClass, i + 2));
    f[n++] = Hash.feature(40, w.casing.ordinal());
    f[n++] = Hash.feature(41, c0, at(w.fineClass, i + 1));
    int s0 = w.tagSet[i];
    int sn1 = at(w.tagSet, i + 1);
    f[n++] = Hash.feature(42, s0);
    f[n++] = Hash.feature(43, s0, t1);
    f[n++] = Hash.feature(44, s0, t1, t2);
    f[n++] = Hash.feature(45, s0, sn1);
    f[n++] = Hash.feature(47, s0, w.shape[i], first);
    f[n++] = Hash.feature(50, s0, lp1);
    f[n++] = Hash.feature(52, l0, sn1);
    f[n++] = Hash.feature(53, w.profile[i], w.shape[i]);
    f[n++] = Hash.feature(54, w.profile[i], s0, w.shape[i]);
    int verbTag = at(w.tag, verb);
    f[n++] = Hash.feature(55, verbTag, s0);
    f[n++] = Hash.feature(56, at(w.lower, verb), s0);
    return n;
  }

  private static int at(int[] values, int i) {
    return i < 0 ? -1 : i >= values.length ? -2 : values[i];
  }
}
