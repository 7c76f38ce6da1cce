package dev.dateline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;

class CoreferenceScoreTest {

  private static final Map<String, Integer> ANNOTATED = Map.of("a", 1, "b", 1, "c", 2, "d", 3);

  @Test
  void theSameGroupsScoreFully() {
    assertThat(CoreferenceScore.of(ANNOTATED, Map.of("a", 7, "b", 7, "c", 8, "d", 9)).conll())
        .isEqualTo(1);
  }

  @Test
  void oneGroupOfAllHasFullRecallAndLittlePrecision() {
    // When
    CoreferenceScore score = CoreferenceScore.of(ANNOTATED, Map.of("a", 1, "b", 1, "c", 1, "d", 1));
    // Then
    assertThat(score.bCubed().recall()).isEqualTo(1);
    assertThat(score.bCubed().precision()).isEqualTo(0.375);
    assertThat(score.muc().precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(score.ceaf().precision()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void theBestAssignmentIsNotTheGreedyOne() {
    assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.8, 0.1}}))
        .isCloseTo(1.6, within(1e-9));
  }
}
