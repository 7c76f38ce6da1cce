package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.extract.model.Argument;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Attribution;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.model.Evidence;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.model.Factuality;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Quotation;

class ExtractorTest {

  private static final Extractor EXTRACTOR = Extractor.load();

  @Test
  void aReportedStatementIsAttributedToItsSourceAndTheReportingVerbIsNoMention() {
    // When
    Extraction extraction =
        extract("The coast guard said on Monday that the tanker had sunk near Port Lagos.");

    // Then
    assertThat(extraction.mentions()).extracting(m -> m.predicate().lemma()).doesNotContain("say");
    Mention sink = mention(extraction, "sink");
    assertThat(sink.attribution().source().text()).isEqualTo("The coast guard");
    assertThat(sink.attribution().directness()).isEqualTo(Directness.INDIRECT);
    assertThat(sink.time()).as("Monday is when it was said").isNull();
  }

  @Test
  void aVerbThatAttributesAThingAndNoWordsIsAMentionItself() {
    Mention launch = mention(extract("The army launched an attack on the town."), "launch");

    assertThat(launch.arguments())
        .filteredOn(argument -> argument.role().equals("agent"))
        .extracting(Argument::text)
        .containsExactly("The army");
  }

  @Test
  void whoIsGivenSomethingIsTheRecipient() {
    Mention give = mention(extract("The village was given two pumps by the army."), "give");

    assertThat(give.arguments())
        .extracting(Argument::role)
        .containsExactlyInAnyOrder("recipient", "patient", "agent");
  }

  @Test
  void whatTheOutletAssertsHasNoAttribution() {
    assertThat(mention(extract("The bridge collapsed on Monday."), "collapse").attribution())
        .isNull();
  }

  @Test
  void whoOwnsAnEnvoyIsNotTheEnvoy() {
    Mention fail =
        mention(
            extract(
                "Kenyan President Amos Wendo's envoy, Peter Ochieng, said the talks had failed."),
            "fail");

    assertThat(fail.attribution().source().name()).isEqualTo("Peter Ochieng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Envoys from Kenya, Sudan and Chad left.",
        "The mayor of Lagos left.",
        "A reporter in Nairobi left.",
        "The government of Amos Wendo left."
      })
  void aNameInsideAPhraseIsNotWhatThePhraseRefersTo(String sentence) {
    assertThat(mention(extract(sentence), "leave").arguments())
        .singleElement()
        .returns(null, Argument::entityId)
        .returns(null, Argument::name);
  }

  @Test
  void aNameBesideARoleIsWhatThePhraseRefersTo() {
    assertThat(mention(extract("The rebels' commander, Paul Otieno, left."), "leave").arguments())
        .singleElement()
        .returns("Paul Otieno", Argument::name);
  }

  @Test
  void aPlaceMayBeNamedAfterOf() {
    assertThat(mention(extract("The city of Lagos celebrated."), "celebrate").arguments())
        .singleElement()
        .returns("Lagos", Argument::name);
  }

  @Test
  void anAdjectiveAfterIfSetsNoCondition() {
    Mention end =
        mention(extract("The sides ended the talks with a small, if welcome, step."), "end");

    assertThat(end.factuality()).isEqualTo(Factuality.CERTAIN);
    assertThat(end.evidence().exact()).endsWith("step");
  }

  @Test
  void whatIsSaidOfADemandIsNoPartOfTheDemand() {
    Extraction extraction =
        extract(
            "Kenya wants Chad to leave the valley, a demand the Chadian government has rejected.");

    assertThat(mention(extraction, "leave").factuality()).isEqualTo(Factuality.UNCOMMITTED);
    assertThat(mention(extraction, "reject").factuality()).isEqualTo(Factuality.CERTAIN);
  }

  @Test
  void aPronounAfterQuotedWordsIsWhoeverSpokeThem() {
    Mention reject =
        mention(
            extract(
                """
                Sudan and Chad agreed on a truce, Kenyan envoy Peter Ochieng said on Thursday.

                "This was a good day," he added in a post.

                "There is progress, things are moving in a good direction," Sudanese negotiator \
                Karim Bashir told state media.

                He rejected any attempts to block the talks.
                """),
            "reject");

    assertThat(reject.arguments())
        .filteredOn(argument -> argument.role().equals("agent"))
        .extracting(Argument::name)
        .containsExactly("Karim Bashir");
  }

  @Test
  void theTimeOfAnEventIsResolvedAgainstThePublicationDate() {
    assertThat(mention(extract("The bridge collapsed on Monday."), "collapse").time().value())
        .isEqualTo("2026-03-09");
  }

  @Test
  void thePlaceOfAnEventIsSaidInItsOwnClause() {
    assertThat(mention(extract("The ministers met in Paris."), "meet").place().name())
        .isEqualTo("Paris");
  }

  @Test
  void aNumberBelongsToWhatItCounts() {
    // When
    Mention kill = mention(extract("The flood killed at least 40 villagers."), "kill");

    // Then
    assertThat(kill.quantities())
        .singleElement()
        .satisfies(
            quantity -> {
              assertThat(quantity.value()).isEqualTo(40.0);
              assertThat(quantity.unit()).isEqualTo("villagers");
              assertThat(quantity.modifier().label()).isEqualTo("at-least");
              assertThat(quantity.role()).isEqualTo("patient");
            });
  }

  @Test
  void aPlanIsNoEventThatHappened() {
    Mention visit = mention(extract("The president agreed to visit the island."), "visit");
    assertThat(visit.factuality()).isEqualTo(Factuality.UNCOMMITTED);
  }

  @Test
  void aQuotationHasItsSpeakerAndItsMentionsAreDirect() {
    // When
    Extraction extraction =
        extract("“We closed the school on Friday,” said Mina Okafor, the mayor of Port Lagos.");

    // Then
    Quotation quotation = extraction.quotations().getFirst();
    assertThat(quotation.content().exact()).isEqualTo("We closed the school on Friday,");
    assertThat(quotation.speaker().text()).contains("Okafor");
    Attribution attribution = mention(extraction, "close").attribution();
    assertThat(attribution.directness()).isEqualTo(Directness.DIRECT);
    assertThat(attribution.quotationId()).isEqualTo(quotation.id());
  }

  @Test
  void evidenceIsTheTextAtItsOffsetsInCodePoints() {
    // Given
    String text = "🚢🚢 The ferry left the harbour. 🚢 The captain thanked the crew.";

    // When
    List<Mention> mentions = extract(text).mentions();

    // Then
    int[] points = text.codePoints().toArray();
    assertThat(mentions).isNotEmpty();
    for (Mention mention : mentions) {
      Evidence evidence = mention.evidence();
      assertThat(new String(points, evidence.start(), evidence.end() - evidence.start()))
          .isEqualTo(evidence.exact());
    }
  }

  @Test
  void theSameArticleAlwaysGivesTheSameExtraction() {
    String text = "The union said the airline had dismissed 200 workers in Paris last week.";
    assertThat(extract(text)).isEqualTo(extract(text));
  }

  @Test
  void anArticleInAnotherLanguageIsSkippedWithAReason() {
    // When
    Extraction extraction =
        extract(
            "Der Minister hat am Montag erklärt, dass die Brücke wegen des Hochwassers gesperrt"
                + " werden muss und niemand verletzt wurde.");

    // Then
    assertThat(extraction.mentions()).isEmpty();
    assertThat(extraction.skipped()).contains("English");
  }

  @Test
  void anEndlessTextIsReadInPartAndSaysSo() {
    // When
    Extraction extraction = extract("The ferry left the harbour at noon.\n\n".repeat(12_000));

    // Then
    assertThat(extraction.skipped()).startsWith("only the first");
    assertThat(extraction.mentions()).isNotEmpty();
  }

  private static Extraction extract(String text) {
    return EXTRACTOR.extract(
        new Article("article", 1, null, null, null, "Courier", "2026-03-12", null, text));
  }

  private static Mention mention(Extraction extraction, String lemma) {
    return extraction.mentions().stream()
        .filter(mention -> mention.predicate().lemma().equals(lemma))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No mention of " + lemma + " in " + extraction));
  }
}
