package dev.dateline.extract.numeral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

class NumeralGrammarTest {

  private static final NumeralGrammar GRAMMAR = NumeralGrammar.load();

  private static Atoms atoms(String text) {
    Token token = new Token(0, text, 0, text.length(), text, "X", "X", -1, "root");
    return Atoms.of(text, new Sentence(0, List.of(token), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|7",
        "55,000|55000",
        "1.2 million|1200000",
        "1,234.5|1234.5",
        "$x|-1",
        "20m|20000000",
        "3 1/2|3.5",
        "2½|2.5",
        "twelve|12",
        "twenty-one|21",
        "two hundred and five|205",
        "three hundred fifty thousand|350000",
        "two and a half million|2500000",
        "a hundred|100",
        "half a million|500000",
        "a dozen|12",
        "two dozen|24",
        "a couple|2",
        "a third|0.333333",
        "two-thirds|0.666667",
        "a quarter of a million|250000",
        "minus 20|-20",
        "-5|-5",
        "1999|1999"
      })
  void readsExactNumbers(String text, double value) {
    Numeral numeral = GRAMMAR.parse(atoms(text), 0);

    if (value == -1) {
      assertThat(numeral).isNull();
    } else {
      assertThat(numeral.min()).isCloseTo(value, within(1e-6));
      assertThat(numeral.max()).isEqualTo(numeral.min());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dozens,12,99",
    "hundreds,200,999",
    "hundreds of thousands,100000,999999",
    "tens of millions,20000000,99999999",
    "several,3,9",
    "several hundred,300,999",
    "a few thousand,3000,9999"
  })
  void readsVagueNumbersAsRanges(String text, double min, double max) {
    Numeral numeral = GRAMMAR.parse(atoms(text), 0);

    assertThat(numeral.kind()).isEqualTo(Numeral.Kind.VAGUE);
    assertThat(numeral.min()).isEqualTo(min);
    assertThat(numeral.max()).isEqualTo(max);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a cat", "first", "few", "and", "-", "a"})
  void ignoresWhatIsNoNumber(String text) {
    assertThat(GRAMMAR.parse(atoms(text), 0)).isNull();
  }

  @Test
  void stopsWhereTheNumberEnds() {
    Numeral numeral = GRAMMAR.parse(atoms("two hundred soldiers and five tanks"), 0);

    assertThat(numeral.end()).isEqualTo(2);
  }

  @Test
  void ignoresDigitsBeyondAnyCount() {
    assertThat(GRAMMAR.parse(atoms("1".repeat(50_000)), 0)).isNull();
  }
}
