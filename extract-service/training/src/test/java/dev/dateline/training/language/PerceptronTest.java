package dev.dateline.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.model.LabelTable;
import dev.dateline.extract.language.model.Scorer;

class PerceptronTest {

  private static final int[] FEATURE = {42};

  @Test
  void theMeanOfModelsGivesEachTheSameSay() {
    // Given
    Perceptron sure = trained(0, 3);
    Perceptron unsure = trained(1, 1);
    // When
    Perceptron mean = Perceptron.mean(List.of(sure, unsure));
    // Then
    assertThat(score(mean)[0]).isEqualTo((score(average(sure))[0] + score(average(unsure))[0]) / 2);
    assertThat(score(mean)[0]).isGreaterThan(score(mean)[1]);
  }

  @Test
  void aFeatureThatCountsInNoModelHasNoSayInTheirMean() {
    Perceptron seldom = new Perceptron(2, 5);
    seldom.update(FEATURE, 1, 0, 1);

    assertThat(score(Perceptron.mean(List.of(seldom, seldom)))).containsExactly(0, 0);
  }

  @Test
  void aSmallModelLeavesOutWhatHardlyDecides() {
    // Given
    int[] weak = {43};
    Perceptron model = new Perceptron(2, 0);
    model.add(FEATURE, 1, 0, 100);
    model.add(weak, 1, 1, 2);
    model.tick();
    // When
    LabelTable all = LabelTable.of(model.quantised(1));
    LabelTable small = LabelTable.of(model.small(1));
    // Then
    assertThat(score(all, FEATURE)).isEqualTo(score(small, FEATURE));
    assertThat(score(all, weak)[1]).isPositive();
    assertThat(score(small, weak)[1]).isZero();
  }

  private static Perceptron trained(int right, int updates) {
    Perceptron model = new Perceptron(2, 1);
    for (int i = 0; i < updates; i++) {
      model.update(FEATURE, 1, right, 1 - right);
      model.tick();
    }
    return model;
  }

  private static Perceptron average(Perceptron model) {
    return Perceptron.mean(List.of(model));
  }

  private static float[] score(Perceptron model) {
    return score(model, FEATURE);
  }

  private static float[] score(Scorer model, int[] features) {
    float[] scores = new float[2];
    model.score(features, 1, scores);
    return scores;
  }
}
