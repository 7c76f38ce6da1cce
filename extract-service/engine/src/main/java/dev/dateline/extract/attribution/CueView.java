package dev.dateline.extract.attribution;

import java.util.Arrays;

import dev.dateline.extract.language.Token;

/**
 * The text around one cue as the role model reads it: the cue's sentence, and its neighbours in the
 * paragraph when quotations reach into them; for each word of the sentence, the way through the
 * dependency tree to the cue.
 */
public final class CueView {

  /** Words on each side of the cue that are read at most. */
  private static final int REACH = 160;

  private static final int MAX_LEVEL = 6;
  private static final int MAX_CLIMB = 48;

  final QuotedDocument d;
  final int cue;

  /** First and (exclusive) last position that may get a role. */
  final int from;

  final int to;

  /** The ancestors of the cue, itself first. */
  final int[] ancestors = new int[MAX_LEVEL];

  final int levels;

  /** Hash of the relations from the cue up to each ancestor. */
  final int[] upward = new int[MAX_LEVEL + 1];

  /** Per window position: index of the ancestor that it hangs below, or -1 outside the sentence. */
  private final int[] level;

  /** Per window position: the ancestor's dependent that it is or hangs below, or -1. */
  private final int[] top;

  private final int[] second;
  private final int[] third;

  /** Other cues and their probabilities, by document position. */
  final float[] cueProbability;

  /** Number of probable other cues up to a window position. */
  private final int[] cuesBefore;

  private final int[] commasBefore;

  /**
   * @param cueProbability probability of each position of the document to head a cue
   */
  public CueView(QuotedDocument d, int cue, float[] cueProbability) {
    this.d = d;
    this.cue = cue;
    this.cueProbability = cueProbability;
    int s = d.sentenceOf[cue];
    int low = d.first[s];
    int high = d.first[s + 1];
    if (s > 0 && d.paragraph[s - 1] == d.paragraph[s] && touches(low - 1, low)) {
      low = d.first[s - 1];
    }
    if (s + 2 < d.first.length && d.paragraph[s + 1] == d.paragraph[s] && touches(high, high - 1)) {
      high = d.first[s + 2];
    }
    from = Math.max(low, cue - REACH);
    to = Math.min(high, cue + REACH);
    int size = to - from;
    level = new int[size];
    top = new int[size];
    second = new int[size];
    third = new int[size];
    Arrays.fill(level, -1);
    Arrays.fill(top, -1);
    Arrays.fill(second, -1);
    Arrays.fill(third, -1);
    int n = 0;
    int up = 17;
    upward[0] = up;
    for (int a = cue; a >= 0 && n < MAX_LEVEL; a = d.headOf(a)) {
      ancestors[n++] = a;
      up = FeatureBag.mix(up, d.relation[a]);
      upward[n] = up;
    }
    levels = n;
    for (int p = Math.max(from, d.first[s]); p < Math.min(to, d.first[s + 1]); p++) {
      climb(p);
    }
    cuesBefore = new int[size + 1];
    commasBefore = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int p = from + i;
      boolean other = p != cue && cueProbability[p] > 0.5f;
      cuesBefore[i + 1] = cuesBefore[i] + (other ? 1 : 0);
      boolean comma = d.tokens[p].text().equals(",") && d.outer[p] < 0;
      commasBefore[i + 1] = commasBefore[i] + (comma ? 1 : 0);
    }
  }

  /** Whether a quotation stands at the border to a neighbouring sentence. */
  private boolean touches(int outside, int inside) {
    return d.outer[outside] >= 0 || d.outer[inside] >= 0;
  }

  private void climb(int p) {
    int a = p;
    int t = -1;
    int u = -1;
    int v = -1;
    for (int step = 0; step < MAX_CLIMB && a >= 0; step++) {
      for (int k = 0; k < levels; k++) {
        if (ancestors[k] == a) {
          level[p - from] = k;
          top[p - from] = t;
          second[p - from] = u;
          third[p - from] = v;
          return;
        }
      }
      v = u;
      u = t;
      t = a;
      a = d.headOf(a);
    }
  }

  /** Number of words in the window. */
  public int size() {
    return to - from;
  }

  /** The i-th word of the window. */
  public Token token(int i) {
    return d.tokens[from + i];
  }

  boolean inSentence(int p) {
    return d.sentenceOf[p] == d.sentenceOf[cue];
  }

  int level(int p) {
    return level[p - from];
  }

  int top(int p) {
    return top[p - from];
  }

  int second(int p) {
    return second[p - from];
  }

  int third(int p) {
    return third[p - from];
  }

  /** Number of other cues between a position and the cue. */
  int cuesBetween(int p) {
    return between(cuesBefore, p);
  }

  /** Number of unquoted commas between a position and the cue. */
  int commasBetween(int p) {
    return between(commasBefore, p);
  }

  private int between(int[] before, int p) {
    int a = Math.min(p, cue) - from;
    int b = Math.max(p, cue) - from;
    return before[b] - before[Math.min(a + 1, b)];
  }
}
