package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts follow from what was published, read and withdrawn, never from the order of the events. */
class OrderIndependenceTest {

  private static final Instant RECORDED = Instant.parse("2026-03-12T08:00:00Z");
  private static final String[] OUTLETS = {"Harbour Post", "Daily Beacon", "Fjord Radio"};
  private static final String[] SOURCES = {null, null, "Mara Ilves", "Ilves", "Jon Berg"};
  private static final String[] FACTUALITIES = {"CT+", "CT+", "CT+", "CT-", "Uu"};
  private static final String[] LEMMAS = {"lose", "kill", "exchange", "release", "search"};
  private static final String[] TEXTS = {
    "The ferry Aurelia struck a reef off Larsund and lost sailors in the storm.",
    "Sailors of the ferry Aurelia were lost off Larsund, the coastguard said.",
    "Voters in Oslavia elected a parliament after a long campaign."
  };

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderOfEventsWithRepetitionsGivesTheSameFacts(long seed) {
    // Given
    var random = new Random(seed);
    List<Event.OfArticle> events = events(random);
    List<Fact> expected = facts(events);
    List<Event.OfArticle> delivered = new ArrayList<>(events);
    for (int i = random.nextInt(events.size()); i > 0; i--) {
      delivered.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(delivered, random);
    // When
    List<Fact> facts = facts(delivered);
    // Then
    assertThat(facts).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMentionOfAShownArticleSupportsExactlyOneFact(long seed) {
    // Given
    List<Event.OfArticle> events = events(new Random(seed));
    // When
    List<Fact> facts = facts(events);
    // Then
    assertThat(
            facts.stream()
                .filter(fact -> fact.status() != Status.WITHDRAWN)
                .flatMap(fact -> fact.mentions().stream()))
        .doesNotHaveDuplicates()
        .hasSameElementsAs(new Archive(events).shownMentions());
  }

  private static List<Fact> facts(List<Event.OfArticle> events) {
    return new Archive(events).facts();
  }

  /** Articles with revisions, some of which are copies of others' words or are withdrawn. */
  private static List<Event.OfArticle> events(Random random) {
    List<Event.OfArticle> events = new ArrayList<>();
    for (int number = random.nextInt(2, 9); number > 0; number--) {
      UUID id = new UUID(random.nextLong(), number);
      int revisions = random.nextInt(1, 4);
      for (int revision = 1; revision <= revisions; revision++) {
        events.add(new Event.Published(article(id, revision, random), RECORDED));
        if (random.nextInt(8) > 0) {
          events.add(new Event.Extracted(extraction(id, revision, random), RECORDED));
        }
      }
      if (random.nextInt(4) == 0) {
        int withdrawn = random.nextInt(1, revisions + 1);
        events.add(
            new Event.Withdrawn(
                new Withdrawal(id, withdrawn, OffsetDateTime.parse("2026-03-12T07:00:00Z")),
                RECORDED));
      }
    }
    return events;
  }

  private static Article article(UUID id, int revision, Random random) {
    String day = "2026-03-1" + random.nextInt(3);
    return new Article(
        id,
        revision,
        null,
        OUTLETS[random.nextInt(OUTLETS.length)],
        null,
        null,
        null,
        day + "T08:00:00Z",
        "second",
        null,
        null,
        "en",
        TEXTS[random.nextInt(TEXTS.length)],
        null);
  }

  private static Extraction extraction(UUID id, int revision, Random random) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      mentions.add(
          Reports.report()
              .article(id)
              .source(SOURCES[random.nextInt(SOURCES.length)])
              .factuality(FACTUALITIES[random.nextInt(FACTUALITIES.length)])
              .lemma(LEMMAS[random.nextInt(LEMMAS.length)])
              .sailors(random.nextInt(12, 15))
              .mention("m" + i, revision));
    }
    return new Extraction(
        id, revision, new Extraction.Extractor("test", "1"), null, mentions, List.of(), List.of());
  }

  /** What a projection keeps of the events, in the order in which they arrived. */
  private static final class Archive {
    private final Map<UUID, ArticleState> states = new LinkedHashMap<>();
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Extraction> extractions = new LinkedHashMap<>();

    Archive(List<Event.OfArticle> events) {
      for (Event.OfArticle event : events) {
        states.merge(event.articleId(), ArticleState.UNKNOWN, (state, unknown) -> state);
        switch (event) {
          case Event.Published published -> {
            Article article = published.article();
            articles.put(key(article.id(), article.revision()), article);
            states.computeIfPresent(
                article.id(), (id, state) -> state.withPublished(article.revision()));
          }
          case Event.Extracted extracted -> {
            Extraction extraction = extracted.extraction();
            extractions.put(key(extraction.articleId(), extraction.revision()), extraction);
            states.computeIfPresent(
                extraction.articleId(), (id, state) -> state.withExtracted(extraction.revision()));
          }
          case Event.Withdrawn withdrawn ->
              states.computeIfPresent(
                  withdrawn.articleId(),
                  (id, state) -> state.withWithdrawn(withdrawn.withdrawal().revision()));
        }
      }
    }

    List<Fact.MentionReference> shownMentions() {
      return shown().entrySet().stream()
          .flatMap(entry -> mentions(entry.getKey(), entry.getValue()))
          .map(Fact.MentionReference::of)
          .toList();
    }

    List<Fact> facts() {
      Map<UUID, Integer> shown = shown();
      List<ArticleProfile> profiles =
          shown.entrySet().stream()
              .map(
                  entry ->
                      ArticleProfile.of(
                          articles.get(key(entry.getKey(), entry.getValue())),
                          mentions(entry.getKey(), entry.getValue()).toList()))
              .toList();
      List<Fact> facts = new ArrayList<>();
      for (Storylines.Storyline story : Storylines.of(profiles)) {
        Map<String, List<Report>> families = new TreeMap<>();
        for (UUID id : story.articles()) {
          reports(id, shown.get(id))
              .forEach(
                  report ->
                      families
                          .computeIfAbsent(
                              Reconciliation.family(report.mention()), f -> new ArrayList<>())
                          .add(report));
        }
        families.values().forEach(reports -> facts.addAll(Reconciliation.reconcile(reports)));
      }
      return facts;
    }

    private Map<UUID, Integer> shown() {
      Map<UUID, Integer> shown = new LinkedHashMap<>();
      states.forEach((id, state) -> state.shownRevision().ifPresent(last -> shown.put(id, last)));
      return shown;
    }

    private Stream<Mention> mentions(UUID id, int revision) {
      return EntityResolution.resolve(extractions.get(key(id, revision))).mentions().stream();
    }

    /** The reports of all revisions that are known; live are those of the one that is shown. */
    private Stream<Report> reports(UUID id, int shown) {
      Article article = articles.get(key(id, shown));
      return extractions.values().stream()
          .filter(extraction -> extraction.articleId().equals(id))
          .flatMap(extraction -> mentions(id, extraction.revision()))
          .map(
              mention ->
                  new Report(
                      mention,
                      new Report.Context(
                          id, article.outlet(), article.title(), article.published()),
                      mention.attribution() == null
                          ? Origin.own(article.outlet(), id)
                          : Origin.source(mention.attribution().source()),
                      mention.revision() == shown));
    }

    private static String key(UUID id, int revision) {
      return id + "|" + revision;
    }
  }
}
