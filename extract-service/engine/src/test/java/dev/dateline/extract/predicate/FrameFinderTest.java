package dev.dateline.extract.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;

class FrameFinderTest {

  private static final LanguageAnalyzer ANALYZER = EnglishAnalyzer.load();
  private static final FrameFinder FINDER = new FrameFinder();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council rejected the plan.                     | reject   | agent=The council, patient=the plan
          The plan was rejected by the council.              | reject   | patient=The plan, agent=the council
          The council rejected the plan and closed the park. | close    | agent=The council, patient=the park
          The minister agreed to visit the island.           | visit    | agent=The minister, patient=the island
          The court ordered the company to pay a fine.       | pay      | agent=the company, patient=a fine
          The storm destroyed 40 houses, leaving hundreds of people homeless. | leave | agent=The storm, patient=hundreds of people
          Police questioned the driver who left the city on Friday. | leave | agent=the driver, patient=the city
          The workers carried out the repairs.               | carry out | agent=The workers, patient=the repairs
          The bridge, built in 1901, collapsed.              | build    | patient=The bridge
          The rebels occupied half of the island.            | occupy   | agent=The rebels, patient=half of the island
          The vote took place on Sunday.                     | take place | agent=The vote
          The soldiers opened fire on the crowd.             | open fire | agent=The soldiers
          Rebels drove the army out of the town.             | drive out | agent=Rebels, patient=the army
          They praised the talks between envoys from Chad and Mali which began on Monday. | begin | agent=the talks between envoys from Chad and Mali
          The firm expects a profit, with Chad and Mali leaving the pact. | leave | agent=Chad, agent=Mali, patient=the pact
          """)
  void aVerbHasItsLogicalArguments(String sentence, String lemma, String expected) {
    // When
    List<String> frames = frames(sentence, lemma);

    // Then
    assertThat(frames).anySatisfy(frame -> assertThat(frame).startsWith(expected));
  }

  @Test
  void coordinatedNamesAreOneArgumentEach() {
    assertThat(frames("Chile and Peru signed the treaty.", "sign"))
        .containsExactly("agent=Chile, agent=Peru, patient=the treaty");
  }

  @Test
  void aPrepositionNamesTheRoleOfItsPhrase() {
    assertThat(frames("The union negotiated with the airline.", "negotiate"))
        .containsExactly("agent=The union, with=the airline");
  }

  @Test
  void aCopulaLinksItsSubjectToWhatIsSaidOfIt() {
    assertThat(frames("The talks were productive.", "be"))
        .containsExactly("agent=The talks, patient=productive");
  }

  @Test
  void whatThereIsHasNoAgent() {
    assertThat(frames("There was an explosion.", "be")).containsExactly("patient=an explosion");
  }

  @Test
  void aVerbThatOnlyAddsPhaseIsNoPredicateOfItsOwn() {
    assertThat(frames("The rebels continue to control the town.", "continue")).isEmpty();
  }

  @Test
  void anEventNounHasItsParticipants() {
    assertThat(frames("The release of the hostages surprised the families.", "release"))
        .containsExactly("patient=the hostages");
  }

  @Test
  void anAppositionSaysWhatSomeoneIs() {
    assertThat(frames("Ana Ruiz, the mayor of Port Lagos, resigned.", "be"))
        .containsExactly("agent=Ana Ruiz, patient=the mayor of Port Lagos");
  }

  private static List<String> frames(String text, String lemma) {
    Document document = ANALYZER.analyze(text);
    List<String> frames = new ArrayList<>();
    for (var sentence : document.sentences()) {
      for (Frame frame : FINDER.find(sentence)) {
        if (frame.lemma().equals(lemma)) {
          List<String> arguments =
              frame.arguments().stream()
                  .map(argument -> argument.role() + "=" + argument.phrase().text(document))
                  .toList();
          frames.add(String.join(", ", arguments));
        }
      }
    }
    return frames;
  }
}
