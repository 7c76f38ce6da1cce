package dev.dateline.extract.attribution;

import java.util.List;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * What tells whether a word belongs to a given cue's source, to the cue itself or to its content:
 * mostly the way through the dependency tree, with quotation marks, distance and words. Shared by
 * training and use; changing it means training again.
 */
public final class RoleFeatures {

  private RoleFeatures() {}

  /** What is the same for all words around one cue. */
  private record Frame(
      int lemma, int pos, int cls, int relation, int config, int quotes, int left, int right) {}

  /** Extracts a whole window: state features of each position and edge features into it. */
  public static void extract(CueView v, Sink sink) {
    Frame frame = frameOf(v);
    FeatureBag state = new FeatureBag();
    FeatureBag edge = new FeatureBag();
    for (int p = v.from; p < v.to; p++) {
      state.clear();
      edge.clear();
      state(v, frame, p, state);
      edge(v, frame, p, edge);
      sink.accept(p - v.from, state, edge);
    }
  }

  /** Takes the features of one position after the other. */
  public interface Sink {
    /**
     * @param i position in the window
     */
    void accept(int i, FeatureBag state, FeatureBag edge);
  }

  private static Frame frameOf(CueView v) {
    QuotedDocument d = v.d;
    Token t = d.tokens[v.cue];
    Sentence sentence = d.sentence(v.cue);
    int base = d.first[d.sentenceOf[v.cue]];
    int config = 0;
    List<Token> children = sentence.children(t);
    for (int k = 0; k < children.size() && k < 24; k++) {
      Token child = children.get(k);
      boolean before = child.index() < t.index();
      config |=
          switch (child.baseRelation()) {
            case "nsubj" -> child.relation().endsWith(":pass") ? 2 : 1;
            case "ccomp" -> before ? 4 : 8;
            case "xcomp" -> 16;
            case "parataxis" -> before ? 32 : 64;
            case "obj" -> 128;
            case "obl", "nmod" -> 256;
            case "acl" -> 512;
            case "advcl" -> 1024;
            default -> 0;
          };
    }
    int start = base;
    int end = d.first[d.sentenceOf[v.cue] + 1] - 1;
    int quotes =
        (d.outer[v.cue] >= 0 ? 1 : 0)
            | (d.outer[start] >= 0 ? 2 : 0)
            | (d.outer[end] >= 0 ? 4 : 0)
            | (v.from < start ? 8 : 0)
            | (v.to > end + 1 ? 16 : 0);
    return new Frame(
        d.lemma[v.cue],
        d.upos[v.cue],
        d.cueClass[v.cue],
        d.relation[v.cue],
        config,
        quotes,
        gap(v, -1),
        gap(v, 1));
  }

  /**
   * What ends the cue's stretch of text on one side (a comma, a quotation, the sentence) and how
   * far off: ", officials said." differs from "Officials said the" whatever the parse.
   */
  private static int gap(CueView v, int step) {
    QuotedDocument d = v.d;
    int n = 0;
    for (int p = v.cue + step; ; p += step) {
      if (p < v.from || p >= v.to || !v.inSentence(p)) {
        return mixGap(n, 1);
      }
      if (d.outer[p] >= 0 && d.outer[v.cue] < 0) {
        return mixGap(n, 2);
      }
      if (d.upos[p] == PUNCT) {
        return mixGap(n, d.lemma[p]);
      }
      n++;
    }
  }

  private static int mixGap(int n, int type) {
    return FeatureBag.mix(n <= 4 ? n : n <= 7 ? 5 : n <= 12 ? 6 : 7, type);
  }

  private static void state(CueView v, Frame c, int p, FeatureBag f) {
    QuotedDocument d = v.d;
    int side = p < v.cue ? 0 : p == v.cue ? 1 : 2;
    int distance = distanceClass(p - v.cue);
    int quote = quoteState(v, p);
    int lemma = d.lemma[p];
    int pos = d.upos[p];
    int rel = d.relation[p];
    int previous = p > v.from ? d.lemma[p - 1] : 5;
    int next = p + 1 < v.to ? d.lemma[p + 1] : 5;
    int cuesBetween = Math.min(v.cuesBetween(p), 2);
    f.add(1, side);
    f.add(2, c.cls(), side, quote);
    f.add(3, c.lemma(), side, quote);
    f.add(4, c.config(), side, quote, c.quotes());
    f.add(5, distance, c.cls(), pos);
    f.add(6, quote, cuesBetween, side, c.cls());
    f.add(7, lemma, side, c.cls());
    f.add(8, previous, lemma, quote);
    f.add(9, lemma, next, quote);
    f.add(10, pos, rel, quote);
    if (!v.inSentence(p)) {
      neighbouring(v, c, p, quote, side, f);
      return;
    }
    int segments = side == 0 ? -Math.min(v.commasBetween(p), 4) : Math.min(v.commasBetween(p), 4);
    int after = v.cue + 1 < v.to ? d.lemma[v.cue + 1] : 5;
    f.add(80, side, segments, c.left(), c.right());
    f.add(81, FeatureBag.mix(side, segments), c.cls(), c.right());
    f.add(82, FeatureBag.mix(side, segments), c.cls(), c.left());
    f.add(83, FeatureBag.mix(side, segments), after, c.cls());
    f.add(84, FeatureBag.mix(side, segments), after, c.lemma());
    f.add(85, FeatureBag.mix(side, segments), quote, c.cls());
    f.add(86, FeatureBag.mix(side, segments), distance, c.lemma());
    f.add(87, FeatureBag.mix(side, segments), d.name[p], pos, c.cls());
    f.add(88, FeatureBag.mix(side, segments), c.left(), c.right(), c.cls());
    f.add(89, side, distance, d.name[p], pos);
    f.add(90, side, c.config(), segments, c.cls());
    int k = v.level(p);
    int top = v.top(p);
    int second = v.second(p);
    int third = v.third(p);
    int up = k < 0 ? 3 : v.upward[k];
    int topRel = top < 0 ? 3 : d.relation[top];
    int topSide = top < 0 ? 1 : top < v.cue ? 0 : 2;
    int topLemma = top < 0 ? 3 : d.lemma[top];
    int secondRel = second < 0 ? 3 : d.relation[second];
    int thirdRel = third < 0 ? 3 : d.relation[third];
    int path = FeatureBag.mix(FeatureBag.mix(up, topRel), topSide * 31 + side);
    int commas = Math.min(v.commasBetween(p), 3);

    f.add(20, path);
    f.add(21, path, c.lemma());
    f.add(22, path, c.cls());
    f.add(23, path, c.config());
    f.add(24, path, c.config(), c.lemma());
    f.add(25, path, c.config(), c.cls(), quote);
    f.add(26, path, secondRel);
    f.add(27, path, secondRel, c.cls());
    f.add(28, path, secondRel, thirdRel);
    f.add(29, path, secondRel, c.lemma());
    f.add(30, path, quote, c.lemma());
    f.add(31, path, quote, commas);
    f.add(32, path, commas, c.cls());
    f.add(33, path, cuesBetween, c.cls());
    f.add(34, path, distance);
    f.add(35, path, pos, rel);
    f.add(36, path, lemma);
    f.add(37, path, lemma, c.cls());
    f.add(38, topRel, side, k, c.pos());
    f.add(39, k < 0 ? 9 : k, side, quote, commas);
    f.add(40, path, topLemma, c.lemma());
    f.add(41, c.lemma(), p - v.cue, Math.abs(p - v.cue) <= 4 ? lemma : 1);
    f.add(42, c.cls(), p - v.cue, Math.abs(p - v.cue) <= 4 ? lemma : 1);
    f.add(43, c.pos(), Math.abs(p - v.cue) <= 6 ? p - v.cue : side, pos, topRel);
    f.add(44, path, previous, lemma);
    f.add(45, d.name[p], path, c.cls());
    f.add(46, c.relation(), path, c.pos());
    if (top >= 0) {
      int mark = d.mark[top];
      int preposition = d.preposition[top];
      f.add(47, path, mark, c.cls());
      f.add(48, path, preposition, c.lemma());
      f.add(49, path, preposition, c.cls());
      f.add(50, path, d.upos[top], d.name[top], c.cls());
      f.add(51, path, d.lemma[top], c.cls());
      f.add(52, path, v.cueProbability[top] > 0.5f ? 1 : 0, c.cls());
    }
    if (second >= 0) {
      f.add(53, path, secondRel, d.upos[second], second < p ? 0 : second == p ? 1 : 2);
      f.add(54, path, secondRel, v.cueProbability[second] > 0.5f ? 1 : 0);
      f.add(55, path, secondRel, d.cueClass[second]);
    }
    if (k > 0) {
      int ancestor = v.ancestors[k];
      f.add(56, path, d.lemma[ancestor], c.cls());
      f.add(57, path, d.upos[ancestor], v.cueProbability[ancestor] > 0.5f ? 1 : 0, c.cls());
    }
    f.add(58, v.cueProbability[p] > 0.5f ? 1 : 0, path, c.cls());
    f.add(59, path, next, lemma);
    f.add(60, quote, c.quotes(), path);
  }

  private static void neighbouring(CueView v, Frame c, int p, int quote, int side, FeatureBag f) {
    QuotedDocument d = v.d;
    int s = d.sentenceOf[p];
    int strongest = 0;
    int begin = d.first[s];
    int end = d.first[s + 1];
    for (int q = begin; q < end && q < begin + 200; q++) {
      if (d.outer[q] != d.outer[p] && v.cueProbability[q] > 0.5f) {
        strongest = 1;
        break;
      }
    }
    int edges =
        (d.outer[begin] >= 0 ? 1 : 0)
            | (d.outer[end - 1] >= 0 ? 2 : 0)
            | (d.outer[p] >= 0 && d.outer[p] == d.outer[begin] ? 4 : 0)
            | (d.outer[p] >= 0 && d.outer[p] == d.outer[end - 1] ? 8 : 0);
    f.add(70, side, quote, strongest, edges);
    f.add(71, side, quote, strongest, c.quotes());
    f.add(72, side, quote, strongest, c.cls());
    f.add(73, side, quote, c.lemma());
    f.add(74, side, FeatureBag.mix(quote, edges), c.quotes(), c.config());
    f.add(75, side, FeatureBag.mix(quote, edges), c.quotes(), c.cls());
    f.add(76, side, quote, c.relation());
    f.add(77, side, quote, strongest, Math.min(4, d.tokens[v.cue].index()));
  }

  private static void edge(CueView v, Frame c, int p, FeatureBag f) {
    QuotedDocument d = v.d;
    f.add(100);
    f.add(101, d.upos[p], p > v.from ? d.upos[p - 1] : 5);
    boolean first = p == v.from;
    int quotes = (d.opensQuotation(p) ? 1 : 0) | (!first && d.closesQuotation(p - 1) ? 2 : 0);
    int sentences = !first && d.sentenceOf[p] != d.sentenceOf[p - 1] ? 1 : 0;
    f.add(102, quotes, sentences, c.pos());
    f.add(103, p == v.cue ? 1 : p - 1 == v.cue ? 2 : 0, c.lemma());
    if (d.upos[p] == PUNCT) {
      f.add(104, d.lemma[p], c.cls());
    }
    if (!first && d.upos[p - 1] == PUNCT) {
      f.add(105, d.lemma[p - 1], c.cls());
    }
    boolean inside = !first && v.inSentence(p) && v.inSentence(p - 1);
    if (inside) {
      int a = v.top(p - 1);
      int b = v.top(p);
      int ra = a < 0 ? 3 : d.relation[a];
      int rb = b < 0 ? 3 : d.relation[b];
      f.add(106, a == b ? 1 : 0, ra, rb);
      f.add(107, v.second(p - 1) == v.second(p) ? 1 : 0, d.relation[p - 1], d.relation[p]);
      f.add(108, v.level(p - 1), v.level(p), a == b ? 1 : 0);
    }
    f.add(109, d.lemma[p]);
    f.add(110, first ? 5 : d.lemma[p - 1]);
  }

  private static final int PUNCT = "PUNCT".hashCode();

  /** How a position and the cue stand to quotations. */
  private static int quoteState(CueView v, int p) {
    QuotedDocument d = v.d;
    int q = d.outer[p];
    int cueQuote = d.outer[v.cue];
    int cueInner = d.inner[v.cue];
    if (cueQuote < 0) {
      if (q < 0) {
        return 0;
      }
      return d.quotations.get(q).depth() == 0 ? 1 : 2;
    }
    if (q != cueQuote) {
      return q < 0 ? 3 : 4;
    }
    if (d.inner[p] == cueInner) {
      return 5;
    }
    return d.inner[p] == cueQuote ? 6 : 7;
  }

  private static int distanceClass(int distance) {
    int n = Math.abs(distance);
    int size = n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : n <= 20 ? 7 : n <= 40 ? 8 : 9;
    return distance < 0 ? -size : size;
  }
}
