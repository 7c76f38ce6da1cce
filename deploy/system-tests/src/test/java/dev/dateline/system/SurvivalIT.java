package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.embedded.Component;

/** Nothing that was accepted is lost or counted twice, whatever is killed meanwhile. */
@Tag("system")
@ExtendWith(WholeSystem.class)
class SurvivalIT {

  private static final int ARTICLES = 200;
  private static final int CLIENTS = 4;

  private final SystemUnderTest system;

  SurvivalIT(SystemUnderTest system) {
    this.system = system;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ingest-service", "extract-service", "query-service", "kafka", "postgres"})
  void everyArticleArrivesOnceThoughAPartIsKilledMeanwhile(String victim) throws Exception {
    // Given
    var halfway = new CountDownLatch(ARTICLES / 2);
    var submissions = new ArrayList<Callable<String>>();
    for (int i = 0; i < ARTICLES; i++) {
      var dispatch = Dispatch.numbered(victim, i);
      submissions.add(
          () -> {
            String id = system.submit(dispatch);
            halfway.countDown();
            return id;
          });
    }
    // When
    var articles = new ArrayList<String>();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var running = submissions.stream().map(clients::submit).toList();
      halfway.await();
      part(victim).kill();
      system.parts().up(System.out::println);
      for (Future<String> submission : running) {
        articles.add(submission.get());
      }
    }
    system.awaitExtraction(articles);
    // Then
    assertThat(articles).hasSize(ARTICLES).doesNotHaveDuplicates();
    assertThat(articles)
        .allSatisfy(
            article ->
                assertThat(system.mentionsOf(article))
                    .extracting(mention -> mention.path("id").asText())
                    .isNotEmpty()
                    .doesNotHaveDuplicates());
    assertThat(articles).extracting(this::revision).containsOnly(1);
  }

  private int revision(String article) {
    return system.query().article(article).orElseThrow().path("revision").asInt();
  }

  private Component part(String name) {
    return system.parts().components().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
