package dev.dateline.extract.attribution;

import java.util.BitSet;
import java.util.List;

import dev.dateline.extract.language.Token;

/**
 * Lets the content of a cue reach over the whole clause that it governs: relative clauses and
 * conjuncts behind a comma belong to what is said unless another cue takes over, and a reporting
 * clause at the end ("..., officials said on Monday") governs all before it.
 */
final class ClauseScope {

  private ClauseScope() {}

  static void complete(QuotedDocument d, List<Draft> drafts) {
    BitSet otherCues = new BitSet();
    for (Draft draft : drafts) {
      if (draft.cueProbability > 0.5f) {
        otherCues.set(draft.cue);
      }
    }
    for (Draft draft : drafts) {
      if (d.outer[draft.cue] >= 0) {
        continue;
      }
      if (!draft.content.isEmpty()) {
        extend(d, draft, otherCues);
      }
      takeClauseBefore(d, draft);
    }
  }

  private static void extend(QuotedDocument d, Draft draft, BitSet otherCues) {
    int clause = -1;
    for (Token child : d.sentence(draft.cue).children(d.tokens[draft.cue])) {
      int p = d.position(draft.cue, child);
      if (child.is("ccomp") && p > draft.cue && draft.content.get(p)) {
        clause = p;
      }
    }
    if (clause < 0) {
      return;
    }
    int from = draft.content.last() + 1;
    int end = d.first[d.sentenceOf[draft.cue] + 1];
    if (from <= clause || from >= end || d.outer[from - 1] >= 0) {
      return;
    }
    int to = from;
    while (to < end
        && to - from < 60
        && !draft.source.get(to)
        && !draft.cueWords.get(to)
        && isBelow(d, to, clause)) {
      if (otherCues.get(to)) {
        return;
      }
      to++;
    }
    while (to > from && d.tokens[to - 1].upos().equals("PUNCT")) {
      to--;
    }
    draft.content.set(from, to);
  }

  private static boolean isBelow(QuotedDocument d, int p, int ancestor) {
    int a = p;
    for (int step = 0; step < 40 && a >= 0; step++) {
      if (a == ancestor) {
        return true;
      }
      a = d.headOf(a);
    }
    return false;
  }

  /**
   * "The road was closed, officials said on Monday": a clause, a comma, source and cue, no clause.
   */
  private static void takeClauseBefore(QuotedDocument d, Draft draft) {
    if (!isReport(d, draft.cue)) {
      return;
    }
    int s = d.sentenceOf[draft.cue];
    int start = sourceStart(d, draft);
    int low = d.first[s];
    if (start < low + 3 || !d.tokens[start - 1].text().equals(",") || d.outer[start - 1] >= 0) {
      return;
    }
    for (int p = draft.cue + 1; p < d.first[s + 1] && d.outer[p] < 0; p++) {
      Token t = d.tokens[p];
      if (t.text().equals(",") || t.text().equals(".") || t.text().equals(";")) {
        break;
      }
      if (isFinite(t) || t.is("mark") || t.upos().equals("SCONJ")) {
        return;
      }
    }
    boolean clause = false;
    for (int p = low; p < start - 1; p++) {
      if (d.outer[p] >= 0 && d.outer[p] == d.outer[start - 2]) {
        return;
      }
      clause |= isFinite(d.tokens[p]) && !d.tokens[p].is("acl");
    }
    boolean subordinate = d.tokens[low].is("mark") || d.tokens[low].is("advmod") && isWh(d, low);
    if (clause && !subordinate) {
      if (!hasVerb(d, draft.content)) {
        draft.content.removeAll(draft.content);
      }
      draft.content.set(low, start - 1);
    }
  }

  private static boolean hasVerb(QuotedDocument d, Positions words) {
    for (int p = words.next(0); p >= 0; p = words.next(p + 1)) {
      if (d.tokens[p].upos().equals("VERB") || d.tokens[p].upos().equals("AUX")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWh(QuotedDocument d, int p) {
    return d.tokens[p].xpos().startsWith("W");
  }

  private static boolean isReport(QuotedDocument d, int p) {
    CueClass cueClass = CueClass.values()[d.cueClass[p]];
    return (cueClass == CueClass.REPORT || cueClass == CueClass.WRITE) && isFinite(d.tokens[p]);
  }

  private static boolean isFinite(Token t) {
    return switch (t.xpos()) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  /** Where the phrase of source and cue begins that ends with the cue. */
  private static int sourceStart(QuotedDocument d, Draft draft) {
    int start = draft.cue;
    int s = d.first[d.sentenceOf[draft.cue]];
    while (start > s
        && (draft.source.get(start - 1)
            || draft.cueWords.get(start - 1)
            || draft.source.get(start - 2) && d.tokens[start - 1].upos().equals("PUNCT"))) {
      start--;
    }
    return start;
  }
}
