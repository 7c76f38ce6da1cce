package dev.dateline.extract.language;

import java.util.List;

/**
 * An analysed text.
 *
 * @param text what all offsets point into
 * @param sentences in order, never overlapping; a sentence never crosses a paragraph break
 */
public record Document(String text, List<Sentence> sentences) {

  public Document {
    sentences = List.copyOf(sentences);
  }

  /**
   * The sentence that an offset lies in or, between sentences, the one before it; null before the
   * first.
   */
  public Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? null : sentences.get(high);
  }
}
