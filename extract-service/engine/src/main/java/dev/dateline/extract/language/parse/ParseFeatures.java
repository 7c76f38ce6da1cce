package dev.dateline.extract.language.parse;

import dev.dateline.extract.language.model.Hash;
import dev.dateline.extract.language.model.WordFeatures;

/**
 * Features of a parser configuration, after Zhang and Nivre (2011): words, tags, word classes,
 * relations, valencies and distances around the top of the stack and the front of the buffer.
 */
public final class ParseFeatures {

  /** Most features that one call writes. */
  public static final int MAX = 128;

  private ParseFeatures() {}

  private static int word(WordFeatures w, ParseNode n) {
    return n == null ? -1 : n.word >= w.size ? -2 : w.lower[n.word];
  }

  private static int tag(WordFeatures w, ParseNode n) {
    return n == null ? -1 : n.word >= w.size ? -2 : w.tag[n.word];
  }

  private static int fine(WordFeatures w, ParseNode n) {
    return n == null ? -1 : n.word >= w.size ? -2 : w.fineClass[n.word];
  }

  private static int coarse(WordFeatures w, ParseNode n) {
    return n == null ? -1 : n.word >= w.size ? -2 : w.coarseClass[n.word];
  }

  private static int wordAt(WordFeatures w, int i) {
    return i < 0 ? -1 : i >= w.size ? -2 : w.lower[i];
  }

  private static int tagAt(WordFeatures w, int i) {
    return i < 0 ? -1 : i >= w.size ? -2 : w.tag[i];
  }

  private static int fineAt(WordFeatures w, int i) {
    return i < 0 ? -1 : i >= w.size ? -2 : w.fineClass[i];
  }

  private static int label(ParseNode n) {
    return n == null ? -1 : n.label;
  }

  private static int distance(int from, int to) {
    int d = to - from;
    return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : 7;
  }

  /** Features that choose the next action. */
  public static int action(WordFeatures w, ParseState s, int[] f) {
    int n = 0;
    ParseNode s0 = s.stack == null ? null : s.stack.top();
    ParseState.Stack below = s.stack == null ? null : s.stack.below();
    ParseNode s1 = below == null ? null : below.top();
    ParseNode s2 = below == null || below.below() == null ? null : below.below().top();
    ParseNode b0 = s.front;
    int i = s.next;
    int s0w = word(w, s0);
    int s0t = tag(w, s0);
    int s0c = fine(w, s0);
    int s1w = word(w, s1);
    int s1t = tag(w, s1);
    int s1c = fine(w, s1);
    int s2t = tag(w, s2);
    int b0w = word(w, b0);
    int b0t = tag(w, b0);
    int b0c = fine(w, b0);
    int b1w = wordAt(w, i + 1);
    int b1t = tagAt(w, i + 1);
    int b2t = tagAt(w, i + 2);
    int b3t = tagAt(w, i + 3);
    ParseNode s0l = s0 == null ? null : s0.left;
    ParseNode s0r = s0 == null ? null : s0.right;
    ParseNode s0l2 = s0 == null ? null : s0.left2;
    ParseNode s0r2 = s0 == null ? null : s0.right2;
    ParseNode s1l = s1 == null ? null : s1.left;
    ParseNode s1r = s1 == null ? null : s1.right;
    ParseNode s1r2 = s1 == null ? null : s1.right2;
    ParseNode b0l = b0.left;
    ParseNode b0l2 = b0.left2;
    int d0 = s0 == null ? 0 : distance(s0.word, i);
    int s0v = s0 == null ? 0 : Math.min(s0.lefts, 3) * 4 + Math.min(s0.rights, 3);
    int s1v = s1 == null ? 0 : Math.min(s1.lefts, 3) * 4 + Math.min(s1.rights, 3);
    int b0v = Math.min(b0.lefts, 3);

    f[n++] = Hash.feature(1, s0w, s0t);
    f[n++] = Hash.feature(3, s0t);
    f[n++] = Hash.feature(6, b0t);
    f[n++] = Hash.feature(8, b1w);
    f[n++] = Hash.feature(9, b1t);
    f[n++] = Hash.feature(13, s1t);

    f[n++] = Hash.feature(14, Hash.feature(0, s0w, s0t), b0w, b0t);
    f[n++] = Hash.feature(17, s0w, s0t, b0t);
    f[n++] = Hash.feature(18, s0t, b0w, b0t);
    f[n++] = Hash.feature(19, s0w, b0w);
    f[n++] = Hash.feature(20, s0t, b0t);
    f[n++] = Hash.feature(21, b0t, b1t);
    f[n++] = Hash.feature(23, s0t, s1t);
    f[n++] = Hash.feature(27, s1w, b0w);
    f[n++] = Hash.feature(28, s1t, b0t);

    f[n++] = Hash.feature(29, s0t, b0t, b1t);
    f[n++] = Hash.feature(30, b0t, b1t, b2t);
    f[n++] = Hash.feature(32, s2t, s1t, s0t);
    f[n++] = Hash.feature(33, s0t, tag(w, s0l), b0t);
    f[n++] = Hash.feature(34, s0t, tag(w, s0r), b0t);
    f[n++] = Hash.feature(35, s0t, b0t, tag(w, b0l));
    f[n++] = Hash.feature(36, s1t, tag(w, s1r), s0t);
    f[n++] = Hash.feature(37, s1t, s0t, tag(w, s0r));
    f[n++] = Hash.feature(38, s1t, s0t, tag(w, s0l));
    f[n++] = Hash.feature(40, s1t, s0t, Hash.feature(0, b0t, b1t));

    f[n++] = Hash.feature(44, s0t, b0t, d0);
    f[n++] = Hash.feature(48, s0w, s0v);
    f[n++] = Hash.feature(49, s0t, s0v);
    f[n++] = Hash.feature(51, b0t, b0v);
    f[n++] = Hash.feature(52, s1t, s1v, s0t);
    f[n++] = Hash.feature(53, s1w, s1v);

    f[n++] = Hash.feature(54, word(w, s0l), s0t);
    f[n++] = Hash.feature(56, word(w, b0l), b0t);
    f[n++] = Hash.feature(57, label(s0l), s0t);
    f[n++] = Hash.feature(58, label(s0r), s0t, b0t);
    f[n++] = Hash.feature(59, label(b0l), b0t, s0t);
    f[n++] = Hash.feature(60, label(s0l), label(s0l2), s0t);
    f[n++] = Hash.feature(61, label(s0r), label(s0r2), s0t);
    f[n++] = Hash.feature(62, label(b0l), label(b0l2), b0t);
    f[n++] = Hash.feature(63, label(s1r), label(s1r2), s1t);
    f[n++] = Hash.feature(64, label(s1l), s1t, s0t);
    f[n++] = Hash.feature(67, word(w, s1r), s1t, s0t);
    f[n++] = Hash.feature(68, s1t, label(s1r), Hash.feature(0, s0t, label(s0l)));

    int s0k = coarse(w, s0);
    int s1k = coarse(w, s1);
    int b0k = coarse(w, b0);
    f[n++] = Hash.feature(69, s0k, b0k);
    f[n++] = Hash.feature(70, s0c, b0t);
    f[n++] = Hash.feature(71, s0t, b0c);
    f[n++] = Hash.feature(75, s0c);
    f[n++] = Hash.feature(76, b0c);
    f[n++] = Hash.feature(77, s1c);
    f[n++] = Hash.feature(78, fineAt(w, i + 1), s0t);

    f[n++] = Hash.feature(91, s0c, b0k);
    f[n++] = Hash.feature(92, s0k, b0c);
    f[n++] = Hash.feature(93, s0c, s1k);

    f[n++] = Hash.feature(81, b1t, b2t, b3t);
    f[n++] = Hash.feature(82, s0t, b0t, Hash.feature(0, b1t, b2t));
    f[n++] = Hash.feature(83, s0w, b1w);
    f[n++] = Hash.feature(84, s0w, b1t);
    f[n++] = Hash.feature(86, s0w, b0t, b1t);
    f[n++] = Hash.feature(87, tag(w, s0l), tag(w, s0r), Hash.feature(0, s0t, b0t));
    if (s0 != null) {
      f[n++] = Hash.feature(88, tagAt(w, s0.word - 1), s0t, tagAt(w, s0.word + 1));
      f[n++] = Hash.feature(89, tagAt(w, i - 1), b0t, s0t);
    }
    return n;
  }

  /** Features that choose the relation of a new dependent, from the configuration before it. */
  public static int label(WordFeatures w, ParseState s, int action, int[] f) {
    int n = 0;
    ParseNode d = s.stack.top();
    ParseNode h = action == ParseState.LEFT ? s.front : s.stack.below().top();
    int direction = action;
    int dw = word(w, d);
    int dt = tag(w, d) * 2 + (action - 1);
    int dc = fine(w, d);
    int hw = word(w, h);
    int ht = tag(w, h);
    int hc = fine(w, h);
    int distance = Math.min(Math.abs(h.word - d.word), 6);
    int dp = tagAt(w, d.word - 1);
    int dn = tagAt(w, d.word + 1);
    f[n++] = Hash.feature(1, direction);
    f[n++] = Hash.feature(2, dw, direction);
    f[n++] = Hash.feature(3, dt);
    f[n++] = Hash.feature(4, hw, direction);
    f[n++] = Hash.feature(5, ht, direction);
    f[n++] = Hash.feature(6, dt, ht);
    f[n++] = Hash.feature(8, dt, hw);
    f[n++] = Hash.feature(10, dt, ht, distance);
    int hk = coarse(w, h);
    f[n++] = Hash.feature(49, word(w, d.left), hk, dt);
    f[n++] = Hash.feature(13, dt, hc);
    f[n++] = Hash.feature(14, dc, direction);
    f[n++] = Hash.feature(15, hc, direction);
    f[n++] = Hash.feature(16, word(w, d.left), dt);
    f[n++] = Hash.feature(17, tag(w, d.left), dt, ht);
    f[n++] = Hash.feature(18, label(d.left), dt, ht);
    f[n++] = Hash.feature(20, word(w, d.right), dt);
    f[n++] = Hash.feature(21, label(d.left), label(d.left2), dt);
    f[n++] = Hash.feature(23, word(w, d.left), dw);
    f[n++] = Hash.feature(24, word(w, d.left2), dt);
    f[n++] = Hash.feature(25, label(h.left), dt, ht);
    f[n++] = Hash.feature(26, label(h.right), dt, ht);
    f[n++] = Hash.feature(27, label(h.left), label(h.left2), Hash.feature(0, dt, ht));
    f[n++] = Hash.feature(29, word(w, h.left), dt, ht);
    f[n++] = Hash.feature(32, dp, dt, dn);
    f[n++] = Hash.feature(33, wordAt(w, d.word - 1), dt);
    f[n++] = Hash.feature(34, wordAt(w, d.word + 1), dt);
    f[n++] = Hash.feature(35, tagAt(w, h.word - 1), ht, Hash.feature(0, dt, tagAt(w, h.word + 1)));
    f[n++] = Hash.feature(38, Math.min(3, d.rights), Math.min(3, d.lefts), dt);
    f[n++] = Hash.feature(40, dw, label(h.left), direction);
    f[n++] = Hash.feature(41, dw, dc, distance * 2 + direction);
    if (d.word < w.size) {
      f[n++] = Hash.feature(42, w.suffix3[d.word], ht, direction);
      f[n++] = Hash.feature(43, w.shape[d.word], dt, ht);
    }
    f[n++] = Hash.feature(44, word(w, d.right2), dt);
    f[n++] = Hash.feature(45, label(d.right), label(d.right2), dt);
    f[n++] = Hash.feature(46, label(d.left), label(d.right), Hash.feature(0, dt, ht));
    return n;
  }
}
