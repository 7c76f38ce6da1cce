package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.event.EventTypes.EventType;
import dev.dateline.extract.lexicon.TsvResource;

class EventTypesTest {

  private static final Set<String> PLOVER =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  private final EventTypes types = new EventTypes();

  @Test
  void everyTypeOfTheLexiconIsOneOfPlover() {
    for (String[] row : TsvResource.rows(EventTypes.class, "plover.tsv", 3)) {
      assertThat(PLOVER).as(row[2]).contains(row[0]);
    }
  }

  @Test
  void noLemmaHasTwoTypes() {
    Map<String, String> seen = new HashMap<>();
    for (String[] row : TsvResource.rows(EventTypes.class, "plover.tsv", 3)) {
      for (String lemma : row[2].split(" ")) {
        assertThat(seen.put(lemma, row[0] + "/" + row[1])).as(lemma).isNull();
      }
    }
  }

  @Test
  void aPredicateHasATypeAndAMode() {
    assertThat(types.of("liberate")).isEqualTo(new EventType("RETREAT", "release"));
    assertThat(types.of("donate")).isEqualTo(new EventType("AID", null));
  }

  @Test
  void aParticleMakesAnotherPredicate() {
    assertThat(types.of("pull out")).isEqualTo(new EventType("RETREAT", "withdraw"));
    assertThat(types.of("shell out")).isNull();
  }

  @Test
  void whatTheLexiconDoesNotKnowHasNoType() {
    assertThat(types.of("photosynthesize")).isNull();
  }
}
