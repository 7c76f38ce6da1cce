package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.Sentence;

/** The attributions of a document by the sentences that their contents reach into. */
public final class ContentIndex {

  private final List<List<AttributedContent>> bySentence = new ArrayList<>();

  public ContentIndex(Document document, List<AttributedContent> attributions) {
    document.sentences().forEach(_ -> bySentence.add(new ArrayList<>(2)));
    attributions.forEach(attribution -> enter(document, attribution));
  }

  private void enter(Document document, AttributedContent attribution) {
    List<Sentence> sentences = document.sentences();
    for (AttributedContent.Span span : attribution.content()) {
      Sentence first = document.sentenceAt(span.start());
      for (int s = first == null ? 0 : first.index();
          s < sentences.size() && sentences.get(s).start() < span.end();
          s++) {
        List<AttributedContent> here = bySentence.get(s);
        if (here.isEmpty() || here.getLast() != attribution) {
          here.add(attribution);
        }
      }
    }
  }

  /** The attributions whose content has words of the sentence, in the order that they came in. */
  public List<AttributedContent> in(Sentence sentence) {
    return bySentence.get(sentence.index());
  }
}
