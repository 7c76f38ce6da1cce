package dev.dateline.training.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.attribution.AttributedContent.Span;
import dev.dateline.extract.attribution.CueView;
import dev.dateline.extract.attribution.QuotedDocument;
import dev.dateline.extract.attribution.Role;
import dev.dateline.extract.language.Token;

/** Ties an article's gold attributions to the tokens of its analysis. */
final class GoldAlignment {

  private static final List<String> HEAD_PREFERENCE =
      List.of("VERB", "NOUN", "ADJ", "ADV", "PROPN", "ADP", "SCONJ", "AUX", "PUNCT");

  private final QuotedDocument document;
  private final Map<Integer, PolNear.Gold> byHead = new LinkedHashMap<>();
  private final List<PolNear.Gold> golds;
  private final Map<List<Span>, Integer> sizes = new HashMap<>();
  private int unplaced;

  GoldAlignment(QuotedDocument document, PolNear article) {
    this.document = document;
    this.golds = article.attributions();
    for (PolNear.Gold gold : article.attributions()) {
      int head = headOf(positions(gold.cue()));
      if (head < 0) {
        unplaced++;
      } else {
        byHead.merge(
            head,
            gold,
            (a, b) ->
                new PolNear.Gold(
                    joined(a.source(), b.source()),
                    joined(a.cue(), b.cue()),
                    joined(a.content(), b.content())));
      }
    }
  }

  private static List<Span> joined(List<Span> a, List<Span> b) {
    List<Span> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** Gold attributions by the position of their cue's head. */
  Map<Integer, PolNear.Gold> byHead() {
    return byHead;
  }

  /** Attributions whose cue has no word that can head it. */
  int unplaced() {
    return unplaced;
  }

  private List<Integer> positions(List<Span> spans) {
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < document.size(); p++) {
      if (covered(document.token(p), spans)) {
        found.add(p);
      }
    }
    return found;
  }

  private int headOf(List<Integer> cue) {
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    for (int p : cue) {
      int rank = HEAD_PREFERENCE.indexOf(document.token(p).upos());
      if (rank < 0 || !document.isCueCandidate(p)) {
        continue;
      }
      // Words that depend on another word of the cue come after those that do not.
      int head = document.headOf(p);
      rank = rank * 2 + (head >= 0 && cue.contains(head) ? 1 : 0);
      if (rank < bestRank) {
        bestRank = rank;
        best = p;
      }
    }
    return best;
  }

  /**
   * Whether some gold attribution has this source and content: content token F1 of at least 0.5,
   * and a shared word of the source or none on both sides.
   */
  boolean holds(List<Token> source, List<Token> content) {
    for (PolNear.Gold gold : golds) {
      int shared = shared(content, gold.content());
      int size = content.size() + countCovered(gold.content());
      boolean sameSource =
          gold.source().isEmpty() ? source.isEmpty() : shared(source, gold.source()) > 0;
      if (sameSource && 4 * shared >= size) {
        return true;
      }
    }
    return false;
  }

  private static int shared(List<Token> tokens, List<Span> spans) {
    int n = 0;
    for (Token token : tokens) {
      n += covered(token, spans) ? 1 : 0;
    }
    return n;
  }

  private int countCovered(List<Span> spans) {
    return sizes.computeIfAbsent(spans, s -> positions(s).size());
  }

  /** The gold roles of the words of a cue's window. */
  static Role[] roles(CueView view, PolNear.Gold gold) {
    Role[] roles = new Role[view.size()];
    for (int i = 0; i < roles.length; i++) {
      Token token = view.token(i);
      roles[i] =
          covered(token, gold.cue())
              ? Role.CUE
              : covered(token, gold.source())
                  ? Role.SOURCE
                  : covered(token, gold.content()) ? Role.CONTENT : Role.NONE;
    }
    return roles;
  }

  private static boolean covered(Token token, List<Span> spans) {
    for (Span span : spans) {
      if (span.start() < token.end() && token.start() < span.end()) {
        return true;
      }
    }
    return false;
  }
}
