package dev.dateline.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.quotation.QuotationFinder;

class AttributionFinderTest {

  private static LanguageAnalyzer analyzer;
  private static AttributionFinder finder;

  private Document document;

  @BeforeAll
  static void load() {
    analyzer = EnglishAnalyzer.load();
    finder = AttributionFinder.load();
  }

  private List<AttributedContent> found(String text) {
    document = analyzer.analyze(text);
    return finder.find(document, new QuotationFinder().find(text));
  }

  private AttributedContent only(String text) {
    List<AttributedContent> found = found(text);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** The attribution whose cue contains a word. */
  private AttributedContent cuedBy(String word, String text) {
    return found(text).stream()
        .filter(a -> text(a.cue()).contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no attribution with cue " + word));
  }

  private String text(AttributedContent.Span span) {
    return document.text().substring(span.start(), span.end());
  }

  private String source(AttributedContent attribution) {
    return attribution.source().text(document);
  }

  private String content(AttributedContent attribution) {
    return String.join(" ", attribution.content().stream().map(this::text).toList());
  }

  @Test
  void directSpeechBeforeItsCue() {
    AttributedContent a = only("“The bridge will open next week,” Mayor Ada Brook said.");
    assertThat(source(a)).isEqualTo("Mayor Ada Brook");
    assertThat(a.source().head().text()).isIn("Mayor", "Ada", "Brook");
    assertThat(content(a)).contains("The bridge will open next week");
    assertThat(a.directness()).isEqualTo(Directness.DIRECT);
  }

  @Test
  void invertedSubject() {
    AttributedContent a = only("“The bridge will open next week,” said Ada Brook.");
    assertThat(source(a)).isEqualTo("Ada Brook");
  }

  @Test
  void indirectSpeechWithThat() {
    AttributedContent a = only("The ministry said that three soldiers had been released.");
    assertThat(source(a)).isEqualTo("The ministry");
    assertThat(content(a)).isEqualTo("that three soldiers had been released");
    assertThat(a.directness()).isEqualTo(Directness.INDIRECT);
  }

  @Test
  void cueBehindItsContent() {
    AttributedContent a = only("Three soldiers were released on Monday, officials said.");
    assertThat(source(a)).isEqualTo("officials");
    assertThat(content(a)).startsWith("Three soldiers were released on Monday");
  }

  @Test
  void quotedFragmentMakesItMixed() {
    AttributedContent a = only("Ada Brook said the talks were “long and hard.”");
    assertThat(a.directness()).isEqualTo(Directness.MIXED);
  }

  @Test
  @DisplayName("A reporting clause at the end governs all of a long sentence before it")
  void cueBehindALongSentence() {
    AttributedContent a =
        cuedBy(
            "announced",
            "Both companies have agreed to share 31 patents, ending a row of five years, the"
                + " judge announced on Thursday.");
    assertThat(content(a)).startsWith("Both companies have agreed").contains("ending a row");
  }

  @Test
  void accordingTo() {
    AttributedContent a =
        cuedBy("ccording", "The river rose by two meters, according to the agency.");
    assertThat(source(a)).isEqualTo("the agency");
    assertThat(content(a)).startsWith("The river rose by two meters");
  }

  @Test
  @DisplayName("A quotation without a cue in the next sentence goes on with the same speaker")
  void quotationGoesOn() {
    AttributedContent a =
        cuedBy("said", "“We are tired,” said Ada Brook. “We have worked for three weeks.”");
    assertThat(content(a)).contains("We are tired").contains("We have worked for three weeks");
  }

  @Test
  void documentsAreSources() {
    AttributedContent a = cuedBy("show", "New figures show that prices rose by 3% in May.");
    assertThat(source(a)).isEqualTo("New figures");
    assertThat(a.asserted()).isTrue();
  }

  @Test
  void demandsAreNotAsserted() {
    AttributedContent a = cuedBy("urged", "Ada Brook urged the union to end the strike.");
    assertThat(a.asserted()).isFalse();
  }

  @Test
  void mediumIsNamed() {
    AttributedContent a = cuedBy("said", "The army said in a statement that the road was open.");
    assertThat(a.medium()).isEqualTo("statement");
  }

  @Test
  void addresseeIsNamed() {
    AttributedContent a = cuedBy("told", "Ada Brook told reporters that the road was open.");
    assertThat(a.addressee()).isEqualTo("reporters");
  }

  @Test
  @DisplayName("A source that is cited by another is the source, the other one relays")
  void citedSource() {
    AttributedContent a =
        found(
                "The news agency reported that both sides had exchanged prisoners, citing the ministry.")
            .stream()
            .filter(x -> x.by() != null)
            .findFirst()
            .orElseThrow();
    assertThat(source(a)).isEqualTo("the ministry");
    assertThat(source(a.by())).isEqualTo("The news agency");
  }

  @Test
  void reportedStatementIsRelayed() {
    AttributedContent a =
        cuedBy(
            "said", "Spokesman Karl Meyer said the talks had failed, according to the newspaper.");
    assertThat(source(a)).isEqualTo("Spokesman Karl Meyer");
    assertThat(source(a.by())).isEqualTo("the newspaper");
  }

  @Test
  void embeddedPostIsDirectSpeechOfItsSigner() {
    AttributedContent a =
        cuedBy(
            "—",
            "The bridge was reopened on Monday, officials said.\nOur crews did it!\n"
                + "— Ada Brook (@adabrook) March 3, 2025");
    assertThat(source(a)).isEqualTo("Ada Brook");
    assertThat(content(a)).isEqualTo("Our crews did it!");
    assertThat(a.directness()).isEqualTo(Directness.DIRECT);
  }

  @Test
  void relativePronounStandsForItsNoun() {
    AttributedContent a =
        cuedBy("claims", "The driver, who claims that the road was icy, left the town.");
    assertThat(a.speaker().head().text()).isEqualTo("driver");
  }

  @Test
  void topicsAreNotAsserted() {
    AttributedContent a = cuedBy("discussed", "The ministers discussed a new truce on Monday.");
    assertThat(a.asserted()).isFalse();
  }

  @Test
  @DisplayName("Capitals with a colon name the speakers of a transcript")
  void transcript() {
    // Given
    String text =
        "MEYER: Will the bridge be opened?\n\nBROOK: We hope so.\n\nMEYER: And the road?\n\n"
            + "BROOK: The road stays closed.";
    // When
    List<AttributedContent> found = found(text);
    // Then
    assertThat(found.stream().filter(a -> text(a.cue()).equals(":")).map(this::source))
        .containsExactly("MEYER", "BROOK", "MEYER", "BROOK");
  }

  @Test
  void quotationSignedWithADash() {
    AttributedContent a = cuedBy("—", "“The road was never safe, and they knew it.” — Ada Brook");
    assertThat(source(a)).isEqualTo("Ada Brook");
  }

  @Test
  void aColonAnnouncesTheQuotationOfTheNextParagraph() {
    AttributedContent a =
        cuedBy("wrote", "Ada Brook wrote in a letter:\n\n“We have waited for three years.”");
    assertThat(content(a)).contains("We have waited for three years");
  }

  @Test
  void narrationHasNoAttribution() {
    assertThat(found("The bridge was closed on Monday. Two cars fell into the river.")).isEmpty();
  }

  @Test
  void badInputIsRead() {
    assertThat(found("")).isEmpty();
    assertThat(found("said ".repeat(5_000))).isNotNull();
    assertThat(found("“".repeat(10_000))).isNotNull();
  }
}
