package dev.dateline.benchmark;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Mention;

/**
 * Invented news for measuring cost: a thousand articles a day about events that begin at random and
 * are reported for two days, some by one article and some by many, as a geometric distribution has
 * it. Articles on one event share its words and its statements; all share the vocabulary of news.
 *
 * <p>With a running story every tenth article is about one event that never ends: the same people
 * and things every day, and each day something new about them.
 */
final class SyntheticNews {

  private static final int ARTICLES_A_DAY = 1_000;
  private static final double NEW_EVENT = 0.2;
  private static final int REPORTED_ARTICLES = 2 * ARTICLES_A_DAY;
  private static final int STATEMENTS = 20;
  private static final int WORDS_OF_EVENT = 12;
  private static final int AGENTS = 4;
  private static final int PATIENTS = 4;
  private static final int COMMON_WORDS = 150;
  private static final int RUNNING_STORY_EVERY = 10;
  private static final String[] VERBS = {
    "meet", "agree", "strike", "kill", "arrest", "announce", "elect", "win", "resign", "buy"
  };

  private static final String[] FREQUENT = {
    "the",
    "to",
    "of",
    "and",
    "that",
    "for",
    "is",
    "with",
    "it",
    "as",
    "has",
    "at",
    "said",
    "from",
    "was",
    "not",
    "who",
    "new",
    "people",
    "year",
    "would",
    "after",
    "government",
    "president"
  };

  private final long seed;
  private final Random random;
  private final List<Event> current = new ArrayList<>();

  /** The event that never ends, as it was reported last; null without one. */
  private Event running;

  private int count;

  SyntheticNews(long seed) {
    this.seed = seed;
    random = new Random(seed);
  }

  /** News with a running story. */
  static SyntheticNews withRunningStory(long seed) {
    var news = new SyntheticNews(seed);
    news.running = news.begin();
    return news;
  }

  /** An article with what is found in it. */
  record Piece(Article article, Extraction extraction) {}

  private record Event(int start, String[] words, int seed) {}

  /** The next article, by time of publication. */
  Piece next() {
    return next(
        running != null && count % RUNNING_STORY_EVERY == 0 ? development() : currentEvent());
  }

  /** The next article of the running story; those in between are left out. */
  Piece nextOfRunningStory() {
    count = Math.ceilDiv(count, RUNNING_STORY_EVERY) * RUNNING_STORY_EVERY;
    return next(development());
  }

  private Event currentEvent() {
    current.removeIf(event -> count - event.start() > REPORTED_ARTICLES);
    if (current.isEmpty() || random.nextDouble() < NEW_EVENT) {
      current.add(begin());
    }
    return current.get(random.nextInt(current.size()));
  }

  private Event begin() {
    return new Event(
        count,
        Stream.generate(this::word).limit(WORDS_OF_EVENT).toArray(String[]::new),
        random.nextInt());
  }

  /** The running story of the day: those who take part are the same, what they do is new. */
  private Event development() {
    if (count / ARTICLES_A_DAY > running.start() / ARTICLES_A_DAY) {
      Event today = begin();
      System.arraycopy(running.words(), 0, today.words(), 0, AGENTS + PATIENTS);
      running = today;
    }
    return running;
  }

  private Piece next(Event event) {
    Instant published =
        Instant.parse("2026-01-01T00:00:00Z")
            .plus(Duration.ofDays(1).dividedBy(ARTICLES_A_DAY).multipliedBy(count));
    UUID id = new UUID(seed, count++);
    var text = new StringBuilder();
    for (int i = 0; i < COMMON_WORDS; i++) {
      text.append(FREQUENT[random.nextInt(FREQUENT.length)]).append(' ');
    }
    for (String word : event.words()) {
      text.append(word).append(' ').append(word).append(' ');
    }
    Article article =
        new Article(
            id,
            1,
            null,
            "Outlet " + random.nextInt(50),
            event.words()[0] + " " + event.words()[1],
            null,
            null,
            published.toString(),
            "second",
            null,
            null,
            "en",
            text.toString(),
            null);
    return new Piece(
        article,
        new Extraction(
            id,
            1,
            new Extraction.Extractor("synthetic", "1"),
            null,
            mentions(event, id),
            List.of(),
            entities(event)));
  }

  private static List<Entity> entities(Event event) {
    return IntStream.range(0, AGENTS)
        .mapToObj(
            i ->
                new Entity(
                    event.words()[i],
                    event.words()[i],
                    Entity.Type.PERSON,
                    List.of(new Entity.Occurrence(event.words()[i], 0, 4, "name")),
                    List.of()))
        .toList();
  }

  private List<Mention> mentions(Event event, UUID article) {
    var ofEvent = new Random(event.seed());
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      String verb = VERBS[ofEvent.nextInt(VERBS.length)];
      String agent = event.words()[ofEvent.nextInt(AGENTS)];
      String patient = event.words()[AGENTS + ofEvent.nextInt(PATIENTS)];
      int figure = 2 + ofEvent.nextInt(500);
      String evidence = agent + " " + verb + " " + figure + " " + patient;
      mentions.add(
          new Mention(
              "m" + i,
              article,
              1,
              new Mention.Predicate(verb, verb, 0, 4),
              null,
              null,
              List.of(
                  new Mention.Argument("agent", agent, 0, 4, agent, agent),
                  new Mention.Argument("patient", patient, 10, 14, null, null)),
              List.of(
                  new Mention.Quantity(
                      BigDecimal.valueOf(figure), null, null, patient, null, "patient", "", 8, 9)),
              null,
              null,
              null,
              "CT+",
              "past",
              new Mention.Evidence(evidence, "", "", 100 * i, 100 * i + evidence.length()),
              0.9));
    }
    return mentions;
  }

  private String word() {
    var word = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
