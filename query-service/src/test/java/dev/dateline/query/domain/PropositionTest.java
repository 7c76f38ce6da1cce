package dev.dateline.query.domain;

import static dev.dateline.query.domain.Reports.FERRY;
import static dev.dateline.query.domain.Reports.SAILORS;
import static dev.dateline.query.domain.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class PropositionTest {

  private static final Mention.Argument POLICE =
      new Mention.Argument("agent", "police", 0, 6, null, null);

  @Test
  void equivalentPredicatesAreOne() {
    assertThat(of(report().lemma("swap"))).isEqualTo(of(report().lemma("exchange")));
  }

  @Test
  void figuresDoNotTellPropositionsApart() {
    assertThat(of(report().arguments(FERRY, patient("12 sailors"))))
        .isEqualTo(of(report().arguments(FERRY, patient("some fourteen sailors of the crew"))));
  }

  @Test
  void polarityTellsFactsApartButNotPropositions() {
    Proposition claim = of(report());
    Proposition denial = of(report().factuality("CT-"));
    assertThat(claim).isEqualTo(denial);
    assertThat(claim.factId(Polarity.POSITIVE)).isNotEqualTo(claim.factId(Polarity.NEGATIVE));
  }

  @Test
  void anotherDayIsAnotherProposition() {
    assertThat(of(report().time("2026-03-09"))).isNotEqualTo(of(report().time("2026-03-10")));
    assertThat(of(report().time("2026-03-09T10:00"))).isEqualTo(of(report().time("2026-03-09")));
  }

  @Test
  void whoActsAndWhoIsActedOnIsTold() {
    assertThat(of(report().arguments(FERRY, SAILORS)))
        .isNotEqualTo(
            of(
                report()
                    .arguments(
                        new Mention.Argument(
                            "patient", "the ferry", 0, 9, FERRY.entityId(), "Aurelia"),
                        new Mention.Argument("agent", "sailors", 20, 27, null, null))));
  }

  @Test
  void withoutAnyKnownEntityAMentionStaysInItsArticle() {
    UUID article = UUID.randomUUID();
    assertThat(of(report().arguments(POLICE).article(article)))
        .isEqualTo(of(report().arguments(POLICE).article(article)));
    assertThat(of(report().arguments(POLICE))).isNotEqualTo(of(report().arguments(POLICE)));
  }

  private static Mention.Argument patient(String text) {
    return new Mention.Argument("patient", text, 20, 20 + text.length(), null, null);
  }

  private static Proposition of(Reports report) {
    return Proposition.of(report.mention());
  }
}
