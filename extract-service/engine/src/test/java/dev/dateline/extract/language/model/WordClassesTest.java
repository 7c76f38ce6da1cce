package dev.dateline.extract.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WordClassesTest {

  @Test
  void aWordKeepsEverythingThatIsKnownOfIt() {
    long entry = WordClasses.entry(2047, 255, 511, (1 << 14) - 1, true);

    WordClasses classes = new WordClasses(new int[] {42}, new long[] {entry});

    long known = classes.of(42);
    assertThat(WordClasses.fine(known)).isEqualTo(2047);
    assertThat(WordClasses.coarse(known)).isEqualTo(255);
    assertThat(WordClasses.tagSet(known)).isEqualTo(511);
    assertThat(WordClasses.profile(known)).isEqualTo((1 << 14) - 1);
    assertThat(WordClasses.isFrequent(known)).isTrue();
  }

  @Test
  void aWordKeepsItsOnlyTagBesideAllElse() {
    long entry = WordClasses.entry(2047, 255, 511, (1 << 14) - 1, true);
    WordClasses classes = new WordClasses(new int[] {42, 43}, new long[] {entry, entry});

    WordClasses withTags = classes.withOnlyTags(Map.of(42, 78));

    assertThat(WordClasses.onlyTag(withTags.of(42))).isEqualTo(78);
    assertThat(WordClasses.profile(withTags.of(42))).isEqualTo((1 << 14) - 1);
    assertThat(WordClasses.onlyTag(withTags.of(43))).isEqualTo(-1);
  }

  @Test
  void nothingIsKnownOfAnUnknownWord() {
    WordClasses classes = new WordClasses(new int[] {42}, new long[] {1});

    assertThat(classes.of(43)).isZero();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    long entry = WordClasses.entry(3, 2, 1, 7, false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new WordClasses(new int[] {-5, 9}, new long[] {entry, 1}).write(new DataOutputStream(bytes));

    WordClasses read =
        WordClasses.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.of(-5)).isEqualTo(entry);
    assertThat(read.of(9)).isEqualTo(1);
  }

  @Test
  void moreClassesThanFitAreRefused() {
    assertThatThrownBy(() -> WordClasses.entry(2048, 0, 0, 0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
