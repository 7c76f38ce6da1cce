package dev.dateline.query.domain;

import static dev.dateline.query.domain.Reports.FERRY;
import static dev.dateline.query.domain.Reports.SAILORS;
import static dev.dateline.query.domain.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

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

  @Test
  void twoFiguresOfOneArticleAreOfTwoThings() {
    // Given
    UUID article = UUID.randomUUID();
    var drones = new Mention.Argument("patient", "drones", 20, 26, null, null);
    Reports twelve = report().article(article).arguments(drones).evidence("12 drones fell", "fell");
    Reports fourteen =
        report().article(article).arguments(drones).evidence("14 drones fell", "fell");
    // Then
    assertThat(between(twelve.sailors(12), fourteen.sailors(14)))
        .isLessThan(
            between(
                twelve.sailors(12),
                report().arguments(drones).evidence("14 drones fell", "fell").sailors(14)));
  }

  @Test
  void aRareEventIsRatherTheSameOneThanACommonOne() {
    assertThat(between(report().lemma("hijack"), report().lemma("hijack")))
        .isGreaterThan(between(report().lemma("start"), report().lemma("start")));
  }

  @Test
  void moreToComeIsNotWhatTookPlace() {
    // Given
    var talks = new Mention.Argument("patient", "talks in Larsund", 20, 36, null, null);
    Reports held = report().lemma("hold").arguments(talks);
    // Then
    assertThat(between(report().lemma("resume").arguments(talks), held))
        .isLessThan(between(report().lemma("host").arguments(talks), held));
  }

  @Test
  void whatHappenedLongAgoIsNotWhatIsNews() {
    // Given
    Reports old = report().time("2025-06-01");
    // Then
    assertThat(between(old.build(), report().build()))
        .isLessThan(between(report().time("2026-03-09").build(), report().build()));
  }

  @Test
  void aTownIsInItsCountryAndNotInAFarTown() {
    // Given
    Reports oslo = report().place("Oslo", "NO", 59.91, 10.75);
    Reports norway = report().place("Norway", "NO", 62.0, 10.0);
    Reports tromso = report().place("Tromsø", "NO", 69.65, 18.96);
    // Then
    assertThat(between(oslo, norway)).isGreaterThan(between(oslo, report()));
    assertThat(between(oslo, tromso)).isLessThan(between(oslo, report()));
  }

  @Test
  void aShortNameIsTheFullOne() {
    assertThat(between(named("Ilves"), named("Mara Ilves")))
        .isGreaterThan(between(named("Jon Ilves"), named("Mara Ilves")));
  }

  @Test
  void anEntityNamedWithinAPhraseIsNotWhoActs() {
    // Given
    var boss =
        new Mention.Argument(
            "agent",
            "a fisherman in Larsund",
            0,
            22,
            EntityResolution.idOf(Entity.Type.PLACE, "Larsund").toString(),
            "Larsund");
    // Then
    assertThat(Statement.of(report().arguments(boss, SAILORS).mention()).participants("agent"))
        .extracting(Participant::noun)
        .containsExactly("fisherman");
  }

  @Test
  void oneEventIsNotSeveral() {
    // Given
    var raids = new Mention.Argument("patient", "several raids", 20, 33, null, null);
    var raid = new Mention.Argument("patient", "one of the largest raids", 20, 44, null, null);
    // Then
    assertThat(Statement.of(report().lemma("launch").arguments(FERRY, raids).mention()).several())
        .isTrue();
    assertThat(Statement.of(report().lemma("launch").arguments(FERRY, raid).mention()).several())
        .isFalse();
  }

  private static Reports named(String name) {
    return report()
        .arguments(
            new Mention.Argument(
                "agent",
                name,
                0,
                9,
                EntityResolution.idOf(Entity.Type.PERSON, name).toString(),
                name),
            SAILORS);
  }

  private static double between(Reports a, Reports b) {
    return between(a.build(), b.build());
  }

  private static double between(Report a, Report b) {
    return Affinity.between(Traits.of(Statement.of(a)), Traits.of(Statement.of(b)));
  }
}
