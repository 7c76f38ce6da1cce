package dev.dateline.extract.attribution;

import static dev.dateline.extract.attribution.FeatureBag.mix;

import java.util.List;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * What tells whether a word is the head of a cue: itself, its dependents and governor, its
 * neighbours and where quotations stand. Shared by training and use; changing it means training
 * again.
 */
public final class CueFeatures {

  private static final int MAX_CHILDREN = 24;

  private CueFeatures() {}

  /** Whether a token can head a cue at all. */
  public static boolean isCandidate(QuotedDocument d, int p) {
    Token t = d.tokens[p];
    return switch (t.upos()) {
      case "VERB", "NOUN", "ADJ", "ADV" -> Character.isLetter(t.text().charAt(0));
      case "ADP", "SCONJ" -> t.text().equalsIgnoreCase("according") || t.lemma().equals("per");
      case "PUNCT" -> t.text().equals(":");
      case "PROPN" -> CueLexicon.classOf(lowered(t)) != CueClass.OTHER;
      default -> false;
    };
  }

  /** Headlines' capitals make verbs look like names. */
  private static Token lowered(Token t) {
    return new Token(
        t.index(),
        t.text(),
        t.start(),
        t.end(),
        t.lemma().toLowerCase(java.util.Locale.ROOT),
        t.upos(),
        t.xpos(),
        t.head(),
        t.relation());
  }

  /** The features of the token at a position of the document. */
  public static void extract(QuotedDocument d, int p, FeatureBag f) {
    f.clear();
    Token t = d.tokens[p];
    Sentence sentence = d.sentence(p);
    int base = d.first[d.sentenceOf[p]];
    int lemma = d.lemma[p];
    int pos = d.upos[p];
    int xpos = t.xpos().hashCode();
    int rel = d.relation[p];
    int cls = d.cueClass[p];
    f.add(1);
    f.add(2, lemma);
    f.add(3, lemma, pos);
    f.add(4, lemma, xpos);
    f.add(5, lemma, rel);
    f.add(6, cls, pos);
    f.add(7, cls, rel, xpos);
    f.add(8, suffix(t.lemma(), 3), pos);
    f.add(9, suffix(t.lemma(), 4), pos);
    f.add(10, xpos, rel);

    int head = d.headOf(p);
    int headLemma = head < 0 ? 1 : d.lemma[head];
    int headPos = head < 0 ? 1 : d.upos[head];
    f.add(11, headLemma, rel);
    f.add(12, lemma, headLemma);
    f.add(13, cls, headPos, rel);
    if (head >= 0) {
      f.add(14, lemma, d.cueClass[head], rel);
      f.add(15, cls, d.cueClass[head], rel);
      f.add(16, rel, d.relation[head], pos);
    }

    boolean ccomp = false;
    boolean xcomp = false;
    boolean parataxis = false;
    boolean object = false;
    boolean passive = false;
    int subject = -1;
    int config = 0;
    List<Token> children = sentence.children(t);
    for (int k = 0; k < children.size() && k < MAX_CHILDREN; k++) {
      Token child = children.get(k);
      int c = base + child.index();
      int childRel = d.relation[c];
      int side = child.index() < t.index() ? 0 : 1;
      f.add(20, childRel, side, pos);
      f.add(21, lemma, childRel, side);
      f.add(22, cls, childRel, side);
      switch (child.baseRelation()) {
        case "nsubj" -> {
          subject = c;
          passive = child.relation().endsWith(":pass");
          config |= passive ? 2 : 1;
        }
        case "ccomp" -> {
          ccomp = true;
          config |= 4;
          int mark = d.mark[c];
          f.add(23, mark, cls);
          f.add(24, mark, lemma);
          f.add(25, d.upos[c], side, cls);
        }
        case "xcomp" -> {
          xcomp = true;
          config |= 8;
          f.add(26, lemma, d.lemma[c]);
          f.add(27, cls, d.mark[c], d.upos[c]);
        }
        case "parataxis" -> {
          parataxis = true;
          config |= 16;
          f.add(28, cls, side, d.outer[c] >= 0 ? 1 : 0);
        }
        case "obj", "iobj" -> {
          object = true;
          config |= 32;
          f.add(29, lemma, d.lemma[c]);
          f.add(30, cls, d.name[c], d.upos[c]);
          f.add(31, cls, d.cueClass[c]);
        }
        case "obl", "nmod" -> {
          config |= 64;
          int preposition = d.preposition[c];
          f.add(32, lemma, preposition);
          f.add(33, cls, preposition, pos);
          f.add(34, lemma, preposition, d.lemma[c]);
        }
        case "aux", "mark", "case", "cop", "det", "nmod:poss", "compound", "advmod" -> {
          f.add(35, d.lemma[c], childRel, pos);
          f.add(36, d.lemma[c], childRel, cls);
          f.add(37, d.lemma[c], lemma);
        }
        case "acl" -> {
          config |= 128;
          f.add(38, lemma, childRel, d.mark[c]);
          f.add(39, cls, childRel, d.mark[c]);
        }
        default -> {
          // covered by the general templates
        }
      }
    }
    if (subject < 0) {
      subject = sharedSubject(d, sentence, base, t);
    }
    f.add(40, config, cls);
    f.add(41, config, lemma);
    f.add(42, config, pos, rel);
    if (subject >= 0) {
      int type = d.name[subject];
      f.add(43, type, d.upos[subject], cls);
      f.add(44, d.lemma[subject], cls);
      f.add(45, d.lemma[subject], pos);
      f.add(46, lemma, type, d.upos[subject]);
      f.add(47, config, type, d.upos[subject], cls);
    } else {
      f.add(48, cls, xpos, rel);
      f.add(49, lemma, xpos);
    }

    neighbours(d, p, lemma, cls, pos, f);
    quotationContext(d, p, lemma, cls, pos, config, f);
    int sentenceIndex = d.sentenceOf[p];
    f.add(80, Math.min(sentenceIndex, 2), pos, xpos);
    f.add(81, Math.min(sentenceIndex, 2), cls);
    boolean lastWord = t.index() >= sentence.size() - 2;
    f.add(82, lastWord ? 1 : 0, cls, ccomp || parataxis || xcomp || object ? 1 : 0);
    f.add(83, t.index() == 0 ? 1 : 0, cls, xpos);
  }

  private static void neighbours(
      QuotedDocument d, int p, int lemma, int cls, int pos, FeatureBag f) {
    int[] around = new int[7];
    for (int k = -3; k <= 3; k++) {
      int q = p + k;
      around[k + 3] = q < 0 || q >= d.size() || d.sentenceOf[q] != d.sentenceOf[p] ? 7 : d.lemma[q];
    }
    for (int k = -2; k <= 3; k++) {
      if (k != 0) {
        f.add(50 + k + 3, around[k + 3], lemma);
        f.add(57 + k + 3, around[k + 3], cls);
        f.add(84, k, around[k + 3], pos);
      }
    }
    f.add(64, around[2], around[4], cls);
    f.add(65, around[4], around[5], cls);
    f.add(66, around[1], around[2], cls);
    f.add(67, lemma, around[4], around[5]);
    f.add(68, upos(d, p - 1, p), upos(d, p + 1, p), cls);
    f.add(69, upos(d, p + 1, p), upos(d, p + 2, p), lemma);
  }

  private static int upos(QuotedDocument d, int q, int p) {
    return q < 0 || q >= d.size() || d.sentenceOf[q] != d.sentenceOf[p] ? 7 : d.upos[q];
  }

  private static void quotationContext(
      QuotedDocument d, int p, int lemma, int cls, int pos, int config, FeatureBag f) {
    int inside = d.outer[p] < 0 ? 0 : d.inner[p] == d.outer[p] ? 1 : 2;
    int left = distanceToQuotation(d, p, -1);
    int right = distanceToQuotation(d, p, 1);
    f.add(70, inside, cls);
    f.add(71, inside, lemma);
    f.add(72, left, right, cls);
    f.add(73, left, right, lemma);
    f.add(74, left, right, pos, d.relation[p]);
    f.add(75, inside, config, pos);
    f.add(76, left, right, config, cls);
    int s = d.sentenceOf[p];
    int start = d.first[s];
    int end = d.first[s + 1] - 1;
    int edges =
        (d.outer[start] >= 0 ? 1 : 0)
            | (d.outer[end] >= 0 ? 2 : 0)
            | (start > 0 && d.outer[start - 1] >= 0 ? 4 : 0)
            | (end + 1 < d.size() && d.outer[end + 1] >= 0 ? 8 : 0)
            | (s > 0 && d.paragraph[s - 1] == d.paragraph[s] ? 16 : 0);
    f.add(77, edges, cls);
    f.add(78, edges, lemma);
    f.add(79, edges, inside, pos);
  }

  /** Tokens to the nearest quotation in the sentence, in classes; 0 when inside or none. */
  private static int distanceToQuotation(QuotedDocument d, int p, int step) {
    if (d.outer[p] >= 0) {
      return 0;
    }
    int s = d.sentenceOf[p];
    int limit = 40;
    int n = 0;
    for (int q = p + step; q >= d.first[s] && q < d.first[s + 1] && n < limit; q += step) {
      n++;
      if (d.outer[q] >= 0) {
        return n <= 2 ? n : n <= 4 ? 3 : n <= 8 ? 4 : 5;
      }
    }
    return 6;
  }

  /** The subject that a verb without one takes from the clause above it, or -1. */
  static int sharedSubject(QuotedDocument d, Sentence sentence, int base, Token verb) {
    Token t = verb;
    for (int step = 0; step < 4; step++) {
      if (!t.is("conj") && !t.is("xcomp") && !t.is("advcl") && !t.is("parataxis")) {
        break;
      }
      t = sentence.head(t);
      if (t == null) {
        return -1;
      }
      List<Token> children = sentence.children(t);
      for (int k = 0; k < children.size() && k < MAX_CHILDREN; k++) {
        if (children.get(k).is("nsubj")) {
          return base + children.get(k).index();
        }
      }
    }
    if (t.relation().startsWith("acl")) {
      return t.head() < 0 ? -1 : base + t.head();
    }
    return -1;
  }

  private static int suffix(String word, int length) {
    return mix(length, word.substring(Math.max(0, word.length() - length)).hashCode());
  }
}
