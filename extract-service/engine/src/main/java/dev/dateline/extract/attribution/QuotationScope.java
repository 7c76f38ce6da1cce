package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.dateline.extract.quotation.QuotedText;

/**
 * Lets attributions take whole quotations: those that a cue's window cuts, those that stand beside
 * a cue of speech without any other, and those that carry on the speaker's words in the next
 * sentence or paragraph.
 */
final class QuotationScope {

  /** Cues below this probability do not attract a quotation on their own. */
  private static final float PROBABLE = 0.3f;

  private QuotationScope() {}

  static void complete(QuotedDocument d, List<Draft> drafts) {
    if (d.quotations.isEmpty()) {
      return;
    }
    int[] firstToken = new int[d.quotations.size()];
    int[] endToken = new int[d.quotations.size()];
    Arrays.fill(firstToken, -1);
    for (int p = 0; p < d.size(); p++) {
      int q = d.outer[p];
      if (q >= 0) {
        if (firstToken[q] < 0) {
          firstToken[q] = p;
        }
        endToken[q] = p + 1;
      }
    }
    Draft[] owner = new Draft[d.quotations.size()];
    for (Draft draft : drafts) {
      wholeQuotations(d, draft, firstToken, endToken, owner);
    }
    Draft before = null;
    for (int q = 0; q < owner.length; q++) {
      if (firstToken[q] < 0) {
        continue;
      }
      if (owner[q] == null && !d.quotations.get(q).isPost()) {
        Draft draft = announced(d, drafts, firstToken[q]);
        if (draft == null) {
          draft = besides(d, drafts, firstToken[q], endToken[q]);
        }
        if (draft == null && carriesOn(d, before, q, firstToken, endToken)) {
          draft = before;
        }
        if (draft != null) {
          draft.content.set(firstToken[q], endToken[q]);
          owner[q] = draft;
        }
      }
      before = owner[q];
    }
  }

  /** Quotations outside the cue's own of which the model took the greater part. */
  private static void wholeQuotations(
      QuotedDocument d, Draft draft, int[] firstToken, int[] endToken, Draft[] owner) {
    int last = -1;
    Positions content = draft.content;
    for (int p = content.next(0); p >= 0; p = content.next(p + 1)) {
      int q = d.outer[p];
      if (q < 0 || q == last || q == d.outer[draft.cue] || d.quotations.get(q).isPost()) {
        continue;
      }
      last = q;
      int taken = content.sizeIn(firstToken[q], endToken[q]);
      int inWindow = 0;
      for (int k = firstToken[q]; k < endToken[q]; k++) {
        if (d.sentenceOf[k] == d.sentenceOf[draft.cue]) {
          inWindow++;
        }
      }
      int size = endToken[q] - firstToken[q];
      if (taken * 2 > size || inWindow > 0 && taken * 2 > inWindow) {
        content.set(firstToken[q], endToken[q]);
        content.removeAll(draft.cueWords);
        content.removeAll(draft.source);
        if (owner[q] == null) {
          owner[q] = draft;
        }
      }
    }
  }

  /**
   * The last cue of a sentence that ends with a colon before the quotation, when nothing like a
   * clause is its content already.
   */
  private static Draft announced(QuotedDocument d, List<Draft> drafts, int start) {
    int s = d.sentenceOf[start];
    if (s == 0 || start != d.first[s] || !d.tokens[start - 1].text().equals(":")) {
      return null;
    }
    Draft found = null;
    for (int k = lowerBound(drafts, d.first[s - 1]);
        k < drafts.size() && drafts.get(k).cue < start - 1;
        k++) {
      Draft draft = drafts.get(k);
      if (draft.cueProbability > PROBABLE && !hasVerb(d, draft)) {
        found = draft;
      }
    }
    if (found != null) {
      found.content.removeAll(found.content);
    }
    return found;
  }

  private static boolean hasVerb(QuotedDocument d, Draft draft) {
    for (int p = draft.content.next(0); p >= 0; p = draft.content.next(p + 1)) {
      String upos = d.tokens[p].upos();
      if (upos.equals("VERB") || upos.equals("AUX")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A cue of speech without content in the sentence before or after the quotation: {@code "..." He
   * paused.} is none, {@code "Why?" he asked.} is.
   */
  private static Draft besides(QuotedDocument d, List<Draft> drafts, int start, int end) {
    Draft found = null;
    for (Draft draft : near(d, drafts, start, end)) {
      if (draft.content.isEmpty()
          && draft.cueProbability > PROBABLE
          && d.outer[draft.cue] < 0
          && !draft.source.isEmpty()) {
        if (found == null
            || Math.min(Math.abs(draft.cue - end), Math.abs(start - draft.cue))
                < Math.min(Math.abs(found.cue - end), Math.abs(start - found.cue))) {
          found = draft;
        }
      }
    }
    return found;
  }

  private static List<Draft> near(QuotedDocument d, List<Draft> drafts, int start, int end) {
    int low = d.first[d.sentenceOf[start]];
    int s = Math.min(d.sentenceOf[end - 1] + 1, d.first.length - 2);
    int high =
        d.paragraph[s] == d.paragraph[d.sentenceOf[end - 1]]
            ? d.first[s + 1]
            : d.first[d.sentenceOf[end - 1] + 1];
    List<Draft> found = new ArrayList<>();
    int k = lowerBound(drafts, low);
    while (k < drafts.size() && drafts.get(k).cue < high) {
      found.add(drafts.get(k++));
    }
    return found;
  }

  private static int lowerBound(List<Draft> drafts, int position) {
    int low = 0;
    int high = drafts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drafts.get(middle).cue < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a whole-sentence quotation without a cue goes on where the last one ended. */
  private static boolean carriesOn(
      QuotedDocument d, Draft before, int q, int[] firstToken, int[] endToken) {
    if (before == null || q == 0) {
      return false;
    }
    QuotedText quoted = d.quotations.get(q);
    int start = firstToken[q];
    int end = endToken[q];
    int lastContent = before.content.last();
    int lastOwn = Math.max(lastContent, before.cueWords.last());
    int sentencesApart = d.sentenceOf[start] - d.sentenceOf[Math.max(lastOwn, 0)];
    int paragraphsApart =
        d.paragraph[d.sentenceOf[start]] - d.paragraph[d.sentenceOf[Math.max(lastOwn, 0)]];
    if (quoted.continues()) {
      return paragraphsApart <= 1;
    }
    boolean wholeSentences =
        start == d.first[d.sentenceOf[start]]
            && end >= d.first[d.sentenceOf[end - 1] + 1] - 1
            && end - start >= 4;
    return wholeSentences
        && (sentencesApart <= 1 && paragraphsApart == 0
            || paragraphsApart == 1 && sentencesApart <= 1);
  }
}
