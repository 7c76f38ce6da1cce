package dev.dateline.extract.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.attribution.ContentIndex;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.quotation.QuotedText;

/**
 * Which attribution a predicate stands in, and which predicates are nothing but the cue of one.
 *
 * <p>Speech acts that are news in themselves ("Moscow demanded that ...") report no words of a
 * source unless they introduce a quotation: they stay assertions of the outlet.
 */
final class AttributionContext {

  private static final Set<String> SPEECH_ACTS = speechActs();

  private final ContentIndex reports;
  private final Set<Integer> cues = new HashSet<>();
  private final QuotedStretches quotations;

  AttributionContext(
      Document document, List<AttributedContent> attributions, List<QuotedText> quotations) {
    this.quotations = new QuotedStretches(quotations);
    List<AttributedContent> kept = new ArrayList<>();
    for (AttributedContent attribution : attributions) {
      List<Token> cue = words(document, attribution.cue());
      boolean speechAct = cue.stream().anyMatch(token -> SPEECH_ACTS.contains(token.lemma()));
      if (!speechAct && isStatement(document, attribution)) {
        cue.forEach(token -> cues.add(token.start()));
      }
      if (attribution.source() != null
          && attribution.asserted()
          && (!speechAct || attribution.directness() != Directness.INDIRECT)) {
        kept.add(attribution);
      }
    }
    this.reports = new ContentIndex(document, kept);
  }

  private static Set<String> speechActs() {
    Set<String> lemmas = new HashSet<>();
    for (String[] row : TsvResource.rows(AttributionContext.class, "speech-acts.tsv", 1)) {
      lemmas.addAll(Set.of(row[0].split(" ")));
    }
    return lemmas;
  }

  private static List<Token> words(Document document, AttributedContent.Span span) {
    Sentence sentence = document.sentenceAt(span.start());
    if (sentence == null) {
      return List.of();
    }
    return sentence.tokens().stream()
        .filter(token -> span.start() <= token.start() && token.end() <= span.end())
        .toList();
  }

  /**
   * Whether words or a clause are attributed. Where it is a thing ("signed a deal", "reported no
   * losses"), the cue is a predicate like any other.
   */
  private static boolean isStatement(Document document, AttributedContent attribution) {
    if (attribution.directness() != Directness.INDIRECT) {
      return true;
    }
    for (AttributedContent.Span span : attribution.content()) {
      Sentence sentence = document.sentenceAt(span.start());
      for (Token token : words(document, span)) {
        Token head = sentence.head(token);
        boolean top = head == null || head.start() < span.start() || head.start() >= span.end();
        boolean aside = token.is("punct") || token.is("conj");
        if (top && !aside && !isNominal(sentence, token)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNominal(Sentence sentence, Token token) {
    boolean noun =
        switch (token.upos()) {
          case "NOUN", "PROPN", "PRON", "NUM" -> true;
          default -> false;
        };
    return noun
        && sentence.children(token).stream()
            .noneMatch(child -> child.is("cop") || child.is("nsubj"));
  }

  /** Whether a token belongs to a cue that merely reports. */
  boolean isCue(Token token) {
    return cues.contains(token.start());
  }

  /**
   * The attribution of a predicate: the innermost one, whose source is the ultimate one; null where
   * the outlet speaks. In words that are not quoted, relative clauses and appositions are the
   * narrator's background.
   */
  AttributedContent of(Sentence sentence, Token predicate) {
    int offset = predicate.start();
    AttributedContent innermost = null;
    for (AttributedContent report : reports.in(sentence)) {
      if (report.covers(offset)
          && !isBackground(sentence, predicate, report)
          && (innermost == null || width(report, offset) < width(innermost, offset))) {
        innermost = report;
      }
    }
    return innermost;
  }

  /**
   * The next wider attribution around a predicate: who relays the given one; null where none does.
   */
  AttributedContent around(AttributedContent inner, Sentence sentence, Token predicate) {
    int offset = predicate.start();
    AttributedContent wider = null;
    for (AttributedContent report : reports.in(sentence)) {
      if (report != inner
          && report.covers(offset)
          && report.covers(inner.cue().start())
          && (wider == null || width(report, offset) < width(wider, offset))) {
        wider = report;
      }
    }
    return wider;
  }

  private boolean isBackground(Sentence sentence, Token predicate, AttributedContent report) {
    if (quotations.cover(predicate.start())) {
      return false;
    }
    Token current = predicate;
    while (current != null && report.covers(current.start())) {
      boolean participle = current.relation().equals("acl") && !current.xpos().equals("VB");
      if (participle || current.relation().endsWith(":relcl") || current.is("appos")) {
        return true;
      }
      current = sentence.head(current);
    }
    return false;
  }

  private static int width(AttributedContent report, int offset) {
    for (AttributedContent.Span span : report.content()) {
      if (span.start() <= offset && offset < span.end()) {
        return span.end() - span.start();
      }
    }
    return Integer.MAX_VALUE;
  }
}
