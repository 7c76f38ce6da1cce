package dev.dateline.extract.model;

import java.util.List;

/**
 * Everything that was found in one revision of one article. All offsets count Unicode code points
 * of the article's text, end exclusive.
 *
 * @param skipped why the text, or a part of it, was not read; null when all of it was
 */
public record Extraction(
    List<Mention> mentions, List<Quotation> quotations, List<Entity> entities, String skipped) {

  public Extraction {
    mentions = List.copyOf(mentions);
    quotations = List.copyOf(quotations);
    entities = List.copyOf(entities);
  }
}
