package dev.dateline.query.domain;

import static dev.dateline.query.domain.Reports.FERRY;
import static dev.dateline.query.domain.Reports.SAILORS;
import static dev.dateline.query.domain.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AffinityTest {

  private static final Mention.Argument OTHER_FERRY =
      new Mention.Argument(
          "agent",
          "the ferry",
          0,
          9,
          EntityResolution.idOf(Entity.Type.PRODUCT, "Borealis").toString(),
          "Borealis");

  @Test
  void figuresThatExcludeEachOtherDoNotPartWhatElseAgrees() {
    assertThat(between(report().sailors(12), report().sailors(14))).isPositive();
  }

  @Test
  void theSameWordsAboutAnotherActorAreAnotherFact() {
    assertThat(between(report(), report().arguments(OTHER_FERRY, SAILORS))).isNegative();
  }

  @Test
  void anotherDayIsAnotherFact() {
    assertThat(between(report().time("2026-03-09"), report().time("2026-03-12"))).isNegative();
  }

  @Test
  void whatIsActedOnKeepsLookAlikesApart() {
    // Given
    var drones = new Mention.Argument("patient", "156 drones", 20, 30, null, null);
    // Then
    assertThat(
            between(
                report().arguments(SAILORS).evidence("12 sailors were lost", "lost"),
                report().arguments(drones).evidence("156 drones were lost overnight", "lost")))
        .isNegative();
    assertThat(between(report().arguments(FERRY, SAILORS), report().arguments(FERRY, SAILORS)))
        .isPositive();
  }

  private static double between(Reports a, Reports b) {
    return Affinity.between(Statement.of(a.mention()), Statement.of(b.mention()));
  }
}
