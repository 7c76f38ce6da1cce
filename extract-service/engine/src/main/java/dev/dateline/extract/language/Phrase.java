package dev.dateline.extract.language;

/**
 * A stretch of text with the token that heads it.
 *
 * @param sentence the sentence that it stands in
 * @param head syntactic head
 * @param start offset in the document's text, UTF-16 units
 * @param end exclusive
 */
public record Phrase(Sentence sentence, Token head, int start, int end) {

  /** The words, as in the document. */
  public String text(Document document) {
    return document.text().substring(start, end);
  }
}
