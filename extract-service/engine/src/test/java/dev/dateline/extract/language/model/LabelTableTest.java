package dev.dateline.extract.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;

class LabelTableTest {

  private static final int SEEN = 12345;
  private static final int OTHER = 99999;

  /** Feature SEEN weighs 5 for label 0 and -7 for label 3, feature OTHER 2 for label 1. */
  private final FeatureTable stored =
      new FeatureTable(new int[] {SEEN, OTHER}, new byte[] {2, 0, 5, 3, -7, 1, 1, 2});

  @Test
  void addsTheWeightsOfSeenFeatures() {
    float[] scores = {10, 0, 0, 0};

    LabelTable.of(stored).score(new int[] {SEEN, OTHER}, 2, scores);

    assertThat(scores).containsExactly(15, 2, 0, -7);
  }

  @Test
  void ignoresFeaturesBeyondTheCount() {
    float[] scores = new float[4];

    LabelTable.of(stored).score(new int[] {OTHER, SEEN}, 1, scores);

    assertThat(scores).containsExactly(0, 2, 0, 0);
  }

  @Test
  void anUnseenFeatureHasNoWeight() {
    float[] scores = new float[4];

    LabelTable.of(stored).score(new int[] {777}, 1, scores);

    assertThat(scores).containsExactly(0, 0, 0, 0);
  }

  @Test
  void scoresTheSameAfterItWasWrittenAndRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stored.write(new DataOutputStream(bytes));
    FeatureTable read =
        FeatureTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    float[] scores = new float[4];

    LabelTable.of(read).score(new int[] {SEEN}, 1, scores);

    assertThat(scores).containsExactly(5, 0, 0, -7);
  }
}
