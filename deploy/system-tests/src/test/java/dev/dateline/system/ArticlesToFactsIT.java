package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** What goes in as articles comes out as facts. */
@Tag("system")
@ExtendWith(WholeSystem.class)
class ArticlesToFactsIT {

  private final SystemUnderTest system;

  ArticlesToFactsIT(SystemUnderTest system) {
    this.system = system;
  }

  @Test
  void aFactThatTwoOutletsReportIsOneFactOfTwoArticles() {
    // Given
    var first =
        new Dispatch(
            "https://one.example/a",
            "Outlet One",
            "Quarry closes",
            "2026-05-04T08:00:00Z",
            "Tarvos closed its quarry in Bellmoor on Monday. The quarry employed 80 people.");
    var second =
        new Dispatch(
            "https://two.example/b",
            "Outlet Two",
            "Bellmoor loses its quarry",
            "2026-05-04T09:00:00Z",
            "Some workers wept. Tarvos closed its quarry in Bellmoor on Monday.");
    // When
    var articles = List.of(system.submit(first), system.submit(second));
    system.awaitExtraction(articles);
    // Then
    var facts = system.query().items("/facts?limit=500&predicate=close", Integer.MAX_VALUE);
    assertThat(facts)
        .anySatisfy(
            fact ->
                assertThat(fact.path("articles").findValuesAsText("id"))
                    .containsExactlyInAnyOrderElementsOf(articles));
  }

  @Test
  void evidenceIsTheTextAtItsOffsetsInCodePoints() {
    // Given
    var dispatch =
        new Dispatch(
            "https://one.example/emoji",
            "Outlet One",
            "Governor thanks crews",
            "2026-05-05T08:00:00Z",
            """
            "Thank you 🚒🚑, crews of Ostvik 👩🏽‍🚒!" governor Elin Dahl wrote on Tuesday.

            The crews rescued 41 passengers from a burning train 🚆 on Monday.

            Dahl visited the injured in Ostvik and promised a new fire station.""");
    // When
    String article = system.submit(dispatch);
    system.awaitExtraction(List.of(article));
    // Then
    String text = system.query().article(article).orElseThrow().path("text").asText();
    assertThat(text).contains("👩🏽‍🚒");
    assertThat(system.mentionsOf(article))
        .isNotEmpty()
        .allSatisfy(
            mention -> {
              JsonNode evidence = mention.path("evidence");
              assertThat(evidence.path("exact").asText())
                  .isEqualTo(
                      codePoints(
                          text, evidence.path("start").asInt(), evidence.path("end").asInt()));
            });
  }

  @Test
  void theSameArticleTwiceIsOneArticleWithOneSetOfMentions() {
    // Given
    var dispatch = Dispatch.numbered("Twice", 1);
    String first = system.submit(dispatch);
    system.awaitExtraction(List.of(first));
    var mentions = ids(system.mentionsOf(first));
    // When
    String second = system.submit(dispatch);
    // Then
    assertThat(second).isEqualTo(first);
    assertThat(ids(system.mentionsOf(first))).isNotEmpty().isEqualTo(mentions);
  }

  @Test
  void theSameArticleFromManyAtOnceIsOneArticleWithOneSetOfMentions() throws Exception {
    // Given
    var dispatch = Dispatch.numbered("Crowd", 1);
    Callable<String> submission = () -> system.submit(dispatch);
    // When
    Set<String> articles;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      articles =
          clients.invokeAll(IntStream.range(0, 16).mapToObj(i -> submission).toList()).stream()
              .map(Future::resultNow)
              .collect(Collectors.toSet());
    }
    // Then
    assertThat(articles).hasSize(1);
    system.awaitExtraction(articles);
    assertThat(ids(system.mentionsOf(articles.iterator().next())))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void aRebuiltProjectionHoldsTheSameFacts() {
    // Given
    var article = system.submit(Dispatch.numbered("Replay", 1));
    system.awaitExtraction(List.of(article));
    var facts = ids(system.query().items("/facts?limit=500", Integer.MAX_VALUE));
    // When
    system.parts().rebuildProjection(line -> {});
    // Then
    assertThat(ids(system.query().items("/facts?limit=500", Integer.MAX_VALUE)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(facts);
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(item -> item.path("id").asText()).toList();
  }

  private static String codePoints(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
