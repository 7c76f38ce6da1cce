package dev.dateline.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.model.QuantityModifier;
import dev.dateline.extract.time.TemporalTagger;

class QuantityTaggerTest {

  private static final EnglishAnalyzer ANALYZER = EnglishAnalyzer.load();
  private static final TemporalTagger TIMES = TemporalTagger.load();
  private static final QuantityTagger TAGGER = QuantityTagger.load();

  private static List<QuantityMention> tag(String text) {
    Document document = ANALYZER.analyze(text);
    return TAGGER.tag(document, TIMES.tag(document, "2026-02-05"));
  }

  private static QuantityMention only(String text) {
    assertThat(tag(text)).hasSize(1);
    return tag(text).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fire destroyed 42 houses.|42|houses",
        "The fire destroyed twenty-one wooden houses.|21|wooden houses",
        "Rebels freed 30 prisoners of war.|30|prisoners of war",
        "Rebels freed 30 Sudanese soldiers.|30|Sudanese soldiers",
        "The firm has 1.2 million customers.|1200000|customers",
        "The firm held three rounds of talks.|3|rounds of talks",
        "The 62-member choir sang.|62|member",
        "Only 12 of the members voted.|12|members",
        "Two dozen trucks were parked there.|24|trucks",
        "One person was hurt.|1|person",
        "They found 3,210 shooting victims.|3210|shooting victims"
      })
  void tellsWhatIsCounted(String text, double value, String unit) {
    QuantityMention mention = only(text);

    assertThat(mention.value()).isEqualTo(value);
    assertThat(mention.unit()).isEqualTo(unit);
    assertThat(mention.code()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She ran 5 km.|5|kilometer|km",
        "She ran 12 miles.|12|mile|[mi_i]",
        "The 1,200-kilometer border is closed.|1200|kilometer|km",
        "It fell to minus 20 degrees Celsius.|-20|degree Celsius|Cel",
        "Turnout was 61.5%.|61.5|%|%",
        "Turnout was 61.5 percent.|61.5|%|%",
        "Rates rose 0.5 percentage points.|0.5|percentage point|%",
        "The bridge cost $20 million.|20000000|USD|USD",
        "The bridge cost 1.5 billion euros.|1500000000|EUR|EUR",
        "The bridge cost £3m.|3000000|GBP|GBP",
        "A 14-year-old won the race.|14|year|a",
        "The winner is 30 years old.|30|year|a"
      })
  void namesUnitsAndTheirCodes(String text, double value, String unit, String code) {
    QuantityMention mention = only(text);

    assertThat(mention.value()).isEqualTo(value);
    assertThat(mention.unit()).isEqualTo(unit);
    assertThat(mention.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About 40 cars burned.|APPROXIMATELY",
        "Nearly 40 cars burned.|NEARLY",
        "At least 40 cars burned.|AT_LEAST",
        "Up to 40 cars burned.|AT_MOST",
        "More than 40 cars burned.|MORE_THAN",
        "Fewer than 40 cars burned.|LESS_THAN",
        "Some 40 or more cars burned.|APPROXIMATELY",
        "Roughly $40 was stolen.|APPROXIMATELY"
      })
  void keepsHedges(String text, QuantityModifier modifier) {
    assertThat(only(text).modifier()).isEqualTo(modifier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dozens of cars burned.|12|99",
        "Hundreds of thousands of people fled.|100000|999999",
        "Several cars burned.|3|9",
        "A few hundred people fled.|300|999",
        "They need 20 to 30 cars.|20|30",
        "They need 5-10 cars.|5|10",
        "Between 20 and 30 cars burned.|20|30",
        "Two or three cars burned.|2|3",
        "The fine is $5-10 million.|5000000|10000000"
      })
  void keepsRangesAndVagueNumbers(String text, double min, double max) {
    QuantityMention mention = only(text);

    assertThat(mention.value()).isNull();
    assertThat(mention.min()).isEqualTo(min);
    assertThat(mention.max()).isEqualTo(max);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A third of voters stayed home.|0.333333|voters",
        "Two-thirds of the members agreed.|0.666667|members",
        "Half of the crew was rescued.|0.5|crew",
        "One in five voters stayed home.|0.2|voters"
      })
  void readsShares(String text, double value, String unit) {
    QuantityMention mention = only(text);

    assertThat(mention.value()).isCloseTo(value, within(1e-6));
    assertThat(mention.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "Both clubs signed 11 players each.,each",
    "The tickets cost $20 apiece.,apiece",
    "Each club signed 11 players.,Each club"
  })
  void noticesDistributives(String text, String distributive) {
    assertThat(only(text).distributive()).isEqualTo(distributive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It happened in 1998.",
        "It happened on March 3.",
        "They waited three days.",
        "The third round begins.",
        "They came 1st and 2nd.",
        "An F-16 crashed.",
        "The three-way talks ended.",
        "They voted for Article 5.",
        "One of them sang.",
        "The second half was dull.",
        "They won 3-2."
      })
  void leavesOutTimesOrdinalsAndNames(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @Test
  void aDashBetweenClausesMakesNoLabelOfANumber() {
    assertThat(only("They brought our people home—157 soldiers.").value()).isEqualTo(157);
    assertThat(tag("The B-52 bombers left.")).isEmpty();
  }

  @Test
  void pointsAtNumberNounAndWholePhrase() {
    String text = "Officials said about 55,000 young soldiers were freed.";

    QuantityMention mention = only(text);

    assertThat(text.substring(mention.start(), mention.end()))
        .isEqualTo("about 55,000 young soldiers");
    var sentence = ANALYZER.analyze(text).sentences().getFirst();
    assertThat(sentence.token(mention.numberToken()).text()).isEqualTo("55,000");
    assertThat(sentence.token(mention.headToken()).text()).isEqualTo("soldiers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$", "%", "-", "1,1,1,1,1", "hundreds of", "½", "\ud800 5"})
  void survivesAnyText(String text) {
    assertThat(tag(text)).isNotNull();
  }
}
