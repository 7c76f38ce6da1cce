package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

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

  @ParameterizedTest
  @CsvSource({
    "'Côte d’Ivoire''s 1,200 men', cote divoire 1200 men",
    "'U.S.-led', us led",
    "'12,34 and 1,0000', 12 34 and 1 0000",
    "'it’s Jo''s... ½ Ⅳ', it jo 1 2 iv",
    "' -- ', ''"
  })
  void foldingLeavesLettersAndNumbers(String text, String folded) {
    assertThat(Wording.fold(text)).isEqualTo(folded);
  }

  /** What folding means, step by step. */
  private static String foldedInSteps(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]s\\b", "")
        .replaceAll("(?<=\\d),(?=\\d{3}\\b)", "")
        .replaceAll("['’.]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  @Test
  void foldingInOnePassIsFoldingInSteps() {
    // Given
    var random = new Random(17);
    String[] parts = {
      "a", "s", "S", "É", "é", "’", "'", ".", ",", "1", "000", "23", " ", "-", "_", "й", "ß", "Ⅳ",
      "½", "𝒳", "\n", "İ"
    };
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      // When
      String folded = Wording.fold(text.toString());
      // Then
      assertThat(folded).as(text.toString()).isEqualTo(foldedInSteps(text.toString()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Oslavian troops,soldier",
    "soldiers,soldier",
    "prisoners of war,prisoner",
    "%,%",
    "m/s,m/s"
  })
  void aUnitIsTheNounThatStandsForWhatIsCountedOrACode(String unit, String counted) {
    assertThat(Wording.unit(unit)).isEqualTo(counted);
  }
}
