package dev.dateline.extract.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TreeCorrectionsTest {

  private static final String[] TAGS = {
    "NN", "NNP", "PRP", "VBD", "VBN", "VBZ", "VB", "IN", "CC", "POS", ",", "WP", "VBG", "DT"
  };
  private static final String[] LEMMAS = {
    "say", "order", "by", "after", "ship", "and", "with", "a"
  };
  private static final String[] RELATIONS = {
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "ccomp",
    "advcl",
    "conj",
    "cc",
    "acl",
    "mark",
    "case",
    "aux:pass",
    "flat",
    "xcomp",
    "parataxis",
    "det"
  };

  @RepeatedTest(2000)
  void whateverTheTreeItStaysOne(RepetitionInfo repetition) throws IOException {
    // Given
    Random random = new Random(repetition.getCurrentRepetition());
    int n = 3 + random.nextInt(12);
    int[] heads = randomTree(n, random);
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    String[] relations = new String[n];
    for (int i = 0; i < n; i++) {
      lemmas.add(any(LEMMAS, random));
      tags.add(any(TAGS, random));
      relations[i] = heads[i] == n ? "root" : any(RELATIONS, random);
    }
    // When
    new TreeCorrections(
            ObjectControl.read(lines("order\n")),
            InfinitiveComplement.read(lines("order\n")),
            MissedSubject.read(lines("verb\tsay\nconjunction\tafter\npreposition\tby\n")))
        .apply(lemmas, tags, heads, relations);
    // Then
    assertThat(TreeCorrections.isTree(heads)).isTrue();
  }

  @Test
  void headsThatLeadInACircleAreNoTree() {
    assertThat(TreeCorrections.isTree(new int[] {3, 2, 1})).isFalse();
    assertThat(TreeCorrections.isTree(new int[] {3, 0, 1})).isTrue();
  }

  /** A tree in which any word may hang on any other. */
  private static int[] randomTree(int n, Random random) {
    int[] heads = new int[n];
    List<Integer> attached = new ArrayList<>(List.of(n));
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rest.add(i);
    }
    while (!rest.isEmpty()) {
      int word = rest.remove(random.nextInt(rest.size()));
      heads[word] =
          attached.get(attached.size() == 1 ? 0 : 1 + random.nextInt(attached.size() - 1));
      attached.add(word);
    }
    return heads;
  }

  private static String any(String[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static BufferedReader lines(String text) {
    return new BufferedReader(new StringReader(text));
  }
}
