package dev.dateline.extract.quotation;

/**
 * A stretch of text that the article sets off as someone's words, one per paragraph. Offsets are
 * UTF-16 units of the document's text, ends exclusive.
 *
 * @param start first character inside the marks
 * @param end after the last character inside the marks, punctuation included
 * @param outerStart opening mark; equals {@code start} where the text has no mark
 * @param outerEnd after the closing mark; equals {@code end} where the text has no mark
 * @param depth 0 for a quotation in the narrator's text, 1 for one inside another, ...
 * @param continues whether it carries on the quotation of the paragraph before (re-opened marks, or
 *     a further paragraph of an embedded post)
 * @param signature the signature line of the embedded post that it belongs to, or null
 */
public record QuotedText(
    int start,
    int end,
    int outerStart,
    int outerEnd,
    int depth,
    boolean continues,
    Signature signature) {

  /** Whether it is an embedded social-media post rather than text between marks. */
  public boolean isPost() {
    return signature != null;
  }

  /** Whether the offset lies inside the marks. */
  public boolean covers(int offset) {
    return start <= offset && offset < end;
  }

  /**
   * Who signed an embedded post: "— Name (@handle) date".
   *
   * @param start first character of the line, its dash
   * @param end after its last character
   * @param nameStart first character of the author's name
   * @param nameEnd after the author's name
   */
  public record Signature(int start, int end, int nameStart, int nameEnd) {}
}
