package dev.dateline.extract.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.model.Tense;

class TenseAnalyzerTest {

  private static final EnglishAnalyzer ANALYZER = EnglishAnalyzer.load();

  @ParameterizedTest(name = "{1} in \"{0}\" is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor opened the bridge.                      | opened    | PAST",
        "The mayor has opened the bridge.                  | opened    | PAST",
        "The bridge was opened on Monday.                  | opened    | PAST",
        "The mayor opens the bridge today.                 | opens     | PRESENT",
        "The mayor is opening the bridge.                  | opening   | PRESENT",
        "The mayor will open the bridge.                   | open      | FUTURE",
        "The mayor is going to open the bridge.            | open      | FUTURE",
        "The bridge, opened in May, collapses every year.  | opened    | PAST",
      })
  void readsTheVerbGroup(String text, String predicate, Tense expected) {
    // Given
    Sentence sentence = ANALYZER.analyze(text).sentences().getFirst();
    Token token =
        sentence.tokens().stream()
            .filter(t -> t.text().equals(predicate))
            .findFirst()
            .orElseThrow();
    // When
    Tense tense = TenseAnalyzer.of(sentence, token);
    // Then
    assertThat(tense).isEqualTo(expected);
  }
}
