package dev.dateline.query.domain;

import static dev.dateline.query.domain.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementTest {

  @Test
  void anEventNounAndItsVerbAreOneKind() {
    assertThat(of(report().lemma("acquisition")).kind())
        .isEqualTo(of(report().lemma("buy")).kind());
  }

  @Test
  void aSupportVerbLeavesTheEventToItsNoun() {
    // Given
    Reports carriedOut =
        report().lemma("carry out").arguments(argument("patient", "a large prisoner exchange"));
    // When
    Statement statement = of(carriedOut);
    // Then
    assertThat(statement.kind()).isEqualTo("exchange");
    assertThat(statement.participants("patient")).isEmpty();
  }

  @Test
  void aNounThatOnlyContainsLeavesItToTheNextOne() {
    assertThat(
            of(report()
                    .lemma("begin")
                    .arguments(argument("agent", "the second day of talks in Larsund")))
                .kind())
        .isEqualTo("meet");
  }

  @Test
  void aFormThatIsNoLemmaIsLedBackToOne() {
    assertThat(of(report().lemma("hange").evidence("was hanged", "hanged")).kind())
        .isEqualTo("hang");
  }

  @Test
  void whoATalkInvolvesMet() {
    assertThat(
            of(report()
                    .lemma("involve")
                    .arguments(
                        argument("agent", "three-way talks"), argument("patient", "both sides")))
                .kind())
        .isEqualTo("meet");
  }

  @Test
  void whatWasAgreedToIsStillToCome() {
    // Given
    Reports agreed = report().lemma("agree").arguments(argument("patient", "to swap 30 prisoners"));
    // When
    Statement statement = of(agreed);
    // Then
    assertThat(statement.kind()).isEqualTo("exchange");
    assertThat(statement.polarity()).isEqualTo(Polarity.UNCOMMITTED);
  }

  @Test
  void aCopulaSaysWhatSomethingIs() {
    assertThat(
            of(report()
                    .lemma("be")
                    .arguments(argument("agent", "the talks"), argument("patient", "an envoy")))
                .kind())
        .isEqualTo("be envoy");
  }

  @Test
  void aPhraseThatMentionsTheEventInPassingIsNominal() {
    assertThat(of(report().lemma("exchange").evidence("Monday’s exchange", "exchange")).isNominal())
        .isTrue();
    assertThat(of(report().lemma("swap").evidence("agreed to swap prisoners", "swap")).isNominal())
        .isFalse();
  }

  private static Mention.Argument argument(String role, String text) {
    return new Mention.Argument(role, text, 0, text.length(), null, null);
  }

  private static Statement of(Reports report) {
    return Statement.of(report.mention());
  }
}
