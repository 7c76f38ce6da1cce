package dev.dateline.extract.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;

class NameRecognizerTest {

  private static final int BEGIN = 1;
  private static final Scorer ALWAYS_A_NAME =
      (features, count, scores) -> {
        // A single feature asks for what follows a label.
        scores[BEGIN] = count > 1 ? 1 : 0;
      };

  @Test
  void wordsFarFromAnyCapitalAreNoNames() {
    assertThat(labels("they", "met", "near", "Lake", "of", "woods", "again"))
        .containsExactly(0, 0, BEGIN, BEGIN, BEGIN, 0, 0);
  }

  @Test
  void aListedNameNeedsNoCapital() {
    WordFeatures words = words("they", "met", "in", "tavimark");
    words.listed[3] = 1;

    assertThat(recognizer().recognize(words)).containsExactly(0, 0, 0, BEGIN);
  }

  private static int[] labels(String... forms) {
    return recognizer().recognize(words(forms));
  }

  private static NameRecognizer recognizer() {
    return new NameRecognizer(
        ALWAYS_A_NAME, new NamedEntity.Type[] {NamedEntity.Type.PERSON}, new String[] {"NN|NOUN"});
  }

  private static WordFeatures words(String... forms) {
    boolean[] spaces = new boolean[forms.length];
    Arrays.fill(spaces, true);
    return new WordFeatures(forms, spaces, new WordClasses(new int[0], new long[0]));
  }
}
