package dev.dateline.extract.model;

/**
 * Words that an article attributes to a speaker, without the quotation marks.
 *
 * @param speaker null when the article does not say
 * @param cue words that attribute it, or null
 * @param medium "X", "statement"..., or null
 * @param addressee who is spoken to, or null
 */
public record Quotation(
    String id,
    String articleId,
    Source speaker,
    String cue,
    Content content,
    Directness directness,
    String medium,
    String addressee) {

  /** The quoted words. */
  public record Content(String exact, int start, int end) {}
}
