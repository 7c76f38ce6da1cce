package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorylinesTest {

  private static final Instant MORNING = Instant.parse("2026-03-10T08:00:00Z");
  private static final String FERRY =
      "The ferry Aurelia struck a reef near Larsund and lost twelve sailors, the coastguard said.";

  @Test
  void articlesThatUseTheSameTellingWordsAreOneStory() {
    assertThat(
            Storylines.of(
                List.of(
                    article(1, FERRY, MORNING),
                    article(2, "Twelve sailors of the Aurelia drowned off Larsund.", MORNING),
                    article(3, "Voters in Oslavia elected a new parliament.", MORNING))))
        .extracting(Storylines.Storyline::articles)
        .containsExactly(List.of(id(1), id(2)), List.of(id(3)));
  }

  @Test
  void articlesFarApartInTimeAreNot() {
    assertThat(
            Storylines.of(
                List.of(
                    article(1, FERRY, MORNING),
                    article(2, FERRY, MORNING.plus(Duration.ofDays(30))))))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7})
  void twoEventsOfTheSameSortAreTwoStories(int articlesEach) {
    // Given
    String[][] details = {
      {"Larsund", "Sunday", "warehouse", "Ilves", "electrician", "harbour", "evacuated"},
      {"Oslavia", "Monday", "bakery", "Berg", "arson", "vineyard", "collapsed"}
    };
    List<ArticleProfile> articles = new ArrayList<>();
    for (int i = 0; i < 2 * articlesEach; i++) {
      String[] told = details[i / articlesEach];
      String text = "A fire gutted a Brightway supermarket, firefighters said.";
      for (int j = 0; j < 4; j++) {
        text += " " + told[(i + j) % 7];
      }
      articles.add(article(i, text, MORNING));
    }
    // When
    List<Storylines.Storyline> stories = Storylines.of(articles);
    // Then
    assertThat(stories)
        .extracting(Storylines.Storyline::articles)
        .containsExactly(
            IntStream.range(0, articlesEach).mapToObj(StorylinesTest::id).toList(),
            IntStream.range(articlesEach, 2 * articlesEach).mapToObj(StorylinesTest::id).toList());
    assertThat(stories)
        .extracting(Storylines.Storyline::neighbourhood)
        .containsOnly(stories.getFirst().neighbourhood());
  }

  @Test
  void outletsThatWordAllEventsAlikeDoNotPartThem() {
    // Given
    List<ArticleProfile> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String ferry = "Ferry" + (char) ('a' + i);
      articles.add(
          article(2 * i, ferry + " lost twelve sailors off Larsund, its owner said.", MORNING));
      articles.add(
          article(
              2 * i + 1,
              "Fourteen of the crew drowned when " + ferry + " sank near Larsund, police reported.",
              MORNING));
    }
    // When
    List<Storylines.Storyline> stories = Storylines.of(articles);
    // Then
    for (int i = 0; i < 12; i++) {
      UUID one = id(2 * i);
      UUID other = id(2 * i + 1);
      assertThat(stories).anyMatch(story -> story.articles().containsAll(List.of(one, other)));
    }
  }

  @Test
  void reportsOfOneEventInVariousWordsStayTogether() {
    assertThat(
            Storylines.of(
                List.of(
                    article(1, FERRY, MORNING),
                    article(2, "Twelve sailors of the Aurelia drowned off Larsund.", MORNING),
                    article(3, "Aurelia: the coastguard at Larsund ends its search.", MORNING),
                    article(4, "The reef off Larsund that the Aurelia struck is known.", MORNING),
                    article(5, "Coastguard mourns twelve drowned Aurelia sailors.", MORNING))))
        .hasSize(1);
  }

  @Test
  void copiesOfOneTextAreOneStoryAmongLookAlikes() {
    // Given
    List<ArticleProfile> articles =
        List.of(
            article(1, "A fire destroyed the Brightway supermarket in Larsund.", MORNING),
            article(2, "A fire damaged the Brightway supermarket in Oslavia.", MORNING),
            article(3, "A fire broke out at the Brightway supermarket in Halmar.", MORNING),
            article(4, "A fire destroyed the Brightway supermarket in Larsund.", MORNING));
    // When
    List<Storylines.Storyline> stories = Storylines.of(articles);
    // Then
    assertThat(stories)
        .filteredOn(story -> story.articles().contains(id(1)))
        .singleElement()
        .satisfies(story -> assertThat(story.articles()).contains(id(4)));
  }

  @Test
  void theCentralArticleIsTheOneThatTheOthersAreMostLike() {
    assertThat(
            Storylines.central(
                List.of(
                    article(1, "The harbour master of Larsund retired.", MORNING),
                    article(2, FERRY, MORNING),
                    article(3, FERRY + " A search began.", MORNING))))
        .isIn(id(2), id(3));
  }

  @Test
  void storiesFollowFromTheSetOfArticlesOnly() {
    // Given
    var random = new Random(17);
    String[] words = {"Aurelia", "reef", "Larsund", "Oslavia", "parliament", "drought", "vineyard"};
    for (int round = 0; round < 100; round++) {
      List<ArticleProfile> articles = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String text = "";
        for (int j = 0; j < 4; j++) {
          text += words[random.nextInt(words.length)] + " ";
        }
        articles.add(article(i, text, MORNING.plus(Duration.ofDays(random.nextInt(20)))));
      }
      List<Storylines.Storyline> expected = Storylines.of(articles);
      // When
      Collections.shuffle(articles, random);
      List<Storylines.Storyline> stories = Storylines.of(articles);
      // Then
      assertThat(stories).isEqualTo(expected);
    }
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static ArticleProfile article(int number, String text, Instant published) {
    return ArticleProfile.of(
        new Article(
            id(number),
            1,
            null,
            "Harbour Post",
            null,
            null,
            null,
            published.toString(),
            "second",
            null,
            null,
            "en",
            text,
            null),
        List.of());
  }
}
