package dev.dateline.extract.language.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.model.Scorer;
import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;

class TaggerTest {

  private static final String[] TAGS = {"NN|NOUN", "DT|DET"};
  private static final Scorer ALWAYS_NOUN = (features, count, scores) -> scores[0] = 1;
  private static final WordClasses CLASSES =
      new WordClasses(
              new int[] {WordFeatures.lowerHash("the")},
              new long[] {WordClasses.entry(1, 1, 1, 0, true)})
          .withOnlyTags(Map.of(WordFeatures.lowerHash("the"), 1));

  @Test
  void aWordThatHasOnlyOneTagGetsItWhateverTheModelSays() {
    assertThat(tags("see", "the", "dam")).containsExactly(0, 1, 0);
  }

  @Test
  void aCapitalMayMakeAnotherWordOfIt() {
    assertThat(tags("see", "The", "Dam")).containsExactly(0, 0, 0);
  }

  private static int[] tags(String... forms) {
    WordFeatures words = new WordFeatures(forms, new boolean[] {true, true, true}, CLASSES);
    new Tagger(ALWAYS_NOUN, TAGS).tag(words);
    return words.tag;
  }
}
