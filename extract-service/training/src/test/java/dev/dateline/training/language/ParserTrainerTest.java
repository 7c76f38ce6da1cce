package dev.dateline.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.parse.DependencyParser;

class ParserTrainerTest {

  private static final WordClasses NO_CLASSES = new WordClasses(new int[0], new long[0]);

  @Test
  void learnsTheTreesItIsShown() {
    // Given
    Example first = example("nsubj root det obj", 1, 4, 3, 1);
    Example second = example("det nsubj root advmod", 1, 2, 4, 2);
    List<WordFeatures> words = List.of(words(first, 0, 1, 2, 3), words(second, 2, 3, 1, 4));
    Vocabulary relations = new Vocabulary();
    List.of("root", "nsubj", "det", "obj", "advmod").forEach(relations::add);
    ParserTrainer trainer = new ParserTrainer(1, relations, 0);
    // When
    trainer.train(List.of(first, second), words, 10);
    // Then
    DependencyParser parser =
        new DependencyParser(trainer.actions, trainer.labels, relations.names);
    int[] heads = new int[4];
    int[] labels = new int[4];
    parser.parse(words.get(0), heads, labels);
    assertThat(heads).containsExactly(1, 4, 3, 1);
    assertThat(labels).containsExactly(1, 0, 2, 3);
    parser.parse(words.get(1), heads, labels);
    assertThat(heads).containsExactly(1, 2, 4, 2);
    assertThat(labels).containsExactly(2, 1, 0, 4);
  }

  @Test
  void liftsCrossingArcsUntilTheTreeIsProjective() {
    // Given: arcs 0-2 and 1-3 cross
    Example crossing = example("root obj det nsubj", 4, 3, 0, 0);
    // When
    int[] heads = crossing.projective().heads();
    // Then
    assertThat(heads).containsExactly(4, 0, 0, 0);
  }

  private static Example example(String relations, int... heads) {
    String[] none = {"_", "_", "_", "_"};
    return new Example(
        "d",
        true,
        new String[] {"w", "x", "y", "z"},
        new boolean[] {true, true, true, true},
        none,
        none,
        none,
        heads,
        relations.split(" "),
        none);
  }

  private static WordFeatures words(Example e, int... tags) {
    WordFeatures words = new WordFeatures(e.forms(), e.spaceBefore(), NO_CLASSES);
    System.arraycopy(tags, 0, words.tag, 0, tags.length);
    return words;
  }
}
