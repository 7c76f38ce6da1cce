package dev.dateline.extract.attribution;

import java.util.List;

import dev.dateline.extract.quotation.QuotedText;

/** Attributes embedded posts to who signed them. */
final class Posts {

  private Posts() {}

  static void addTo(QuotedDocument d, List<Draft> drafts) {
    QuotedText.Signature current = null;
    Draft draft = null;
    for (QuotedText quoted : d.quotations) {
      if (!quoted.isPost()) {
        continue;
      }
      if (draft == null || !quoted.signature().equals(current)) {
        current = quoted.signature();
        draft = new Draft(firstAt(d, current.start()));
        draft.post = true;
        draft.cueWords.set(draft.cue);
        set(d, current.nameStart(), current.nameEnd(), draft.source);
        draft.source.clear(draft.cue);
        drafts.add(draft);
      }
      set(d, quoted.start(), quoted.end(), draft.content);
    }
    drafts.removeIf(x -> x.post && (x.content.isEmpty() || x.source.isEmpty()));
  }

  private static int firstAt(QuotedDocument d, int offset) {
    int low = 0;
    int high = d.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (d.tokens[middle].end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void set(QuotedDocument d, int start, int end, Positions target) {
    for (int p = firstAt(d, start); p < d.size() && d.tokens[p].start() < end; p++) {
      target.set(p);
    }
  }
}
