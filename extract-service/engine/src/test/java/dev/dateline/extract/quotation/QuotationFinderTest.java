package dev.dateline.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationFinderTest {

  private final QuotationFinder finder = new QuotationFinder();

  private List<String> found(String text) {
    return finder.find(text).stream().map(q -> text.substring(q.start(), q.end())).toList();
  }

  @ParameterizedTest
  @DisplayName("Marks of every kind enclose a quotation")
  @ValueSource(
      strings = {
        "She said \"it works\" and left.",
        "She said “it works” and left.",
        "She said \"it works” and left.",
        "She said “it works\" and left.",
        "She said ''it works'' and left.",
        "She said ``it works'' and left.",
        "She said «it works» and left.",
        "She said „it works“ and left.",
        "She said ‘it works’ and left.",
        "She said 'it works' and left.",
        "She said ”it works” and left."
      })
  void marksOfEveryKind(String text) {
    assertThat(found(text)).containsExactly("it works");
  }

  @Test
  void punctuationInsideTheMarksBelongsToTheQuotation() {
    assertThat(found("\"We are done,\" he said.")).containsExactly("We are done,");
  }

  @Test
  void quotationInsideAQuotationIsNested() {
    // Given
    String text = "“He told me ‘go home’ and I went,” she said.";
    // When
    List<QuotedText> quotations = finder.find(text);
    // Then
    assertThat(quotations).extracting(QuotedText::depth).containsExactly(0, 1);
    assertThat(found(text)).containsExactly("He told me ‘go home’ and I went,", "go home");
  }

  @Test
  void nestedMarksMayEndTogether() {
    assertThat(found("“They shouted ‘stop it!’” he said."))
        .containsExactly("They shouted ‘stop it!’", "stop it!");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(found("It's the miners' union's view, and they don't like rock 'n' roll."))
        .isEmpty();
  }

  @Test
  void elidedDecadesAndWordsAreNoMarks() {
    assertThat(found("In the '90s we let 'em go, 'til they came back from the workers' camp."))
        .isEmpty();
  }

  @Test
  void britishSinglesMayContainPossessives() {
    assertThat(found("He called it 'the farmers' worst year' on Monday."))
        .containsExactly("the farmers' worst year");
  }

  @Test
  void feetAndInchesAreNoMarks() {
    assertThat(found("\"He is 6'2\" tall,\" the coach said.")).containsExactly("He is 6'2\" tall,");
  }

  @Test
  @DisplayName("A quotation over paragraphs re-opens its marks and is closed once")
  void overParagraphs() {
    // Given
    String text = "“We came early. It was cold.\n\n“Then the doors opened,” she said.";
    // When
    List<QuotedText> quotations = finder.find(text);
    // Then
    assertThat(found(text))
        .containsExactly("We came early. It was cold.", "Then the doors opened,");
    assertThat(quotations).extracting(QuotedText::continues).containsExactly(false, true);
  }

  @Test
  void missingClosingMarkEndsWithTheParagraph() {
    assertThat(found("\"We lost everything. We start again.\n\nThe mayor left."))
        .containsExactly("We lost everything. We start again.");
  }

  @Test
  void missingClosingMarkInsideAParagraphEndsWithTheSentence() {
    assertThat(found("He said it was \"a shame. The mayor left. Nobody stayed."))
        .containsExactly("a shame.");
  }

  @Test
  void aNewOpeningMarkEndsAnUnfinishedQuotation() {
    assertThat(found("He called it “a shame. Later he said “we try again” and left."))
        .containsExactly("a shame.", "we try again");
  }

  @Test
  @DisplayName("An embedded post reaches from its signature back to the narrator")
  void embeddedPost() {
    // Given
    String text =
        "“We will rebuild,” the governor wrote on Monday.\n"
            + "Our crews work around the clock.\n"
            + "Thank you to everyone who helps!\n"
            + "— Ada Brook (@adabrook) March 3, 2025\n"
            + "The governor later visited the bridge.";
    // When
    List<QuotedText> posts = finder.find(text).stream().filter(QuotedText::isPost).toList();
    // Then
    assertThat(posts)
        .extracting(q -> text.substring(q.start(), q.end()))
        .containsExactly("Our crews work around the clock.", "Thank you to everyone who helps!");
    assertThat(posts)
        .extracting(q -> text.substring(q.signature().nameStart(), q.signature().nameEnd()))
        .containsOnly("Ada Brook");
  }

  @Test
  void aLinkAtThePostsEndIsNoPartOfIt() {
    String text =
        "The bridge is open again.pic.twitter.com/aBcD1234\n— Ada Brook (@adabrook) May 1";
    assertThat(found(text)).containsExactly("The bridge is open again.");
  }

  @Test
  void withoutSignatureThereIsNoPost() {
    assertThat(found("The bridge is open again.\nFollow us (@example) for more.")).isEmpty();
  }

  @Test
  @DisplayName("Ten thousand nested marks, broken surrogates and an empty text are read")
  void badInput() {
    assertThat(found("")).isEmpty();
    assertThat(finder.find("“a ".repeat(10_000))).hasSizeLessThanOrEqualTo(10_000);
    assertThat(finder.find("\"'".repeat(10_000))).isNotNull();
    assertThat(finder.find("'a ".repeat(200_000))).isNotNull();
    assertThat(finder.find("\ud800\" x \udc00\"")).isNotNull();
  }
}
