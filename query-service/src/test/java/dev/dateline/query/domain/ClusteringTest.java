package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ClusteringTest {

  @Test
  void whatResemblesAThirdOnlyStaysApart() {
    // Given
    ToDoubleBiFunction<Integer, Integer> neighbours = (a, b) -> Math.abs(a - b) == 1 ? 1 : -3;
    // When
    List<List<Integer>> groups = Clustering.cluster(List.of(1, 2, 3), neighbours);
    // Then
    assertThat(groups).containsExactly(List.of(1, 2), List.of(3));
  }

  @Test
  void ofManyItemsThoseThatBelongTogetherAreStillOneGroup() {
    // Given
    List<Integer> items = IntStream.range(0, 10 * Clustering.EXACT).boxed().toList();
    // When
    List<List<Integer>> groups = Clustering.cluster(items, ClusteringTest::sameRemainder);
    // Then
    assertThat(groups).hasSize(7);
    assertThat(groups.getFirst()).hasSize((items.size() + 6) / 7).startsWith(0, 7, 14);
  }

  @Test
  void comparisonsGrowWithTheNumberOfItemsNotItsSquare() {
    // Given
    int many = 10 * Clustering.EXACT;
    // When
    double ratio = (double) unrelatedComparisons(4 * many) / unrelatedComparisons(2 * many);
    // Then
    assertThat(ratio).isLessThan(2.1);
  }

  private static double sameRemainder(int a, int b) {
    return a % 7 == b % 7 ? 1 : -1;
  }

  private static long unrelatedComparisons(int count) {
    var comparisons = new AtomicLong();
    Clustering.cluster(
        IntStream.range(0, count).boxed().toList(),
        (a, b) -> {
          comparisons.incrementAndGet();
          return -1;
        });
    return comparisons.get();
  }
}
