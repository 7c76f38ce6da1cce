package dev.dateline.extract.language.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.extract.language.EnglishAnalyzer;

class TokenizerTest {

  private final Tokenizer tokenizer;

  TokenizerTest() throws IOException {
    tokenizer = new Tokenizer(EnglishAnalyzer.segmentationRules());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          They can't go.                      | They ca n't go .
          We cannot say it’s Anna’s.          | We can not say it ’s Anna ’s .
          the workers' tents                  | the workers ' tents
          I'd say you'll, we've and they're   | I 'd say you 'll , we 've and they 're
          the U.S.-brokered truce             | the U.S. - brokered truce
          a 15-year-old boy                   | a 15 - year - old boy
          anti-war and re-elected             | anti-war and re-elected
          an e-mail from the co-founder       | an e-mail from the co-founder
          1990-95                             | 1990 - 95
          Mr. O'Hara met Dr. Lee.             | Mr. O'Hara met Dr. Lee .
          at 10:30 a.m. or 5pm                | at 10:30 a.m. or 5 pm
          $1,250.50, or 3.5%                  | $ 1,250.50 , or 3.5 %
          €4bn and US$7m                      | € 4 bn and US$ 7 m
          the 1990s, the 20th                 | the 1990s , the 20th
          on 9/11 and/or later                | on 9/11 and / or later
          @jo_doe liked #peace2day!           | @jo_doe liked #peace2day !
          Write to ann@example.org.           | Write to ann@example.org .
          See https://example.org/a?b=c.      | See https://example.org/a?b=c .
          See (www.example.com/x), now        | See ( www.example.com/x ) , now
          “Go,” he said, ‘now’.               | “ Go , ” he said , ‘ now ’ .
          "Go"--he went                       | " Go " -- he went
          Wait... what?!                      | Wait ... what ?!
          AT&T's No. 1 plan                   | AT&T 's No. 1 plan
          He said no. Then he left            | He said no . Then he left
          J.P. Doe Jr. of Acme Inc.           | J.P. Doe Jr. of Acme Inc.
          -5 degrees, minus 3                 | -5 degrees , minus 3
          """)
  void splitsWordsAsTheTreebanksDo(String text, String words) {
    assertThat(String.join(" ", tokens(text.trim()))).isEqualTo(words.trim());
  }

  @Test
  void invisibleCharactersSeparateWordsAndBelongToNone() {
    assertThat(tokens("one\u200Btwo\u00A0three\uFEFF \u202Bfour\u202C"))
        .containsExactly("one", "two", "three", "four");
  }

  @Test
  void keepsWordsOfOtherScriptsAndCombiningMarksWhole() {
    assertThat(tokens("Київ, São e\u0301te\u0301 शांति"))
        .containsExactly("Київ", ",", "São", "e\u0301te\u0301", "शांति");
  }

  private List<String> tokens(String text) {
    TokenSequence sequence = new TokenSequence();
    tokenizer.tokenize(text, 0, text.length(), sequence);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      tokens.add(text.substring(sequence.start(i), sequence.end(i)));
    }
    return tokens;
  }
}
