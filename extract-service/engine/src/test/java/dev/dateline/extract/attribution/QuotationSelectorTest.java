package dev.dateline.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.quotation.QuotationFinder;
import dev.dateline.extract.quotation.QuotedText;

class QuotationSelectorTest {

  private static LanguageAnalyzer analyzer;
  private static AttributionFinder finder;

  @BeforeAll
  static void load() {
    analyzer = EnglishAnalyzer.load();
    finder = AttributionFinder.load();
  }

  private List<AttributedQuotation> select(String text) {
    Document document = analyzer.analyze(text);
    List<QuotedText> quotations = new QuotationFinder().find(text);
    return QuotationSelector.select(document, quotations, finder.find(document, quotations));
  }

  @Test
  void aFullClauseIsDirect() {
    assertThat(select("“The bridge will open soon,” Ada Brook said."))
        .extracting(AttributedQuotation::directness)
        .containsExactly(Directness.DIRECT);
  }

  @Test
  void anAttributedFragmentIsMixed() {
    assertThat(select("Ada Brook said the talks were “long and hard.”"))
        .extracting(AttributedQuotation::directness)
        .containsExactly(Directness.MIXED);
  }

  @Test
  void aSubordinateClauseIsAFragment() {
    assertThat(select("Ada Brook said they would wait “until the road is safe.”"))
        .extracting(AttributedQuotation::directness)
        .containsExactly(Directness.MIXED);
  }

  @Test
  void aScareQuoteIsNoQuotation() {
    assertThat(select("The car stopped at a so-called “smart crossing” in the town.")).isEmpty();
  }

  @Test
  void aTitleIsNoQuotation() {
    assertThat(select("The singer released the album “Northern Lights” in March.")).isEmpty();
  }

  @Test
  void eachParagraphOfAPostIsAQuotation() {
    assertThat(
            select(
                "The road was closed on Monday, police said.\nWe are sorry.\n"
                    + "We will be back soon.\n— City Transit (@citytransit) May 4, 2025"))
        .hasSize(2)
        .allSatisfy(q -> assertThat(q.attribution()).isNotNull());
  }
}
