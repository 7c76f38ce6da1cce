package dev.dateline.query.domain;

import java.util.UUID;

/**
 * Words that an article attributes to a speaker. Offsets count Unicode code points of the article's
 * text, end exclusive.
 *
 * @param id unique within the article's revision
 * @param speaker who speaks, or null when the article does not say
 * @param cue words that attribute, or null
 * @param directness direct, indirect or mixed
 * @param medium where it was said, or null
 * @param addressee who is spoken to, or null
 */
public record Quotation(
    String id,
    UUID articleId,
    Reference speaker,
    String cue,
    Content content,
    String directness,
    String medium,
    String addressee) {

  public Quotation {
    Contract.require(id, "quotations.id");
    Contract.require(content, "quotations.content");
  }

  /** The words without their quotation marks. */
  public record Content(String exact, int start, int end) {

    public Content {
      Contract.require(exact, "quotations.content.exact");
    }
  }
}
