package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "Mara Ilves, mara ilves",
    "MÁRA ILVES, mara ilves",
    "President Mara Ilves, mara ilves",
    "former Prime Minister Mara Ilves, mara ilves",
    "Mayor, mayor"
  })
  void caseDiacriticsAndTitlesDoNotTellPersonsApart(String name, String folded) {
    assertThat(Wording.foldName(Entity.Type.PERSON, name)).isEqualTo(folded);
  }

  @Test
  void titlesBelongToNamesOfOtherThings() {
    assertThat(Wording.foldName(Entity.Type.ORGANIZATION, "General Motors"))
        .isEqualTo("general motors");
    assertThat(Wording.foldName(Entity.Type.PLACE, "The Hague")).isEqualTo("hague");
  }

  @ParameterizedTest
  @CsvSource({
    "314 prisoners of war, prisoner",
    "the two captured soldiers, soldier",
    "'1,200 of the ships', ship",
    "several cities, city",
    "a fresh prisoner swap that they agreed on, swap",
    "U.S. envoys, envoy",
    "talks, talk"
  })
  void theHeadOfAPhraseIsItsLastNounBeforeAnyPreposition(String phrase, String head) {
    assertThat(Wording.head(phrase)).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource({
    "'  Two--way  TALKS (day 2)  ', two way talks day 2",
    "'Two–way talks, day 2.', two way talks day 2",
    "'(', ''"
  })
  void punctuationParts(String text, String folded) {
    assertThat(Wording.fold(text)).isEqualTo(folded);
  }

  @Test
  void possessivesAndPunctuationAreFolded() {
    assertThat(Wording.fold("Côte d’Ivoire’s  “U.S.-led” talks"))
        .isEqualTo("cote divoire us led talks");
  }
}
