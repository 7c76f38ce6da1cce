package dev.dateline.extract.language.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.EnglishAnalyzer;

class SentenceSplitterTest {

  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;

  SentenceSplitterTest() throws IOException {
    SegmentationRules rules = EnglishAnalyzer.segmentationRules();
    tokenizer = new Tokenizer(rules);
    splitter = new SentenceSplitter(rules);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          It rained. Nobody came.                       | It rained. # Nobody came.
          “We won.” The crowd sang.                     | “We won.” # The crowd sang.
          "We won!" said Ms. Vega. She left.            | "We won!" said Ms. Vega. # She left.
          “Who knows?” Vega asked.                      | “Who knows?” Vega asked.
          He lives in the U.S. He likes it.             | He lives in the U.S. # He likes it.
          The U.S. Senate met on Jan. 3 at 9 a.m. Friday. | The U.S. Senate met on Jan. 3 at 9 a.m. Friday.
          Gen. Doe met J. Roe. (It was late.) They ate. | Gen. Doe met J. Roe. # (It was late.) # They ate.
          OSLO, Norway (AP) — Rain fell. It was cold.   | OSLO, Norway (AP) — Rain fell. # It was cold.
          Acme Inc. fell 3.5 percent. Its rival rose.   | Acme Inc. fell 3.5 percent. # Its rival rose.
          Stop! Go? Yes.                                | Stop! # Go? # Yes.
          He paused ... then spoke.                     | He paused ... then spoke.
          """)
  void splitsSentences(String text, String sentences) {
    assertThat(String.join(" # ", sentences(text.trim()))).isEqualTo(sentences.trim());
  }

  @Test
  void cutsSentencesThatAreTooLong() {
    // Given
    String text = "word ".repeat(20_000).trim();
    // When
    List<String> sentences = sentences(text);
    // Then
    assertThat(sentences)
        .hasSize(20_000 / SentenceSplitter.LONGEST_SENTENCE)
        .allSatisfy(s -> assertThat(s.split(" ")).hasSize(SentenceSplitter.LONGEST_SENTENCE));
  }

  private List<String> sentences(String text) {
    TokenSequence tokens = new TokenSequence();
    tokenizer.tokenize(text, 0, text.length(), tokens);
    List<String> sentences = new ArrayList<>();
    int first = 0;
    while (first < tokens.size()) {
      int end = splitter.sentenceEnd(text, tokens, first);
      sentences.add(text.substring(tokens.start(first), tokens.end(end - 1)));
      first = end;
    }
    return sentences;
  }
}
