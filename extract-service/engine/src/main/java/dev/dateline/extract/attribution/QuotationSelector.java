package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.quotation.QuotedText;

/**
 * Tells quotations from titles and scare quotes, and gives each its speaker: full clauses are
 * quotations, fragments are when they are attributed.
 */
public final class QuotationSelector {

  private static final Set<String> LABELS =
      TsvResource.rows(QuotationSelector.class, "labels.tsv").stream()
          .map(row -> row[0] + '/' + row[1])
          .collect(Collectors.toUnmodifiableSet());

  private static final Comparator<AttributedContent> INNERMOST_FIRST =
      Comparator.comparingInt(AttributedContent::length)
          .thenComparingInt(content -> content.cue().start());

  private QuotationSelector() {}

  /**
   * Selects the quotations of a document; inner ones (a quotation inside a quotation) belong to the
   * outer speaker's words and are left out.
   *
   * @param contents the document's attributions, in order of their cues
   */
  public static List<AttributedQuotation> select(
      Document document, List<QuotedText> quotations, List<AttributedContent> contents) {
    List<AttributedQuotation> selected = new ArrayList<>();
    int sentence = 0;
    List<Sentence> sentences = document.sentences();
    ContentIndex index = new ContentIndex(document, contents);
    AttributedContent before = null;
    for (QuotedText quoted : quotations) {
      while (sentence < sentences.size() && sentences.get(sentence).end() <= quoted.start()) {
        sentence++;
      }
      if (quoted.depth() > 0 && !quoted.isPost()) {
        continue;
      }
      AttributedContent attribution = innermost(sentences, sentence, quoted, index);
      if (attribution == null && quoted.continues()) {
        attribution = before;
      }
      before = attribution;
      boolean clause = quoted.isPost() || isClause(sentences, sentence, quoted);
      Directness directness = clause ? Directness.DIRECT : Directness.MIXED;
      if (clause
          ? attribution != null || fillsSentences(sentences, sentence, quoted)
          : attribution != null && isSpeech(attribution) && !isLabel(sentences, sentence, quoted)) {
        selected.add(new AttributedQuotation(quoted, attribution, directness));
      }
    }
    return selected;
  }

  /**
   * The attribution with the least content that holds most of the words and has its cue outside.
   */
  private static AttributedContent innermost(
      List<Sentence> sentences, int first, QuotedText quoted, ContentIndex index) {
    AttributedContent best = null;
    for (int s = first; s < sentences.size() && sentences.get(s).start() < quoted.end(); s++) {
      for (AttributedContent content : index.in(sentences.get(s))) {
        if (!quoted.covers(content.cue().start())
            && 2 * covered(quoted, content) > quoted.end() - quoted.start()
            && (best == null || INNERMOST_FIRST.compare(content, best) < 0)) {
          best = content;
        }
      }
    }
    return best;
  }

  /** How many characters of a quotation the content of an attribution takes. */
  private static int covered(QuotedText quoted, AttributedContent content) {
    int covered = 0;
    for (AttributedContent.Span span : content.content()) {
      int start = Math.max(span.start(), quoted.start());
      int end = Math.min(span.end(), quoted.end());
      covered += Math.max(0, end - start);
    }
    return covered;
  }

  private static boolean isSpeech(AttributedContent attribution) {
    return switch (attribution.cueClass()) {
      case SEEM, WANT -> false;
      default -> true;
    };
  }

  /** Whether a clause with its own subject, not introduced by a conjunction, heads the words. */
  private static boolean isClause(List<Sentence> sentences, int first, QuotedText quoted) {
    if (startsWithConjunction(sentences, first, quoted)) {
      return false;
    }
    for (int s = first; s < sentences.size() && sentences.get(s).start() < quoted.end(); s++) {
      Sentence sentence = sentences.get(s);
      int words = 0;
      boolean verb = false;
      for (Token t : sentence.tokens()) {
        if (!quoted.covers(t.start())) {
          continue;
        }
        words += t.is("punct") ? 0 : 1;
        verb |= t.upos().equals("VERB") || t.upos().equals("AUX");
        Token head = sentence.head(t);
        boolean top = head == null || !quoted.covers(head.start());
        if (top && hasOwnSubject(sentence, t, quoted)) {
          return true;
        }
      }
      boolean whole =
          sentence.start() >= quoted.outerStart()
              && Character.isUpperCase(
                  quoted.start() < sentence.end() ? firstLetter(sentence) : 'x');
      if (whole && verb && words >= 3 && sentence.end() <= quoted.outerEnd() + 1) {
        return true;
      }
    }
    return false;
  }

  /** "until the road is safe": a small first letter, a conjunction, no comma behind it. */
  private static boolean startsWithConjunction(
      List<Sentence> sentences, int first, QuotedText quoted) {
    if (first >= sentences.size()) {
      return false;
    }
    boolean started = false;
    for (Token t : sentences.get(first).tokens()) {
      if (!quoted.covers(t.start())) {
        continue;
      }
      if (!started) {
        boolean conjunction = t.xpos().equals("IN") || t.xpos().equals("WRB");
        if (!conjunction || Character.isUpperCase(t.text().charAt(0))) {
          return false;
        }
        started = true;
      } else if (t.text().equals(",") && t.end() < quoted.end()) {
        return false;
      }
    }
    return started;
  }

  private static char firstLetter(Sentence sentence) {
    for (Token t : sentence.tokens()) {
      if (Character.isLetter(t.text().charAt(0))) {
        return t.text().charAt(0);
      }
    }
    return 'x';
  }

  private static boolean hasOwnSubject(Sentence sentence, Token head, QuotedText quoted) {
    boolean subject = false;
    for (Token child : sentence.children(head)) {
      if (!quoted.covers(child.start())) {
        continue;
      }
      if (child.is("mark")) {
        return false;
      }
      boolean relative = child.xpos().startsWith("W");
      subject |= child.is("nsubj") && !relative || child.is("expl");
    }
    return subject;
  }

  /** Whether the quotation is at least one whole sentence that stands by itself. */
  private static boolean fillsSentences(List<Sentence> sentences, int first, QuotedText quoted) {
    if (first >= sentences.size()) {
      return false;
    }
    Sentence sentence = sentences.get(first);
    return sentence.start() >= quoted.outerStart()
        && sentence.end() <= quoted.outerEnd()
        && sentence.size() >= 5;
  }

  private static boolean isLabel(List<Sentence> sentences, int first, QuotedText quoted) {
    if (first >= sentences.size()) {
      return false;
    }
    Token previous = null;
    Token beforeThat = null;
    boolean titled = true;
    int words = 0;
    for (Token t : sentences.get(first).tokens()) {
      if (t.end() <= quoted.outerStart()) {
        beforeThat = previous;
        previous = t;
      } else if (quoted.covers(t.start()) && Character.isLetter(t.text().charAt(0))) {
        words++;
        boolean small = t.upos().equals("ADP") || t.upos().equals("DET") || t.is("cc");
        titled &= Character.isUpperCase(t.text().charAt(0)) || small && words > 1;
      }
    }
    return titled && words > 1
        || isLabel(previous)
        || isLabel(beforeThat) && previous.lemma().equals("as");
  }

  private static boolean isLabel(Token t) {
    return t != null && LABELS.contains(t.lemma().toLowerCase(Locale.ROOT) + '/' + t.upos());
  }
}
