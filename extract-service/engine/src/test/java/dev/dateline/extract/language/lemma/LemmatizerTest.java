package dev.dateline.extract.language.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.EnglishAnalyzer;

class LemmatizerTest {

  private final Lemmatizer lemmatizer;

  LemmatizerTest() throws IOException {
    lemmatizer = EnglishAnalyzer.lemmatizer();
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "said, VBD, say",
        "Told, VBD, tell",
        "exchanging, VBG, exchange",
        "stopped, VBN, stop",
        "tweeted, VBD, tweet",
        "shelled, VBN, shell",
        "bombed, VBD, bomb",
        "postponing, VBG, postpone",
        "freed, VBN, free",
        "fled, VBD, flee",
        "rebuilt, VBN, rebuild",
        "denies, VBZ, deny",
        "children, NNS, child",
        "hostages, NNS, hostage",
        "ceasefires, NNS, ceasefire",
        "better, JJR, good",
        "'s, VBZ, be",
        "’s, POS, 's",
        "n't, RB, not",
        "ca, MD, can",
        "THE, DT, the",
        "Geneva, NNP, Geneva",
      })
  void findsTheDictionaryForm(String form, String tag, String lemma) {
    assertThat(lemmatizer.lemma(form, tag)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({"s, NNS", "ed, VBD", "-, XX", "\uD800, NNS"})
  void neverFailsOnOddWords(String form, String tag) {
    assertThat(lemmatizer.lemma(form, tag)).isNotNull();
  }
}
