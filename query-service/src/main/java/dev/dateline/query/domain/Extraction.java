package dev.dateline.query.domain;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Everything that was found in one revision of one article: the data of an extracted event.
 *
 * @param skipped why the text or a part of it was not read, or null
 */
public record Extraction(
    UUID articleId,
    int revision,
    Extractor extractor,
    String skipped,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<Entity> entities) {

  public Extraction {
    Contract.require(articleId, "articleId");
    Contract.require(extractor, "extractor");
    mentions = Contract.requireItems(mentions, "mentions");
    quotations = Contract.requireItems(quotations, "quotations");
    entities = Contract.requireItems(entities, "entities");
    requireUnique(mentions.stream().map(Mention::id).toList(), "mentions.id");
    requireUnique(quotations.stream().map(Quotation::id).toList(), "quotations.id");
    for (Mention mention : mentions) {
      if (!mention.articleId().equals(articleId) || mention.revision() != revision) {
        throw new IllegalArgumentException("A mention belongs to another article or revision");
      }
    }
  }

  private static void requireUnique(List<String> ids, String field) {
    if (new HashSet<>(ids).size() != ids.size()) {
      throw new IllegalArgumentException("Field '" + field + "' is not unique");
    }
  }

  /** Who extracted. */
  public record Extractor(String name, String version) {

    public Extractor {
      Contract.require(name, "extractor.name");
      Contract.require(version, "extractor.version");
    }
  }
}
