package dev.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How scraped plain text is cleaned. */
class PlainTextTest {

  private static final String LEAD =
      "The harbour of Port Ellen reopened on Thursday after a storm, the port authority said.";
  private static final String NEXT =
      "Two ferries that had waited outside since Monday docked before noon, and a third followed.";

  @Test
  void keepsAnArticleWithoutDebrisWordForWord() {
    assertThat(clean(LEAD + "\n\n" + NEXT).text()).isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void takesASingleLineBreakBetweenLongLinesAsAParagraphBreak() {
    assertThat(clean(LEAD + "\n" + NEXT + "\n\n\n\n" + LEAD.replace("Thursday", "Friday")).text())
        .isEqualTo(LEAD + "\n\n" + NEXT + "\n\n" + LEAD.replace("Thursday", "Friday"));
  }

  @Test
  void joinsTheLinesOfAHardWrappedText() {
    String wrapped =
        """
        The harbour of Port Ellen reopened on
        Thursday after a storm, the port
        authority said.

        Two ferries that had waited outside
        since Monday docked before noon, and
        a third followed.
        """;

    assertThat(clean(wrapped).text()).isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void takesAFirstLineWithoutFullStopAsTheTitle() {
    CleanedArticle article = clean("Harbour reopens after winter storm\n" + LEAD);

    assertThat(article.title()).isEqualTo("Harbour reopens after winter storm");
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @Test
  void takesAFirstSentenceAsText() {
    CleanedArticle article = clean(LEAD + "\n" + NEXT);

    assertThat(article.title()).isNull();
    assertThat(article.text()).startsWith(LEAD);
  }

  @Test
  void takesARepeatedLineAsTheTitleAndDropsWhatStandsAbove() {
    CleanedArticle article =
        clean(
            "Islands Weather Scotland\n\nHarbour reopens after winter storm\n\n"
                + "Harbour reopens after winter storm\n\n"
                + LEAD);

    assertThat(article.title()).isEqualTo("Harbour reopens after winter storm");
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @Test
  void dropsTheTitleThatTheCallerGaveFromTheText() {
    var raw =
        new RawArticle(
            null,
            null,
            "Harbour reopens after winter storm",
            null,
            null,
            null,
            "Harbour Reopens After Winter Storm\n\n" + LEAD,
            null);

    assertThat(ArticleCleaner.clean(raw).text()).isEqualTo(LEAD);
  }

  @Test
  void neverTakesTheOnlyLineAsTheTitle() {
    CleanedArticle article = clean("Harbour reopens after winter storm");

    assertThat(article.title()).isNull();
    assertThat(article.text()).isEqualTo("Harbour reopens after winter storm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(AFP Photo)",
        "(AP Photo/Jane Doe)",
        "(Jane Doe/Reuters)",
        "(Jane Doe/Daily Planet via Getty Images)",
        "[Jane Doe/Anadolu]",
        "Photo: Jane Doe/AFP",
        "REUTERS/Jane Doe",
      })
  void keepsACaptionWithoutItsCredit(String credit) {
    String caption = "A ferry enters the harbour of Port Ellen, Scotland, on Feb. 5, 2026.";

    assertThat(
            clean("Harbour reopens after winter storm\n" + caption + " " + credit + "\n\n" + LEAD)
                .text())
        .isEqualTo(caption + "\n\n" + LEAD);
  }

  @Test
  void keepsABracketThatIsNoCredit() {
    String text = "The rules were drawn up by the Environmental Protection Agency (EPA).";

    assertThat(clean(LEAD + "\n\n" + text).text()).endsWith(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share: Copied!",
        "Continue with Google",
        "Loading...",
        "Top Menu",
        "Open Modal",
        "Read more",
        "Advertisement",
        "3 min read",
        "Copyright © 2026, Island Radio. All rights reserved.",
        "Sign up for our morning newsletter and never miss a story.",
        "The views expressed are those of the author and do not necessarily reflect the views of the Courier.",
        "Jane Doe/Getty Images",
      })
  void dropsDebrisWhereverItStands(String debris) {
    String title = "Harbour reopens after winter storm\n\n";

    assertThat(clean(title + debris + "\n\n" + LEAD + "\n\n" + NEXT).text())
        .isEqualTo(LEAD + "\n\n" + NEXT);
    assertThat(clean(title + LEAD + "\n\n" + NEXT + "\n\n" + debris).text())
        .isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void dropsABlockOfLinksAfterTheStory() {
    String links =
        "\n\nRecommended Posts\n\nFerry fares rise again in spring\n\nWho owns the lighthouse?\n\nLoading...\n\nMain Menu";

    assertThat(clean(LEAD + "\n\n" + NEXT + links).text()).isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void keepsTheStoryThatGoesOnAfterALink() {
    String last =
        "The authority said that it would keep the eastern basin closed for at least another week "
            + "because divers had found a wreck that the storm had moved into the channel on Sunday night.";

    assertThat(clean(LEAD + "\n\nRead next\n\n" + last).text()).contains(last);
  }

  @Test
  void dropsWhatTheOutletSaysOfItselfAfterTheStoryButNotInsideIt() {
    String about = "Do you have a tip? Contact us at news@courier.example.";

    assertThat(clean(LEAD + "\n\n" + NEXT + "\n\n" + about).text()).doesNotContain("tip");
    assertThat(clean(LEAD + "\n\n" + about + "\n\n" + NEXT).text()).contains("tip");
  }

  @Test
  void keepsAListThatASentenceIntroduces() {
    String text = LEAD + "\n\nThese ferries docked on Thursday:\n\nHebridean Star\n\nIsle of Mist";

    assertThat(clean(text).text()).isEqualTo(text);
  }

  @Test
  void dropsARunOfMenuEntriesInsideTheStory() {
    String menu = "\n\nHome\n\nIsland News\n\nFerry Times\n\nAbout Our Team\n\n";

    assertThat(clean(LEAD + menu + NEXT).text()).isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void separatesPicturesAndSignaturesOfEmbeddedPosts() {
    String post =
        "We are open again. Thank you all for waiting so patiently.pic.twitter.com/Ab12Cd34"
            + "— Port Ellen Harbour (@PortEllenHarbour) February 5, 2026";

    assertThat(clean(LEAD + "\n" + post).text())
        .isEqualTo(
            LEAD
                + "\n\nWe are open again. Thank you all for waiting so patiently."
                + "\n\n— Port Ellen Harbour (@PortEllenHarbour) February 5, 2026");
  }

  @Test
  void keepsASignatureAtTheEnd() {
    String signature = "— Port Ellen Harbour (@PortEllenHarbour) February 5, 2026";

    assertThat(clean(LEAD + "\n" + signature).text()).endsWith(signature);
  }

  @Test
  void dropsInvisibleCharactersAndKeepsOneKindOfSpace() {
    String scraped =
        "\uFEFFThe\u00A0harbour\u200B of  Port\tEllen re\u00ADopened on\u2009Thursday.\u0007";

    assertThat(clean(scraped).text()).isEqualTo("The harbour of Port Ellen reopened on Thursday.");
  }

  @Test
  void keepsEmojiAndOtherScriptsWhole() {
    String text = "The crew 👩‍✈️🏴󠁧󠁢󠁳󠁣󠁴󠁿 greeted Володимир on Thursday morning at the pier.";

    assertThat(clean(text).text()).isEqualTo(text);
  }

  @Test
  void dropsHalvesOfSurrogatePairs() {
    assertThat(clean("The ferry docked \uD83D on Thursday morning.").text())
        .isEqualTo("The ferry docked on Thursday morning.");
  }

  @Test
  void isEmptyWhereNothingButDebrisStands() {
    assertThat(clean("Share: Copied!\n\nLoading...\n\nTop Menu").text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe | Jane Doe",
        "By JANE DOE | Jane Doe",
        "By Jane Doe and John Q. Roe | Jane Doe and John Q. Roe",
        "By Jane Doe, Reuters | Jane Doe, Reuters",
        "Jane Doe, Associated Press | Jane Doe, Associated Press",
        "Written by Jane van der Doe | Jane van der Doe",
      })
  void findsTheByline(String line, String byline) {
    CleanedArticle article = clean("Harbour reopens after winter storm\n\n" + line + "\n\n" + LEAD);

    assertThat(article.byline()).isEqualTo(byline);
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @Test
  void findsBylineAndDateOnOneLine() {
    CleanedArticle article =
        clean(
            "Harbour reopens after winter storm\n\nBy Jane Doe | Published February 5, 2026 | Updated February 6, 2026\n\n"
                + LEAD);

    assertThat(article.byline()).isEqualTo("Jane Doe");
    assertThat(article.publishedAt()).isEqualTo("2026-02-05");
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @Test
  void doesNotTakeASentenceThatBeginsWithByAsAByline() {
    assertThat(
            clean("By Thursday the harbour of Port Ellen had reopened, officials said.\n" + NEXT)
                .byline())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "• Published February 5, 2026 | 2026-02-05 | DAY",
        "Feb. 5, 2026 | 2026-02-05 | DAY",
        "Thursday, 5 February 2026 | 2026-02-05 | DAY",
        "2026-02-05 | 2026-02-05 | DAY",
        "Posted: Feb 5, 2026 at 4:30 p.m. ET | 2026-02-05T16:30:00-05:00 | MINUTE",
        "Published 5 February 2026, 16:30 GMT | 2026-02-05T16:30:00Z | MINUTE",
        "Updated Feb. 5, 2026 4:30 PM | 2026-02-05 | DAY",
      })
  void findsThePublicationDate(String line, String date, DatePrecision precision) {
    CleanedArticle article = clean("Harbour reopens after winter storm\n\n" + line + "\n\n" + LEAD);

    assertThat(article.publishedAt()).isEqualTo(date);
    assertThat(article.publishedAtPrecision()).isEqualTo(precision);
    assertThat(article.publishedAtSource()).isEqualTo(DateSource.TEXT);
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"February 30, 2026", "The inquiry of 5 February 2026 and its aftermath"})
  void takesNoOtherLineAsTheDate(String line) {
    assertThat(clean("Harbour reopens after storm\n\n" + line + "\n\n" + LEAD).publishedAt())
        .isNull();
  }

  @Test
  void prefersWhatTheCallerStates() {
    var raw =
        new RawArticle(
            "https://www.courier.example/a",
            null,
            "Given title",
            "Given author",
            "2026-02-06T10:00:00+01:00",
            "en",
            "Harbour reopens after storm\n\nBy Jane Doe\n\nFebruary 5, 2026\n\n" + LEAD,
            null);

    CleanedArticle article = ArticleCleaner.clean(raw);

    assertThat(article.title()).isEqualTo("Given title");
    assertThat(article.byline()).isEqualTo("Given author");
    assertThat(article.publishedAt()).isEqualTo("2026-02-06T10:00:00+01:00");
    assertThat(article.publishedAtSource()).isEqualTo(DateSource.GIVEN);
    assertThat(article.outlet()).isEqualTo("courier.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(LONDON) — | London",
        "KYIV, Ukraine (AP) — | Kyiv, Ukraine",
        "WASHINGTON (Reuters) - | Washington",
        "RIO DE JANEIRO, Feb 5 (Xinhua) -- | Rio de Janeiro",
        "Paris (AFP) – | Paris",
        "UNITED NATIONS — | United Nations",
      })
  void takesADatelineOffTheReport(String dateline, String place) {
    CleanedArticle article =
        clean("Harbour reopens after winter storm\n\n" + dateline + " " + LEAD);

    assertThat(article.dateline()).isEqualTo(place);
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @Test
  void takesADatelineOfItsOwnOffTheText() {
    CleanedArticle article = clean("Harbour reopens after winter storm\n\nPORT ELLEN\n\n" + LEAD);

    assertThat(article.dateline()).isEqualTo("Port Ellen");
    assertThat(article.text()).isEqualTo(LEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NATO — which has no ferries — did not comment on the harbour on Thursday.",
        "Paris — the city of light — has a harbour too, as the mayor said on Thursday.",
        "BREAKING NEWS — Port Ellen reopened on Thursday, the port authority said.",
      })
  void takesNothingElseAsADateline(String text) {
    assertThat(clean(text + "\n\n" + NEXT).dateline()).isNull();
  }

  @Test
  void copesWithHostileInput() {
    String noBreak = "word ".repeat(200_000);
    String manyLines = "Menu Entry\n".repeat(50_000);
    String quotes = "\"".repeat(10_000) + LEAD;

    assertThat(clean(noBreak).text()).hasSize(noBreak.length() - 1);
    assertThat(clean(manyLines).text()).isNotNull();
    assertThat(clean(quotes).text()).endsWith(LEAD);
  }

  private static CleanedArticle clean(String text) {
    return ArticleCleaner.clean(new RawArticle(null, null, null, null, null, null, text, null));
  }
}
