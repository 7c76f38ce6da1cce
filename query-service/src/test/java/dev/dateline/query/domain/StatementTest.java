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

  @Test
  void whoDiesIsActedOnAsWhoIsKilled() {
    // When
    Statement died =
        of(
            report()
                .lemma("die")
                .arguments(argument("agent", "two sailors"))
                .evidence("died", "died"));
    // Then
    assertThat(died.kind()).isEqualTo(of(report().lemma("kill")).kind());
    assertThat(died.participants("patient"))
        .extracting(Participant::noun)
        .containsExactly("sailor");
    assertThat(died.participants("agent")).isEmpty();
  }

  @Test
  void aVerbMeansSomethingElseWithAClauseForObject() {
    assertThat(
            of(report()
                    .lemma("demonstrate")
                    .arguments(argument("patient", "that the swap helps both sides")))
                .kind())
        .isNotEqualTo(of(report().lemma("demonstrate")).kind());
  }

  @Test
  void britishAndAmericanSpellingAreOneKind() {
    assertThat(of(report().lemma("criticise")).kind())
        .isEqualTo(of(report().lemma("criticize")).kind());
  }

  @Test
  void whatIsAttemptedIsStillToCome() {
    // When
    Statement attempt =
        of(report().lemma("attempt").arguments(argument("patient", "to hinder the vote")));
    // Then
    assertThat(attempt.kind()).isEqualTo("hinder");
    assertThat(attempt.polarity()).isEqualTo(Polarity.UNCOMMITTED);
  }

  @Test
  void whatGoesOnIsStillToComeAgain() {
    // When
    Statement continued = of(report().lemma("continue").arguments(argument("agent", "the talks")));
    // Then
    assertThat(continued.again()).isTrue();
    assertThat(continued.polarity()).isEqualTo(Polarity.UNCOMMITTED);
  }

  @Test
  void whatFollowsIsStillToComeAndWhatItFollowsIsNot() {
    assertThat(of(report().lemma("follow").arguments(argument("agent", "talks"))).polarity())
        .isEqualTo(Polarity.UNCOMMITTED);
    assertThat(
            of(report()
                    .lemma("follow")
                    .arguments(argument("agent", "a truce"), argument("patient", "three talks")))
                .polarity())
        .isEqualTo(Polarity.POSITIVE);
  }

  @Test
  void aPluralTellsSeveralEvents() {
    assertThat(of(report().lemma("raid").evidence("raids on the harbour", "raids")).several())
        .isTrue();
    assertThat(of(report().lemma("talk").evidence("talks in Larsund", "talks")).several())
        .isFalse();
  }

  @Test
  void whateverThereIsOfASortIsSeveral() {
    assertThat(of(report().lemma("win").arguments(argument("patient", "every vote"))).several())
        .isTrue();
    assertThat(of(report().lemma("win").arguments(argument("patient", "the vote"))).several())
        .isFalse();
  }

  @Test
  void whatIsMadePossibleIsNotMade() {
    assertThat(
            of(report()
                    .lemma("make")
                    .arguments(argument("patient", "an exchange"), argument("as", "possible")))
                .kind())
        .isNotEqualTo("exchange");
  }

  @Test
  void whatHappenedWellBeforeTheReportIsPast() {
    assertThat(Statement.of(report().time("2025-06-01").build()).past()).isTrue();
    assertThat(Statement.of(report().time("2026-03-09").build()).past()).isFalse();
    assertThat(Statement.of(report().build()).past()).isFalse();
  }

  private static Mention.Argument argument(String role, String text) {
    return new Mention.Argument(role, text, 0, text.length(), null, null);
  }

  private static Statement of(Reports report) {
    return Statement.of(report.mention());
  }
}
