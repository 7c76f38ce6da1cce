package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

class ArticleStateTest {

  @Test
  void theLastRevisionThatWasReadIsShown() {
    ArticleState state = ArticleState.UNKNOWN.withPublished(1).withExtracted(1).withPublished(2);
    assertThat(state.shownRevision()).hasValue(1);
    assertThat(state.withExtracted(2).shownRevision()).hasValue(2);
  }

  @Test
  void aWithdrawalHidesAllRevisionsUpToIt() {
    ArticleState state = ArticleState.UNKNOWN.withPublished(1).withExtracted(1).withWithdrawn(1);
    assertThat(state.shownRevision()).isEmpty();
    assertThat(state.withPublished(2).withExtracted(2).shownRevision()).hasValue(2);
  }

  @Test
  void theOrderAndNumberOfEventsDoNotMatter() {
    // Given
    var random = new Random(17);
    List<UnaryOperator<ArticleState>> events =
        new ArrayList<>(
            List.of(
                state -> state.withPublished(1),
                state -> state.withExtracted(1),
                state -> state.withWithdrawn(1),
                state -> state.withPublished(2),
                state -> state.withExtracted(2),
                state -> state.withPublished(3),
                state -> state.withPublished(2),
                state -> state.withWithdrawn(1)));
    for (int round = 0; round < 100; round++) {
      // When
      Collections.shuffle(events, random);
      ArticleState state = ArticleState.UNKNOWN;
      for (UnaryOperator<ArticleState> event : events) {
        state = event.apply(state);
      }
      // Then
      assertThat(state.shownRevision()).hasValue(2);
    }
  }
}
