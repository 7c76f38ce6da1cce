package dev.dateline.query.domain;

import static dev.dateline.query.domain.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReconciliationTest {

  @Test
  void manyOutletsWithOneSourceAreOneOrigin() {
    // Given
    Report first = report().outlet("Harbour Post").source("Mara Ilves").build();
    Report second = report().outlet("Daily Beacon").source("Mara Ilves").build();
    // When
    Fact fact = only(first, second);
    // Then
    assertThat(fact.status()).isEqualTo(Status.SINGLE_ORIGIN);
    assertThat(fact.independentOrigins()).isEqualTo(1);
    assertThat(fact.articles()).hasSize(2);
    assertThat(fact.explanation()).contains("all reports go back to Mara Ilves");
  }

  @Test
  void aShortNameOfASourceIsNoFurtherOrigin() {
    // Given
    Report full = report().outlet("Harbour Post").source("Mara Ilves").build();
    Report surname = report().outlet("Daily Beacon").source("Ilves").build();
    // When
    Fact fact = only(full, surname);
    // Then
    assertThat(fact.independentOrigins()).isEqualTo(1);
    assertThat(fact.status()).isEqualTo(Status.SINGLE_ORIGIN);
  }

  @Test
  void aShortNameThatTwoSourcesShareIsNeither() {
    // Given
    Report mara = report().source("Mara Ilves").build();
    Report jon = report().source("Jon Ilves").build();
    Report surname = report().source("Ilves").build();
    // When
    Fact fact = only(mara, jon, surname);
    // Then
    assertThat(fact.independentOrigins()).isEqualTo(3);
  }

  @Test
  void twoOriginsThatAgreeCorroborate() {
    // Given
    Report first = report().sailors(12).source("Mara Ilves").build();
    Report second = report().sailors(12).source("Jon Berg").build();
    // When
    Fact fact = only(first, second);
    // Then
    assertThat(fact.status()).isEqualTo(Status.CORROBORATED);
    assertThat(fact.values()).hasSize(1);
    assertThat(fact.values().getFirst().origins()).hasSize(2);
  }

  @Test
  void figuresOfOneDayThatExcludeEachOtherContest() {
    // Given
    Report first = report().sailors(12).source("Mara Ilves").build();
    Report second =
        report().sailors(14).source("Jon Berg").publishedAt("2026-03-10T20:00:00Z").build();
    // When
    Fact fact = only(first, second);
    // Then
    assertThat(fact.status()).isEqualTo(Status.CONTESTED);
    assertThat(fact.values()).extracting(Fact.Value::superseded).containsOnly(false);
  }

  @Test
  void aHedgedFigureDoesNotExcludeWhatItAllows() {
    // Given
    Report first = report().sailors(12, "at-least").source("Mara Ilves").build();
    Report second = report().sailors(14).source("Jon Berg").build();
    // When
    Fact fact = only(first, second);
    // Then
    assertThat(fact.status()).isEqualTo(Status.CORROBORATED);
    assertThat(fact.values()).hasSize(2);
  }

  @Test
  void aLaterFigureReplacesAnEarlierOne() {
    // Given
    Report first = report().sailors(12).source("Mara Ilves").build();
    Report second =
        report().sailors(14).source("Jon Berg").publishedAt("2026-03-11T08:00:00Z").build();
    // When
    Fact fact = only(first, second);
    // Then
    assertThat(fact.status()).isEqualTo(Status.CORROBORATED);
    assertThat(fact.values()).extracting(Fact.Value::superseded).containsExactly(true, false);
  }

  @Test
  void anOriginStandsByItsLastFigure() {
    // Given
    Report first = report().sailors(12).source("Mara Ilves").build();
    Report corrected =
        report().sailors(14).source("Mara Ilves").publishedAt("2026-03-10T12:00:00Z").build();
    Report second =
        report().sailors(14).source("Jon Berg").publishedAt("2026-03-10T13:00:00Z").build();
    // When
    Fact fact = only(first, corrected, second);
    // Then
    assertThat(fact.status()).isEqualTo(Status.CORROBORATED);
    assertThat(fact.values()).extracting(Fact.Value::superseded).containsExactly(true, false);
  }

  @Test
  void theSameNumberHedgedOtherwiseLaterIsNotReplaced() {
    // Given
    Report first = report().sailors(12).source("Mara Ilves").build();
    Report second =
        report()
            .sailors(12, "approximately")
            .source("Mara Ilves")
            .publishedAt("2026-03-11T08:00:00Z")
            .build();
    // When
    Fact fact = only(first, second);
    // Then
    assertThat(fact.values()).extracting(Fact.Value::superseded).containsExactly(false, false);
  }

  @Test
  void whoOnlyExpectsWhatOthersAgreedOnDoesNotVouchForIt() {
    // Given
    var swap = new Mention.Argument("patient", "a swap of sailors", 20, 37, null, null);
    Report agreed = report().lemma("agree").arguments(swap).source("Mara Ilves").build();
    Report expected = report().lemma("expect").arguments(swap).source("Jon Berg").build();
    // When
    Fact fact = only(agreed, expected);
    // Then
    assertThat(fact.status()).isEqualTo(Status.SINGLE_ORIGIN);
    assertThat(fact.mentions()).hasSize(2);
    assertThat(only(expected).independentOrigins()).isOne();
  }

  @Test
  void aDenialByAnotherOriginContestsBoth() {
    // Given
    Report claim = report().source("Mara Ilves").build();
    Report denial = report().source("Jon Berg").factuality("CT-").build();
    // When
    List<Fact> facts = reconcile(claim, denial);
    // Then
    assertThat(facts).extracting(Fact::status).containsExactly(Status.CONTESTED, Status.CONTESTED);
    assertThat(facts)
        .extracting(Fact::polarity)
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
  }

  @Test
  void aPlanIsSupersededOnceItIsReportedAsDone() {
    // Given
    Report plan = report().factuality("Uu").build();
    Report done = report().publishedAt("2026-03-11T08:00:00Z").build();
    // When
    List<Fact> facts = reconcile(plan, done);
    // Then
    Fact positive = facts.getFirst();
    Fact open = facts.getLast();
    assertThat(open.status()).isEqualTo(Status.SUPERSEDED);
    assertThat(open.supersededBy()).isEqualTo(positive.id());
    assertThat(positive.supersedes()).isEqualTo(open.id());
    assertThat(positive.status()).isEqualTo(Status.SINGLE_ORIGIN);
  }

  @Test
  void aPlanForTheFutureIsNotSupersededByWhatWasReportedBefore() {
    // Given
    Report done = report().build();
    Report plan = report().factuality("Uu").publishedAt("2026-03-11T08:00:00Z").build();
    // When
    List<Fact> facts = reconcile(plan, done);
    // Then
    assertThat(facts).extracting(Fact::status).containsOnly(Status.SINGLE_ORIGIN);
  }

  @Test
  void onlyLiveReportsCount() {
    // Given
    Report live = report().sailors(12).build();
    Report taken = report().sailors(14).outlet("Daily Beacon").notLive().build();
    // When
    Fact fact = only(live, taken);
    // Then
    assertThat(fact.status()).isEqualTo(Status.SINGLE_ORIGIN);
    assertThat(fact.values()).hasSize(1);
  }

  @Test
  void aFactThatHasNoLiveReportIsWithdrawnAndKeepsWhatWasSaid() {
    // When
    Fact fact = only(report().sailors(12).notLive().build());
    // Then
    assertThat(fact.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(fact.values()).hasSize(1);
    assertThat(fact.mentions()).hasSize(1);
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfReports() {
    // Given
    var random = new Random(17);
    String[] sources = {null, "Mara Ilves", "Jon Berg", "Ada Lund"};
    String[] factualities = {"CT+", "CT+", "CT-", "Uu", "PS+"};
    String[] outlets = {"Harbour Post", "Daily Beacon", null};
    for (int round = 0; round < 300; round++) {
      List<Report> reports = new ArrayList<>();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        Reports report =
            report()
                .source(sources[random.nextInt(sources.length)])
                .outlet(outlets[random.nextInt(outlets.length)])
                .factuality(factualities[random.nextInt(factualities.length)])
                .publishedAt("2026-03-1" + random.nextInt(3) + "T08:00:00Z")
                .sailors(random.nextInt(12, 15));
        reports.add((random.nextInt(5) == 0 ? report.notLive() : report).build());
      }
      List<Fact> expected = reconcile(reports.toArray(Report[]::new));
      // When
      Collections.shuffle(reports, random);
      List<Fact> facts = reconcile(reports.toArray(Report[]::new));
      // Then
      assertThat(facts).isEqualTo(expected);
    }
  }

  private static Fact only(Report... reports) {
    List<Fact> facts = reconcile(reports);
    assertThat(facts).hasSize(1);
    return facts.getFirst();
  }

  private static List<Fact> reconcile(Report... reports) {
    return Reconciliation.reconcile(Stream.of(reports).toList());
  }
}
