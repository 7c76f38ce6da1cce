package dev.dateline.extract.mention;

import java.util.List;

import dev.dateline.extract.attribution.QuotationSelector;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.model.Quotation;
import dev.dateline.extract.reference.Gazetteer;

/** Puts the layers of an analysis together to the extraction of one article. */
public final class ExtractionComposer {

  private final MentionComposer mentions;

  public ExtractionComposer(Gazetteer gazetteer) {
    this.mentions = new MentionComposer(gazetteer);
  }

  /** The extraction of one article from its analysis. */
  public Extraction compose(Article article, Analysis analysis) {
    var grounding = new Grounding(analysis.document().text(), analysis.entities());
    return new Extraction(
        mentions.compose(article, analysis, grounding),
        quotations(article, analysis, grounding),
        analysis.entities().all().stream().map(grounding::entity).toList(),
        analysis.skipped());
  }

  /** What stands between marks and is attributed to someone; scare quotes and titles are not. */
  private static List<Quotation> quotations(
      Article article, Analysis analysis, Grounding grounding) {
    return QuotationSelector.select(
            analysis.document(), analysis.quotations(), analysis.attributions())
        .stream()
        .map(quotation -> grounding.quotation(article, quotation))
        .toList();
  }
}
