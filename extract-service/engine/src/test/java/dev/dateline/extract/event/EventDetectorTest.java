package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

class EventDetectorTest {

  private static final EnglishAnalyzer ANALYZER = EnglishAnalyzer.load();

  private final EventDetector detector = EventDetector.load();

  private List<String> events(String text) {
    Sentence sentence = ANALYZER.analyze(text).sentences().getFirst();
    return detector.events(sentence).stream().map(Token::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister visited the harbour on Monday. | visited",
        "The visit to the harbour was cancelled.     | visit cancelled",
        "Rebels attacked the convoy near the river.  | attacked",
        "The attack on the convoy shocked the town.  | attack shocked",
        "The bombing killed four soldiers.           | bombing killed",
        "Miners demanded the closure of the shaft.   | demanded closure",
      })
  void findsVerbsAndNounsThatDenoteEvents(String text, String expected) {
    assertThat(events(text)).containsExactly(expected.split(" "));
  }

  @Test
  void auxiliariesAreNotEvents() {
    assertThat(events("The bridge has been repaired.")).containsExactly("repaired");
  }

  @Test
  void thingsAndPeopleAreNotEvents() {
    assertThat(events("The old baker with the blue hat from the village."))
        .doesNotContain("baker", "hat", "village", "old", "blue");
  }
}
