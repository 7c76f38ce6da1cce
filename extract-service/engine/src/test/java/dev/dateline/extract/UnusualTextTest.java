package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Attribution;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Quotation;

/** Texts that are no ordinary article. The timeout only stops a test that hangs. */
@Timeout(120)
class UnusualTextTest {

  private static final Extractor EXTRACTOR = Extractor.load();

  private static final String REPORT =
      "The mayor of Port Lagos said on Monday that 12 people were hurt when a ferry hit the quay."
          + " “We will find out why,” said Mina Okafor, the head of the port. ";

  @ParameterizedTest
  @MethodSource("endlessTexts")
  void anEndlessTextIsReadToTheEnd(String text) {
    // When
    Extraction extraction = extract(text);

    // Then
    assertThat(extraction.skipped()).isNull();
    assertGrounded(extraction, text);
  }

  static Stream<Arguments> endlessTexts() {
    // Behind as much English as its language is told by.
    String english = REPORT.repeat(120);
    return Stream.of(
        argumentSet(
            "a sentence of 20,000 words",
            "the mayor said that a ferry hit the quay and ".repeat(2_000)),
        argumentSet("capitals", REPORT.repeat(20).toUpperCase(Locale.ROOT)),
        argumentSet(
            "10,000 nested quotation marks",
            "She said " + "“".repeat(10_000) + "we left" + "”".repeat(10_000) + " on Monday."),
        argumentSet("quotations that never close", "She said " + "“so ‘he ".repeat(4_000)),
        argumentSet("quotations", "“We left,” she said. ".repeat(2_000)),
        argumentSet("apostrophes", "the soldiers' families' ".repeat(2_000)),
        argumentSet("brackets", "He (" + "she [".repeat(10_000) + "left" + "])".repeat(10_000)),
        argumentSet("spaces", "The ferry left." + " ".repeat(300_000) + "The port is closed."),
        argumentSet("commas", "The ferry left" + ",".repeat(50_000) + " on Monday."),
        argumentSet("only punctuation", "!?.,;:'\"-()".repeat(2_000)),
        argumentSet("digits", "The ferry carried " + "7".repeat(100_000) + " people."),
        argumentSet("numbers", english + "seven hundred million ".repeat(3_000)),
        argumentSet("dates", english + "January Monday 2016 ".repeat(3_000)),
        argumentSet("one word", "The " + "a".repeat(390_000) + " left."),
        argumentSet("dotted letters", english + "U.".repeat(50_000) + " left."),
        argumentSet("an address", english + "http://" + "a.b/".repeat(50_000)),
        argumentSet("names", "Ada Brook and ".repeat(2_000) + "Mina Okafor left."),
        argumentSet("cues", "he said ".repeat(1_000)),
        argumentSet("combining marks", "The mayo" + "\u0301".repeat(100_000) + "r left."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The \u200Bmayor\u200B of Port\u200B Lagos said\u200B that 12 people were hurt.",
        "\uFEFFThe mayor said on Mon\u00ADday that \u206012 people were hurt.",
        "\u202EThe mayor\u202C of Port Lagos said \u200Fthat 12\u200E people were hurt.",
        "The mayor (שלום) of Port Lagos said in مرحبا that 12 people were hurt.",
        "🚢The mayor 👩🏽‍🚒 of Port Lagos 🇳🇬 said “we 😀 left” and 12 people 🚑 were hurt.",
        "The mayor\uD83D of \uDE00Port Lagos said that \uDE00\uD83D 12 people\uD83D were hurt.",
      })
  void whatIsFoundStandsAtItsOffsetsWhateverTheCharactersAround(String text) {
    // When
    Extraction extraction = extract(text);

    // Then
    assertThat(extraction.mentions()).isNotEmpty();
    assertGrounded(extraction, text);
  }

  @Test
  void noCharacterIsEverCutInTwo() {
    // Given
    String text = ("The ferry left Port 🚢Lagos🚢 " + "😀".repeat(100) + ". ").repeat(50);

    // When
    Extraction extraction = extract(text);

    // Then
    assertThat(extraction.mentions()).isNotEmpty();
    assertThat(extraction.toString().codePoints())
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мэр города сообщил в понедельник, что пострадали двенадцать человек.",
        "市长星期一说，渡轮撞上码头，十二人受伤。",
        "قال رئيس البلدية يوم الاثنين إن اثني عشر شخصا أصيبوا.",
      })
  void aSentenceInAnotherScriptIsSkippedWithAReason(String text) {
    // When
    Extraction extraction = extract(text);

    // Then
    assertThat(extraction.skipped()).contains("English");
    assertThat(extraction.mentions()).isEmpty();
    assertThat(extraction.entities()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("twoMegabytes")
  void ofTwoMegabytesTheBeginningIsReadAndThatIsSaid(String text) {
    // When
    Extraction extraction = extract(text);

    // Then
    assertThat(extraction.skipped()).matches("only the first (?!0 )\\d+ characters were read");
    assertThat(extraction.mentions())
        .extracting(mention -> mention.evidence().start())
        .anyMatch(start -> start > 100_000);
    assertGrounded(extraction, text);
  }

  static Stream<Arguments> twoMegabytes() {
    return Stream.of(
        argumentSet("paragraphs", (REPORT + "\n\n").repeat(12_000)),
        argumentSet("one paragraph below a headline", "Ferry\n" + ("🚢" + REPORT).repeat(12_000)));
  }

  private static Extraction extract(String text) {
    return EXTRACTOR.extract(
        new Article("article", 1, null, null, null, "Courier", "2026-03-12", null, text));
  }

  /** All words in the extraction are those of the text at their offsets in code points. */
  private static void assertGrounded(Extraction extraction, String text) {
    var misplaced = new Misplaced(text.codePoints().toArray(), new ArrayList<>());
    for (Mention mention : extraction.mentions()) {
      misplaced.check(mention.evidence().start(), mention.evidence().exact());
      misplaced.check(mention.predicate().start(), mention.predicate().text());
      mention.arguments().forEach(a -> misplaced.check(a.start(), a.text()));
      mention.quantities().forEach(q -> misplaced.check(q.start(), q.text()));
      if (mention.time() != null) {
        misplaced.check(mention.time().start(), mention.time().text());
      }
      if (mention.place() != null) {
        misplaced.check(mention.place().start(), mention.place().text());
      }
      for (Attribution a = mention.attribution(); a != null; a = a.by()) {
        misplaced.check(a.source().start(), a.source().text());
        misplaced.check(a.cueStart(), a.cue());
      }
    }
    for (Quotation quotation : extraction.quotations()) {
      misplaced.check(quotation.content().start(), quotation.content().exact());
      if (quotation.speaker() != null) {
        misplaced.check(quotation.speaker().start(), quotation.speaker().text());
      }
    }
    for (Entity entity : extraction.entities()) {
      entity.mentions().forEach(name -> misplaced.check(name.start(), name.text()));
    }
    assertThat(misplaced.words()).as("words that do not stand at their offsets").isEmpty();
  }

  private record Misplaced(int[] text, List<String> words) {

    void check(int start, String found) {
      int length = found.codePointCount(0, found.length());
      if (!new String(text, start, length).equals(found)) {
        words.add(found);
      }
    }
  }
}
