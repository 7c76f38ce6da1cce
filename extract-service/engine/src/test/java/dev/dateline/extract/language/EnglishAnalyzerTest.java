package dev.dateline.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAnalyzerTest {

  private static final EnglishAnalyzer ANALYZER = EnglishAnalyzer.load();

  @Test
  void findsSubjectObjectAndClauseOfSaying() {
    // When
    Sentence s = only("The minister said the army released 40 prisoners on Monday.");
    // Then
    Token said = word(s, "said");
    Token released = word(s, "released");
    assertThat(said.head()).isEqualTo(-1);
    assertThat(said.relation()).isEqualTo("root");
    assertRelation(s, "minister", "nsubj", "said");
    assertRelation(s, "released", "ccomp", "said");
    assertRelation(s, "army", "nsubj", "released");
    assertRelation(s, "prisoners", "obj", "released");
    assertRelation(s, "40", "nummod", "prisoners");
    assertThat(released.lemma()).isEqualTo("release");
    assertThat(released.xpos()).isEqualTo("VBD");
    assertThat(released.upos()).isEqualTo("VERB");
  }

  @Test
  void findsPassivesAndTheirAgents() {
    Sentence s = only("Two bridges were destroyed by the flood.");
    assertRelation(s, "bridges", "nsubj:pass", "destroyed");
    assertRelation(s, "were", "aux:pass", "destroyed");
    assertThat(word(s, "flood").is("obl")).isTrue();
  }

  @Test
  void findsNames() {
    Sentence s = only("Angela Brown of Amnesty International arrived in Germany on Friday.");
    assertThat(s.names())
        .extracting(n -> n.type() + ":" + surface(s, n))
        .contains("PERSON:Angela Brown", "PLACE:Germany");
  }

  @Test
  void readsHeadlinesInCapitals() {
    Sentence s = only("PRESIDENT MEETS TURKISH LEADERS IN LONDON");
    assertThat(word(s, "MEETS").xpos()).isEqualTo("VBZ");
    assertThat(word(s, "MEETS").lemma()).isEqualTo("meet");
    assertRelation(s, "LEADERS", "obj", "MEETS");
  }

  @Test
  void lineBreaksEndSentences() {
    Document d = ANALYZER.analyze("Talks resume\n\nBy Ann Lee\r\nThe talks went on.");
    assertThat(d.sentences()).hasSize(3);
    assertThat(d.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t\r\n",
        ".",
        "\uD800 lone \uDC00 surrogates \uD800\uD800",
        "\u202Eright to left\u202C שלום עולם",
        "Ceci n'est pas de l'anglais. 这不是英语。",
        "((((((((((“““““‘‘‘‘‘‘\"\"\"\"''''````",
        "\u0000\u0001\u0007",
        "'s n't 'll '' ` ’",
        "@ # $ http:// www. a@ @b .com",
        "1,2,3,,4 5.6.7. 8:: 9// -",
        "a.b.c.d.e.f.g.h.i.j.k.l.m",
      })
  void acceptsAnyInput(String text) {
    assertSound(ANALYZER.analyze(text));
  }

  @Test
  void acceptsRandomCharacters() {
    Random random = new Random(42);
    String alphabet = "aA1 .,'\"-“”’@/:n't\n\uD83D\uDE00é\u200B(U.S.)";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertSound(ANALYZER.analyze(text.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "word ", "(", "\"", "x.", "A-", "1,", "@a", "LOUD ", "a@", "\uD800"})
  void acceptsMonstrousRepetition(String part) {
    assertSound(ANALYZER.analyze(part.repeat(60_000)));
  }

  @Test
  void givesTheSameAnswerOnEveryThread() {
    // Given
    String text = "The court in Oslo ruled that the firm, which sold oil, must pay $3 million.";
    List<Token> expected = ANALYZER.analyze(text).sentences().getFirst().tokens();
    // When
    List<List<Token>> found =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> ANALYZER.analyze(text).sentences().getFirst().tokens())
            .toList();
    // Then
    assertThat(found).allSatisfy(tokens -> assertThat(tokens).isEqualTo(expected));
  }

  /** Offsets match the text and never overlap, every word has a head, and heads form a tree. */
  private static void assertSound(Document d) {
    int end = 0;
    for (Sentence s : d.sentences()) {
      int roots = 0;
      for (Token t : s.tokens()) {
        assertThat(t.start()).isGreaterThanOrEqualTo(end);
        assertThat(t.end()).isGreaterThan(t.start());
        assertThat(d.text().substring(t.start(), t.end())).isEqualTo(t.text());
        end = t.end();
        roots += t.head() < 0 ? 1 : 0;
        Token up = t;
        for (int steps = 0; up != null; steps++) {
          assertThat(steps).isLessThan(s.size() + 1);
          up = s.head(up);
        }
      }
      assertThat(roots).isEqualTo(1);
    }
  }

  private static Sentence only(String text) {
    List<Sentence> sentences = ANALYZER.analyze(text).sentences();
    assertThat(sentences).hasSize(1);
    return sentences.getFirst();
  }

  private static Token word(Sentence s, String text) {
    return s.tokens().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
  }

  private static void assertRelation(Sentence s, String dependent, String relation, String head) {
    Token token = word(s, dependent);
    assertThat(token.relation()).as(dependent).isEqualTo(relation);
    assertThat(s.head(token)).as("head of " + dependent).isEqualTo(word(s, head));
  }

  private static String surface(Sentence s, NamedEntity name) {
    StringBuilder words = new StringBuilder();
    for (int i = name.first(); i <= name.last(); i++) {
      words.append(i > name.first() ? " " : "").append(s.token(i).text());
    }
    return words.toString();
  }
}
