package dev.dateline.extract.attribution;

/** An attribution in the making: positions of tokens in the document. */
final class Draft {

  /** Position of the cue's head. */
  final int cue;

  final Positions cueWords;
  final Positions source;
  final Positions content;

  /** Probability of the cue alone. */
  float cueProbability = 1;

  /** Probability of the relation as a whole. */
  float probability = 1;

  /** Who relays it, when that is stated rather than nested. */
  Draft relayedBy;

  /** Whether the layout names the speaker; the cue is a colon or dash. */
  boolean label;

  /** Whether it stands for an embedded post, whose cue is the dash of the signature. */
  boolean post;

  Draft(int cue) {
    this.cue = cue;
    cueWords = new Positions(cue);
    source = new Positions(cue);
    content = new Positions(cue);
  }

  private boolean hasOnlyPunctuation(QuotedDocument d) {
    for (int p = content.next(0); p >= 0; p = content.next(p + 1)) {
      if (!d.tokens[p].upos().equals("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  static Draft of(CueView view, Role[] roles) {
    Draft draft = new Draft(view.cue);
    for (int i = 0; i < roles.length; i++) {
      int p = view.from + i;
      switch (roles[i]) {
        case SOURCE -> draft.source.set(p);
        case CUE -> draft.cueWords.set(p);
        case CONTENT -> draft.content.set(p);
        case NONE -> {
          // stays outside
        }
      }
    }
    draft.cueWords.set(view.cue);
    draft.source.clear(view.cue);
    draft.content.clear(view.cue);
    if (draft.hasOnlyPunctuation(view.d)) {
      draft.content.removeAll(draft.content);
    }
    return draft;
  }
}
