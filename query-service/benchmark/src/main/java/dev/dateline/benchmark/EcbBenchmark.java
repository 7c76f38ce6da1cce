package dev.dateline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;

/**
 * Which mentions report the same event, on ECB+: {@code EcbBenchmark CORPUS [PART]}. Twice: <em>end
 * to end</em>, where the engine reads the text and its mentions are matched to the annotated ones
 * by their predicate, unmatched ones left out on both sides; and with the <em>annotated mentions
 * given</em>, what the engine found at their place and else {@link GivenMention}. Each of them once
 * with the stories that we find and once with those of the corpus given. ECB+ has no dates; all
 * articles count as of one day. Factuality is not asked for: all facts of one event are one.
 */
public final class EcbBenchmark {

  private static final String DAY = "2013-01-01";

  private final Map<String, Article> articles = new HashMap<>();
  private final Map<UUID, Extraction> extractions = new HashMap<>();
  private final Map<String, Document> documents = new HashMap<>();
  private final EcbPlus corpus;

  private EcbBenchmark(EcbPlus corpus) {
    this.corpus = corpus;
    Extractor engine = Extractor.load();
    EnglishAnalyzer analyzer = EnglishAnalyzer.load();
    corpus
        .texts()
        .forEach(
            (name, text) -> {
              UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
              Article article =
                  new Article(
                      id, 1, null, name, null, null, null, DAY, "day", null, null, "en", text,
                      null);
              articles.put(name, article);
              extractions.put(id, EngineExtraction.of(engine, article));
              documents.put(name, analyzer.analyze(text));
            });
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    String part = args.length > 1 ? args[1] : "dev";
    new EcbBenchmark(EcbPlus.read(Path.of(args[0]), part)).run(part);
  }

  private void run(String part) {
    Map<EcbPlus.Event, Mention> found = new HashMap<>();
    corpus
        .events()
        .forEach(
            event -> {
              Mention mention = found(event);
              if (mention != null) {
                found.put(event, mention);
              }
            });
    System.out.printf(
        "ECB+ %s: %d articles, %d annotated event mentions, %d of them extracted%n%n",
        part, articles.size(), corpus.events().size(), found.size());
    System.out.printf("%-44s %6s %6s %6s %6s%n", "F1", "MUC", "B3", "CEAFe", "CoNLL");
    print("extracted mentions: same lemma", found.keySet(), sameLemma(found.keySet()));
    Reconciled endToEnd = Reconciled.of(articles.values(), extractions);
    print("extracted mentions: Dateline", found.keySet(), groups(found, endToEnd));
    print(
        "extracted mentions, given stories: Dateline",
        found.keySet(),
        groups(found, Reconciled.of(articles.values(), extractions, subtopics())));
    Map<UUID, Extraction> given = new HashMap<>(extractions);
    Map<EcbPlus.Event, Mention> all = give(given);
    print("given mentions: same lemma", all.keySet(), sameLemma(all.keySet()));
    print(
        "given mentions: Dateline",
        all.keySet(),
        groups(all, Reconciled.of(articles.values(), given)));
    print(
        "given mentions, given stories: Dateline",
        all.keySet(),
        groups(all, Reconciled.of(articles.values(), given, subtopics())));
    print("stories", groups(subtopics()), groups(endToEnd.stories()));
  }

  private static void print(
      String name, Collection<EcbPlus.Event> events, Map<EcbPlus.Event, ?> groups) {
    Map<EcbPlus.Event, String> annotated = new HashMap<>();
    events.forEach(event -> annotated.put(event, event.chain()));
    print(name, annotated, groups);
  }

  private static <T> void print(String name, Map<T, ?> annotated, Map<T, ?> groups) {
    CoreferenceScore score = CoreferenceScore.of(annotated, groups);
    System.out.printf(
        "%-44s %6.1f %6.1f %6.1f %6.1f%n",
        name,
        100 * score.muc().f1(),
        100 * score.bCubed().f1(),
        100 * score.ceaf().f1(),
        100 * score.conll());
  }

  /** The baseline: mentions of one topic with one lemma are one event. */
  private Map<EcbPlus.Event, String> sameLemma(Collection<EcbPlus.Event> events) {
    Map<EcbPlus.Event, String> groups = new HashMap<>();
    for (EcbPlus.Event event : events) {
      String topic = event.document().substring(0, event.document().indexOf('_'));
      groups.put(event, topic + "|" + head(event).lemma().toLowerCase(java.util.Locale.ROOT));
    }
    return groups;
  }

  /**
   * The articles of each subtopic, that is about one event: those that ECB+ added to a topic of ECB
   * are about another one of the same sort.
   */
  private List<List<UUID>> subtopics() {
    return List.copyOf(
        articles.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    document -> document.replaceFirst("_\\d+", "_"),
                    TreeMap::new,
                    Collectors.mapping(
                        document -> articles.get(document).id(), Collectors.toList())))
            .values());
  }

  private static <T> Map<T, Integer> groups(List<List<T>> groups) {
    Map<T, Integer> numbers = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (T item : groups.get(i)) {
        numbers.put(item, i);
      }
    }
    return numbers;
  }

  private static Map<EcbPlus.Event, Integer> groups(
      Map<EcbPlus.Event, Mention> mentions, Reconciled reconciled) {
    Map<Fact.MentionReference, Integer> eventOf = new HashMap<>();
    int number = 0;
    for (List<Fact> facts : reconciled.events()) {
      for (Fact fact : facts) {
        for (Fact.MentionReference mention : fact.mentions()) {
          eventOf.put(mention, number);
        }
      }
      number++;
    }
    Map<EcbPlus.Event, Integer> groups = new HashMap<>();
    mentions.forEach(
        (event, mention) ->
            groups.put(
                event,
                eventOf.get(
                    new Fact.MentionReference(
                        mention.articleId(), mention.revision(), mention.id()))));
    return groups;
  }

  /** The extracted mention whose predicate overlaps the annotated words, the nearest one. */
  private Mention found(EcbPlus.Event event) {
    Article article = articles.get(event.document());
    int start = article.text().codePointCount(0, event.start());
    int end = article.text().codePointCount(0, event.end());
    Mention nearest = null;
    for (Mention mention : extractions.get(article.id()).mentions()) {
      var predicate = mention.predicate();
      boolean overlaps = predicate.start() < end && predicate.end() > start;
      if (overlaps
          && (nearest == null
              || Math.abs(predicate.start() - start)
                  < Math.abs(nearest.predicate().start() - start))) {
        nearest = mention;
      }
    }
    return nearest;
  }

  /** Puts the annotated mentions in the place of what was extracted. */
  private Map<EcbPlus.Event, Mention> give(Map<UUID, Extraction> given) {
    Map<EcbPlus.Event, Mention> all = new HashMap<>();
    Map<UUID, List<Mention>> byArticle = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (EcbPlus.Event event : corpus.events()) {
      Article article = articles.get(event.document());
      Mention extracted = found(event);
      String id = event.document() + ":" + event.start() + "-" + event.end();
      if (ids.add(id)) {
        Mention mention = mention(id, event, article, extracted);
        all.put(event, mention);
        byArticle.computeIfAbsent(article.id(), a -> new ArrayList<>()).add(mention);
      }
    }
    given.replaceAll(
        (id, extraction) ->
            new Extraction(
                id,
                1,
                extraction.extractor(),
                null,
                byArticle.getOrDefault(id, List.of()),
                List.of(),
                extraction.entities()));
    return all;
  }

  private Mention mention(String id, EcbPlus.Event event, Article article, Mention extracted) {
    Token head = head(event);
    String text = article.text().substring(event.start(), event.end());
    var predicate = new Mention.Predicate(head.lemma(), text, event.start(), event.end());
    return extracted == null
        ? GivenMention.of(
            id, predicate, article, extractions.get(article.id()), sentence(event), head)
        : new Mention(
            id,
            article.id(),
            1,
            predicate,
            extracted.eventType(),
            extracted.mode(),
            extracted.arguments(),
            extracted.quantities(),
            extracted.time(),
            extracted.place(),
            extracted.attribution(),
            extracted.factuality(),
            extracted.tense(),
            extracted.evidence(),
            extracted.confidence());
  }

  private Sentence sentence(EcbPlus.Event event) {
    return documents.get(event.document()).sentences().stream()
        .filter(sentence -> sentence.start() < event.end() && sentence.end() > event.start())
        .findFirst()
        .orElseThrow();
  }

  /** The word of the annotated ones that the others depend on. */
  private Token head(EcbPlus.Event event) {
    Sentence sentence = sentence(event);
    Token head = null;
    for (Token token : sentence.tokens()) {
      if (token.start() < event.end() && token.end() > event.start()) {
        Token above = sentence.head(token);
        boolean top = above == null || above.end() <= event.start() || above.start() >= event.end();
        if (top) {
          return token;
        }
        head = head == null ? token : head;
      }
    }
    return head;
  }
}
