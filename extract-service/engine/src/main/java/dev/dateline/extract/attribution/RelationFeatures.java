package dev.dateline.extract.attribution;

import java.util.List;

/**
 * What tells whether cue, source and content together are an attribution. Shared by training and
 * use; changing it means training again.
 */
final class RelationFeatures {

  private static final int NEIGHBOURS = 8;

  private RelationFeatures() {}

  static void extract(QuotedDocument d, List<Draft> drafts, int index, FeatureBag f) {
    f.clear();
    Draft draft = drafts.get(index);
    int lemma = d.lemma[draft.cue];
    int pos = d.upos[draft.cue];
    int cls = d.cueClass[draft.cue];
    int score = Math.clamp(Math.round(2 * logit(draft.cueProbability)), -6, 12);
    f.add(1);
    f.add(2, score);
    f.add(3, score, cls);
    f.add(4, score, pos);
    f.add(5, lemma);
    f.add(6, lemma, score > 0 ? 1 : 0);

    int head = headOf(d, draft.source, draft.cue);
    int source = head < 0 ? 0 : FeatureBag.mix(d.name[head], d.upos[head]);
    int sourceLemma = head < 0 ? 0 : d.lemma[head];
    int sourceSide = head < 0 ? 0 : head < draft.cue ? 1 : 2;
    f.add(10, source, cls);
    f.add(11, source, lemma);
    f.add(12, sourceLemma, cls);
    f.add(13, source, sourceSide, pos);
    f.add(14, source, head < 0 ? 0 : d.relation[head], cls);
    f.add(15, sourceLemma);
    f.add(16, source, score);

    int first = draft.content.next(0);
    int size = draft.content.size();
    int length = size <= 3 ? size : size <= 6 ? 4 : size <= 12 ? 5 : size <= 25 ? 6 : 7;
    int top = headOf(d, draft.content, draft.cue);
    int topRelation = top < 0 ? 0 : d.relation[top];
    int quoted = quoted(d, draft);
    int side = first < draft.cue ? draft.content.last() > draft.cue ? 2 : 0 : 1;
    f.add(20, length, cls, quoted);
    f.add(21, length, lemma);
    f.add(22, length, side, quoted, score);
    f.add(23, quoted, side, lemma);
    f.add(24, quoted, side, cls, source);
    f.add(25, d.lemma[first], cls);
    f.add(26, d.lemma[first], lemma);
    f.add(27, d.upos[first], side, lemma);
    f.add(28, topRelation, d.upos[top], cls);
    f.add(29, topRelation, d.upos[top], lemma);
    f.add(30, topRelation, d.headOf(top) == draft.cue ? 1 : 0, cls, side);
    f.add(31, d.lemma[top], cls);
    f.add(32, d.lemma[top], lemma);
    f.add(33, d.name[top], d.upos[top], cls);
    f.add(34, gaps(draft.content), cls);
    f.add(35, distance(draft), cls, quoted);
    f.add(36, source, topRelation, pos, cls);
    f.add(37, draft.cueWords.size(), cls);
    f.add(38, d.tokens[draft.cue].xpos().hashCode(), d.relation[draft.cue], score);

    int rivals = rivals(d, drafts, index);
    f.add(40, rivals, score);
    f.add(41, rivals, cls);
    f.add(42, rivals, lemma);
    f.add(43, d.outer[draft.cue] >= 0 ? 1 : 0, cls, score);
  }

  private static float logit(float p) {
    double bounded = Math.clamp(p, 1e-4, 1 - 1e-4);
    return (float) Math.log(bounded / (1 - bounded));
  }

  /** The highest word of a set in the cue's sentence, else its first word. */
  private static int headOf(QuotedDocument d, Positions words, int cue) {
    int best = -1;
    for (int p = words.next(0); p >= 0; p = words.next(p + 1)) {
      if (d.sentenceOf[p] == d.sentenceOf[cue]) {
        int head = d.headOf(p);
        if (head == cue) {
          return p;
        }
        if (best < 0 && (head < 0 || !words.get(head))) {
          best = p;
        }
      }
    }
    return best < 0 ? words.next(0) : best;
  }

  private static int quoted(QuotedDocument d, Draft draft) {
    int in = 0;
    int out = 0;
    for (int p = draft.content.next(0); p >= 0; p = draft.content.next(p + 1)) {
      if (d.outer[p] >= 0) {
        in++;
      } else if (!d.tokens[p].upos().equals("PUNCT")) {
        out++;
      }
    }
    return (d.outer[draft.cue] >= 0 ? 4 : 0) + (in == 0 ? 0 : out == 0 ? 1 : 2);
  }

  private static int gaps(Positions content) {
    int gaps = 0;
    for (int p = content.next(0); p >= 0 && gaps < 3; p = content.next(content.nextGap(p))) {
      gaps++;
    }
    return gaps;
  }

  private static int distance(Draft draft) {
    int after = draft.content.next(draft.cue);
    int gap = after < 0 ? draft.cue - draft.content.last() : after - draft.cue;
    return gap <= 3 ? gap : gap <= 6 ? 4 : gap <= 12 ? 5 : 6;
  }

  /** Whether a more probable cue has nearly the same content, contains it or lies in it. */
  private static int rivals(QuotedDocument d, List<Draft> drafts, int index) {
    Draft draft = drafts.get(index);
    int result = 0;
    int from = Math.max(0, index - NEIGHBOURS);
    int to = Math.min(drafts.size(), index + NEIGHBOURS + 1);
    for (int k = from; k < to; k++) {
      Draft other = drafts.get(k);
      if (k == index) {
        continue;
      }
      int first = Math.max(draft.content.next(0), other.content.next(0));
      int last = Math.min(draft.content.last(), other.content.last());
      if (last >= first) {
        int shared = 0;
        for (int p = draft.content.next(first);
            p >= 0 && p <= last;
            p = draft.content.next(p + 1)) {
          shared += other.content.get(p) ? 1 : 0;
        }
        boolean same = 2 * shared * 10 >= 8 * (draft.content.size() + other.content.size());
        if (same) {
          result |= other.cueProbability > draft.cueProbability ? 1 : 2;
        }
      }
      if (other.content.get(draft.cue) && other.cueProbability > 0.5f) {
        result |= 4;
      }
    }
    return result;
  }
}
