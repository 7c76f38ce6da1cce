package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.time.Timex.Modifier;
import dev.dateline.extract.time.Timex.Type;

/** Times are told from Thursday, 5 February 2026, unless a test says otherwise. */
class TemporalTaggerTest {

  private static final EnglishAnalyzer ANALYZER = EnglishAnalyzer.load();
  private static final TemporalTagger TAGGER = TemporalTagger.load();

  private static List<Timex> tag(String text) {
    return TAGGER.tag(ANALYZER.analyze(text), "2026-02-05");
  }

  private static Timex only(String text) {
    assertThat(tag(text)).hasSize(1);
    return tag(text).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge fell on March 3, 2024.|March 3, 2024|2024-03-03",
        "The bridge fell on 3 March 2024.|3 March 2024|2024-03-03",
        "The bridge fell on Monday, Jan. 26.|Monday, Jan. 26|2026-01-26",
        "The bridge fell on Feb. 4.|Feb. 4|2026-02-04",
        "The ferry sank on Nov. 20.|Nov. 20|2025-11-20",
        "The ferry sank in June 1998.|June 1998|1998-06",
        "The ferry sank in December.|December|2025-12",
        "The log says 2026-01-15.|2026-01-15|2026-01-15",
        "The log says 1/15/2026.|1/15/2026|2026-01-15",
        "She moved there in 1987.|1987|1987",
        "Prices rose in the 1990s.|1990s|199X",
        "It was built in the 19th century.|the 19th century|18XX",
        "Sales fell in the third quarter of 2025.|the third quarter of 2025|2025-Q3",
        "Sales fell in the latest quarter.|the latest quarter|2025-Q4",
        "Sales fell in fiscal 2025.|fiscal 2025|FY2025",
        "Sales fell in FY24.|FY24|FY2024",
        "Sales fell in Q3.|Q3|2025-Q3",
        "Sales fell in Q4 2024.|Q4 2024|2024-Q4",
        "Sales fell in H1 2025.|H1 2025|2025-H1",
        "Sales fell in the first half of 2025.|the first half of 2025|2025-H1",
        "He resigned last summer.|last summer|2025-SU",
        "They married on Christmas Day.|Christmas Day|2025-12-25",
        "They met on Thanksgiving 2023.|Thanksgiving 2023|2023-11-23",
        "They met on Easter Sunday 2025.|Easter Sunday 2025|2025-04-20"
      })
  void resolvesCalendarDates(String text, String extent, String value) {
    Timex timex = only(text);

    assertThat(timex.text()).isEqualTo(extent);
    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.type()).isEqualTo(Type.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor resigned today.|2026-02-05",
        "The mayor resigned yesterday.|2026-02-04",
        "The mayor will resign tomorrow.|2026-02-06",
        "The mayor resigned on Monday.|2026-02-02",
        "The mayor resigned on Thursday.|2026-02-05",
        "The mayor resigned on Friday.|2026-01-30",
        "The mayor will resign on Friday.|2026-02-06",
        "The mayor plans to resign on Friday.|2026-02-06",
        "The vote is scheduled for Tuesday.|2026-02-10",
        "The talks start on Monday.|2026-02-09",
        "The mayor arrives this coming Sunday.|2026-02-08",
        "The mayor resigned this past Sunday.|2026-02-01",
        "The mayor will resign a week from Tuesday.|2026-02-17",
        "The mayor resigned a week ago Friday.|2026-01-23",
        "The hearing postponed until Monday will be public.|2026-02-09",
        "A vote planned for Wednesday was called off.|2026-02-04",
        "A vote planned for Friday was called off.|2026-02-06",
        "The mayor resigned last Wednesday.|2026-02-04",
        "The mayor will resign next Wednesday.|2026-02-11",
        "The mayor resigned this week.|2026-W06",
        "The mayor resigned last week.|2026-W05",
        "The mayor resigned last month.|2026-01",
        "The mayor will resign next year.|2027",
        "The mayor resigned last year.|2025",
        "The mayor resigned three days ago.|2026-02-02",
        "The mayor resigned two months ago.|2025-12",
        "The mayor resigned ten years ago.|2016",
        "The mayor resigned over the weekend.|2026-W05-WE"
      })
  void resolvesRelativeDatesAgainstThePublication(String text, String value) {
    assertThat(only(text).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The depot burned overnight.|2026-02-04TNI",
        "The depot burned last night.|2026-02-04TNI",
        "The depot burned on Tuesday morning.|2026-02-03TMO",
        "The depot burned this afternoon.|2026-02-05TAF",
        "The depot burned at 10:30 p.m. on Monday.|2026-02-02T22:30",
        "The depot burned at 9 a.m. EST Tuesday.|2026-02-03T09:00",
        "The depot burned at noon.|2026-02-05T12:00",
        "The depot burned at 3 o'clock in the morning.|2026-02-05T03:00",
        "The depot burned at 1430 GMT.|2026-02-05T14:30"
      })
  void resolvesTimesOfDay(String text, String value) {
    Timex timex = only(text);

    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.type()).isEqualTo(Type.TIME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was the longest strike in five months.|five months|P5M",
        "They waited for three hours.|three hours|PT3H",
        "They waited for half an hour.|half an hour|PT30M",
        "The 16-hour flight was delayed.|16-hour|PT16H",
        "They have waited for two and a half years.|two and a half years|P2Y6M",
        "They have waited for several months.|several months|PXM",
        "They waited for weeks.|weeks|PXW",
        "The factory stood empty for two decades.|two decades|P20Y",
        "It has rained in recent days.|recent days|PXD"
      })
  void findsDurations(String text, String extent, String value) {
    Timex timex = only(text);

    assertThat(timex.text()).isEqualTo(extent);
    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.type()).isEqualTo(Type.DURATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The choir sings every Friday.|XXXX-WXX-5",
        "The choir sings daily.|P1D",
        "The choir sings twice a week.|P1W",
        "The choir sings every two years.|P2Y",
        "The choir costs $3,000 a year.|P1Y"
      })
  void findsSets(String text, String value) {
    Timex timex = only(text);

    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.type()).isEqualTo(Type.SET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He lives in Lisbon now.|PRESENT_REF",
        "He moved to Lisbon recently.|PAST_REF",
        "He will move to Lisbon soon.|FUTURE_REF",
        "He moved to Lisbon several years ago.|PAST_REF",
        "He lived in Lisbon in the past.|PAST_REF"
      })
  void namesVagueTimes(String text, String value) {
    assertThat(only(text).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks began in late January.|2026-01|END",
        "The talks began in early 2024.|2024|START",
        "The talks began in mid-2024.|2024|MID",
        "The talks will end by the end of the year.|2026|END",
        "The talks lasted nearly four years.|P4Y|APPROX",
        "The talks lasted more than two weeks.|P2W|MORE_THAN",
        "The talks lasted at least six days.|P6D|EQUAL_OR_MORE"
      })
  void keepsModifiers(String text, String value, Modifier modifier) {
    Timex timex = only(text);

    assertThat(timex.value()).isEqualTo(value);
    assertThat(timex.modifier()).isEqualTo(modifier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A storm hit on June 3, 2019. Another came earlier that year.|2019",
        "A storm hit on June 3, 2019. Another came the next day.|2019-06-04",
        "A storm hit on June 3, 2019. Another came two weeks later.|2019-W25",
        "A storm hit on June 3, 2019. Another came the following month.|2019-07"
      })
  void resolvesAgainstWhatTheTextSpokeOf(String text, String value) {
    assertThat(tag(text).getLast().value()).isEqualTo(value);
  }

  @Test
  void completesTheSecondDayOfAnEnumeration() {
    assertThat(tag("The summit is on April 24 and 25."))
        .extracting(Timex::text, Timex::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("April 24", "2026-04-24"),
            org.assertj.core.groups.Tuple.tuple("25", "2026-04-25"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing happened on Feb. 30.",
        "Nothing happened on 31 June 2024.",
        "The log says 2024-13-45.",
        "A 14-year-old boy won.",
        "He may march with them.",
        "The singer April Jones won.",
        "It cost $1998.",
        "They came as soon as they could.",
        "They hired 2000 workers."
      })
  void leavesOutWhatIsNoTime(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It began in 2022.|2022-01-01|2022-12-31",
        "It began in February 2024.|2024-02-01|2024-02-29",
        "It began last week.|2026-01-26|2026-02-01",
        "It began in late January.|2026-01-21|2026-01-31",
        "It began overnight.|2026-02-04T20:00|2026-02-05T06:00",
        "It grew over the past two months.|2025-12-05|2026-02-05",
        "It has grown since 2022.|2022-01-01|2026-02-05"
      })
  void boundsValues(String text, String earliest, String latest) {
    Timex timex = only(text);

    assertThat(timex.earliest()).isEqualTo(earliest);
    assertThat(timex.latest()).isEqualTo(latest);
  }

  @Test
  void leavesVagueTimesOpenAtOneEnd() {
    Timex timex = only("He moved to Lisbon recently.");

    assertThat(timex.earliest()).isNull();
    assertThat(timex.latest()).isEqualTo("2026-02-05");
  }

  @Test
  void countsHoursBackFromATimeOfPublication() {
    List<Timex> found =
        TAGGER.tag(ANALYZER.analyze("The fire began two hours ago."), "2026-02-05T14:30:00Z");

    assertThat(found.getFirst().value()).isEqualTo("2026-02-05T12:00");
  }

  @Test
  void pointsIntoTextAndTokens() {
    String text = "Nobody spoke. The 😀 ferry sank on Nov. 20, 2024 off Crete.";

    Timex timex = only(text);

    assertThat(text.substring(timex.start(), timex.end())).isEqualTo("Nov. 20, 2024");
    assertThat(timex.sentence()).isEqualTo(1);
    var sentence = ANALYZER.analyze(text).sentences().get(1);
    assertThat(sentence.token(timex.firstToken()).start()).isEqualTo(timex.start());
    assertThat(sentence.token(timex.lastToken()).end()).isEqualTo(timex.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\ud800 12 \udc00 May", "%", "((((5 p.m.", "99999999999 years ago"})
  void survivesAnyText(String text) {
    assertThat(tag(text)).isNotNull();
  }

  @Test
  void refusesAPublicationDateThatIsNone() {
    assertThatThrownBy(() -> TAGGER.tag(ANALYZER.analyze("Today."), "yesterday"))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void theDayOfAMonthThatTheTextDoesNotNameStaysUnknown() {
    List<Timex> found = tag("Inspectors came in October. The plant closed that same day.");

    assertThat(found.getLast().value()).isEqualTo("2025-10-XX");
    assertThat(found.getLast().earliest()).isEqualTo("2025-10-01");
    assertThat(found.getLast().latest()).isEqualTo("2025-10-31");
  }

  @Test
  void currentIsThePresentOnlyAsAnAttribute() {
    assertThat(only("He praised the current arrangement.").value()).isEqualTo("PRESENT_REF");
    assertThat(tag("The swimmers fought the current.")).isEmpty();
  }

  @Test
  void aFutureIsNoTime() {
    assertThat(tag("She sees a future for the mine.")).isEmpty();
  }
}
