package dev.dateline.extract.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** The event is the word after the first bar. */
class FactualityAnalyzerTest {

  private static final EnglishAnalyzer ANALYZER = EnglishAnalyzer.load();

  private final FactualityAnalyzer factuality = new FactualityAnalyzer();

  private static Sentence sentence(String text) {
    return ANALYZER.analyze(text).sentences().getFirst();
  }

  private static Token word(Sentence sentence, String text) {
    return sentence.tokens().stream()
        .filter(token -> token.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private String value(String text, String event, Predicate<Token> isCue) {
    Sentence sentence = sentence(text);
    return factuality.of(sentence, word(sentence, event), isCue).label();
  }

  @ParameterizedTest(name = "{1} in \"{0}\" is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // negation
        "The governor never visited the island.                  | visited  | CT-",
        "Nobody was injured in the crash.                        | injured  | CT-",
        "No fighting was reported.                               | fighting | CT-",
        "The soldiers left the town without firing a shot.       | firing   | CT-",
        "The soldiers left the town without firing a shot.       | left     | CT+",
        "The army did not kill or wound anyone.                  | wound    | CT-",
        "Not only did he lose the election, he also lost a vote. | lose     | CT+",
        "Instead of resigning, the minister attacked his critics.| resigning| CT-",
        "The country has yet to ratify the treaty.               | ratify   | CT-",
        // modality
        "The talks will resume in June.                          | resume   | Uu",
        "The court may overturn the ruling.                      | overturn | PS+",
        "The envoy probably met the rebels.                      | met      | PR+",
        "The city is going to rebuild the bridge.                | rebuild  | Uu",
        "He may have to resign.                                  | resign   | Uu",
        "The company is to close two plants.                     | close    | Uu",
        // conditions, purposes, questions, orders
        "If the river rises, the dam will overflow.              | rises    | Uu",
        "The troops will stay until the government pays them.    | pays     | Uu",
        "The crew used foam to contain the fire.                 | contain  | Uu",
        "Did the minister visit the village?                     | visit    | Uu",
        "Leave the building immediately.                         | Leave    | Uu",
      })
  void readsTheEventsOwnClause(String text, String event, String expected) {
    assertThat(value(text, event, token -> false)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} in \"{0}\" is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The two governments agreed to open a border crossing.   | agreed    | CT+",
        "The two governments agreed to open a border crossing.   | open      | Uu",
        "The ministers signed an agreement to reopen the port.   | reopen    | Uu",
        "Rebels demanded that the army leave the city.           | leave     | Uu",
        "The workers hope that the plant will reopen.            | reopen    | Uu",
        "The army failed to take the bridge.                     | take      | CT-",
        "The company did not fail to pay its workers.            | pay       | CT+",
        "Officials managed to evacuate the village.              | evacuate  | CT+",
        "Officials did not manage to evacuate the village.       | evacuate  | CT-",
        "The president refused to sign the bill.                 | sign      | CT-",
        "She was unable to attend the funeral.                   | attend    | CT-",
        "Prices are expected to fall this year.                  | fall      | PR+",
        "Prices are not expected to fall this year.              | fall      | PR-",
        "The storm is unlikely to reach the coast.               | reach     | PR-",
        "It is possible that the ship sank.                      | sank      | PS+",
        "The mayor denied that he took bribes.                   | took      | CT-",
        "He did not know that the bridge had collapsed.          | collapsed | CT+",
        "They stopped exporting grain.                           | exporting | CT-",
        "Police prevented the suspects from leaving the country. | leaving   | CT-",
      })
  void readsThePredicatesThatEmbedAClause(String text, String event, String expected) {
    assertThat(value(text, event, token -> false)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} in \"{0}\" is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor called for a ceasefire.                       | ceasefire  | Uu",
        "The union is planning a strike next week.               | strike     | Uu",
        "The minister ruled out a withdrawal.                    | withdrawal | CT-",
        "Police prevented an attack on the station.              | attack     | CT-",
        "The lack of progress angered the delegates.             | progress   | CT-",
        "The possibility of a strike worries investors.          | strike     | PS+",
        "There was little sign of a breakthrough in the talks.   | breakthrough | PS-",
        "The planned visit worried the villagers.                | visit      | Uu",
        "The attack on the station worried the villagers.        | attack     | CT+",
      })
  void readsWhatGovernsAnEventNoun(String text, String event, String expected) {
    assertThat(value(text, event, token -> false)).isEqualTo(expected);
  }

  @Test
  void theClimbEndsAtTheCueOfAnAttribution() {
    // Given
    String text = "Analysts doubt that the ship left the harbour.";
    // When
    String forTheOutlet = value(text, "left", token -> false);
    String forTheAnalysts = value(text, "left", token -> token.text().equals("doubt"));
    // Then
    assertThat(forTheOutlet).isEqualTo("PR-");
    assertThat(forTheAnalysts).isEqualTo("CT+");
  }

  @Test
  void aConjunctSharesTheModal() {
    Sentence sentence = sentence("The board could sell the plant or close it.");
    Token modal = factuality.modal(sentence, word(sentence, "close"));
    assertThat(modal).isNotNull();
    assertThat(modal.text()).isEqualTo("could");
  }
}
