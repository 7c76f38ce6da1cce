package dev.dateline.extract.messaging;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Quotation;

/**
 * Data of {@code dev.dateline.article.extracted.v1} (contract {@code extracted.v1.schema.json}).
 */
@RegisterForReflection
record ExtractedEvent(
    String articleId,
    int revision,
    ExtractorVersion extractor,
    String skipped,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<Entity> entities) {

  /** Who extracted: the same name and version give the same output for the same article. */
  @RegisterForReflection
  record ExtractorVersion(String name, String version) {}

  static ExtractedEvent of(Article article, Extraction extraction) {
    return new ExtractedEvent(
        article.id(),
        article.revision(),
        new ExtractorVersion(Extractor.NAME, Extractor.VERSION),
        extraction.skipped(),
        extraction.mentions(),
        extraction.quotations(),
        extraction.entities());
  }
}
