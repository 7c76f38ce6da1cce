package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dateline.extract.language.Token;

/**
 * Speakers that the layout names instead of a sentence: transcripts ("MEYER: We will see.") and
 * quotations that are signed with a dash ("“...” — Ada Brook").
 */
final class SpeakerLabels {

  private static final int LONGEST_LABEL = 6;
  private static final int LONGEST_SIGNATURE = 10;

  /** One colon may end a heading; that many make a transcript. */
  private static final int TRANSCRIPT = 3;

  private SpeakerLabels() {}

  static void addTo(QuotedDocument d, List<Draft> drafts) {
    List<Draft> labelled = new ArrayList<>();
    List<Draft> signed = new ArrayList<>();
    int sentences = d.paragraph.length;
    for (int s = 0; s < sentences; ) {
      int next = s + 1;
      while (next < sentences && d.paragraph[next] == d.paragraph[s]) {
        next++;
      }
      int start = d.first[s];
      int end = d.first[next];
      int colon = labelEnd(d, start, end);
      if (colon > 0) {
        labelled.add(draft(colon, start, colon, colon + 1, end));
      }
      int dash = signatureStart(d, start, end);
      if (dash >= 0) {
        int q = d.outer[dash - 1];
        int begin = dash - 1;
        while (begin > 0 && d.outer[begin - 1] == q) {
          begin--;
        }
        int nameEnd = dash + 1;
        while (nameEnd < end && !d.tokens[nameEnd].upos().equals("PUNCT")) {
          nameEnd++;
        }
        signed.add(draft(dash, dash + 1, nameEnd, begin, dash));
      }
      s = next;
    }
    if (labelled.size() >= TRANSCRIPT) {
      replace(drafts, labelled);
    }
    replace(drafts, signed);
  }

  private static void replace(List<Draft> drafts, List<Draft> added) {
    Set<Integer> cues = added.stream().map(draft -> draft.cue).collect(Collectors.toSet());
    drafts.removeIf(draft -> cues.contains(draft.cue));
    drafts.addAll(added);
  }

  private static Draft draft(
      int cue, int sourceStart, int sourceEnd, int contentStart, int contentEnd) {
    Draft draft = new Draft(cue);
    draft.label = true;
    draft.cueWords.set(cue);
    draft.source.set(sourceStart, sourceEnd);
    draft.content.set(contentStart, contentEnd);
    return draft;
  }

  /** Position of the colon behind a name in capitals that begins the paragraph, or -1. */
  private static int labelEnd(QuotedDocument d, int start, int end) {
    for (int p = start; p < end - 1 && p <= start + LONGEST_LABEL; p++) {
      String text = d.tokens[p].text();
      if (text.equals(":")) {
        return p > start ? p : -1;
      }
      boolean capitals =
          text.equals(text.toUpperCase(java.util.Locale.ROOT))
              && (text.length() > 1 || text.equals("Q") || text.equals("A"));
      if (!capitals || !Character.isLetter(text.charAt(0))) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Position of the dash of a signature behind a quotation: in the quotation's paragraph, or as one
   * of its own; -1 when there is none.
   */
  private static int signatureStart(QuotedDocument d, int start, int end) {
    for (int p = end - 2; p >= Math.max(start, end - LONGEST_SIGNATURE - 1); p--) {
      if (isDash(d.tokens[p].text())) {
        boolean behindQuotation = p > 0 && d.outer[p - 1] >= 0 && d.outer[p] != d.outer[p - 1];
        return behindQuotation && isName(d, p + 1, end) ? p : -1;
      }
    }
    return -1;
  }

  private static boolean isDash(String text) {
    return text.equals("—")
        || text.equals("–")
        || text.equals("―")
        || text.equals("--")
        || text.equals("-");
  }

  private static boolean isName(QuotedDocument d, int start, int end) {
    Token first = d.tokens[start];
    if (!Character.isUpperCase(first.text().charAt(0)) || d.outer[start] >= 0) {
      return false;
    }
    boolean name = false;
    for (int p = start; p < end; p++) {
      String upos = d.tokens[p].upos();
      if (upos.equals("VERB") || upos.equals("AUX") || d.tokens[p].text().startsWith("@")) {
        return false;
      }
      name |= upos.equals("PROPN");
    }
    return name;
  }
}
