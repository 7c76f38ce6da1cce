package dev.dateline.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private final Spelling spelling = new Spelling();

  @ParameterizedTest
  @CsvSource({
    "Zelensky, Zelenskyy",
    "U.S., US",
    "Erdoğan, Erdogan",
    "Al-Qaida, al Qaeda",
    "Defence Ministry, Defense Ministry"
  })
  void spellingsOfOneNameCompareEqual(String a, String b) {
    assertThat(spelling.key(a)).isEqualTo(spelling.key(b));
  }

  @ParameterizedTest
  @CsvSource({"melnychenko, melnichenko", "lukashenko, lukashenko", "khodorkovsky, hodorkovskii"})
  void transliterationsAreTheSame(String a, String b) {
    assertThat(Spelling.same(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"johnson, johnston", "harris, morris", "lee, li"})
  void differentNamesAreNot(String a, String b) {
    assertThat(Spelling.same(a, b)).isFalse();
  }
}
