package dev.dateline.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Report;
import dev.dateline.query.domain.Storylines;

/**
 * Time per article as articles arrive one by one: {@code CostBenchmark [COUNT...]}. The articles
 * are {@link SyntheticNews}, a thousand a day. Each is brought into its story and the facts that it
 * touches are made anew, with the rules of query-service and an index in memory where the service
 * asks its database. The time of the last thousand articles is compared.
 */
public final class CostBenchmark {

  private static final int MEASURED = 1_000;

  private final Map<String, List<UUID>> index = new HashMap<>();
  private final Map<UUID, SyntheticNews.Piece> pieces = new HashMap<>();
  private final Map<UUID, ArticleProfile> profiles = new HashMap<>();
  private final Map<UUID, Storylines.Storyline> storyOf = new HashMap<>();
  private final Map<UUID, Set<UUID>> neighbourhoods = new HashMap<>();
  private int stories;
  private long facts;

  private CostBenchmark() {}

  /** Prints the table. */
  public static void main(String[] args) {
    int[] counts =
        args.length == 0
            ? new int[] {1_000, 10_000, 100_000}
            : List.of(args).stream().mapToInt(Integer::parseInt).toArray();
    arrive(3_000);
    System.out.printf("%10s %16s %8s%n", "articles", "ms per article", "ratio");
    double first = 0;
    for (int count : counts) {
      double milliseconds = arrive(count);
      first = first == 0 ? milliseconds : first;
      System.out.printf("%,10d %16.3f %8.2f%n", count, milliseconds, milliseconds / first);
    }
  }

  /** Milliseconds per article of the last thousand of so many. */
  private static double arrive(int count) {
    var benchmark = new CostBenchmark();
    var news = new SyntheticNews(17);
    long start = 0;
    for (int i = 0; i < count; i++) {
      if (i == count - MEASURED) {
        start = System.nanoTime();
      }
      benchmark.arrive(news.next());
    }
    return (System.nanoTime() - start) / 1e6 / MEASURED;
  }

  private void arrive(SyntheticNews.Piece piece) {
    ArticleProfile profile = ArticleProfile.of(piece.article(), piece.mentions());
    pieces.put(profile.id(), piece);
    profiles.put(profile.id(), profile);
    Set<UUID> near = new HashSet<>(Set.of(profile.id()));
    for (String key : profile.keys()) {
      List<UUID> posting = index.computeIfAbsent(key, k -> new ArrayList<>());
      // Articles arrive in the order of publication: the last ones are those within the window.
      for (int i = posting.size() - 1; i >= 0 && isWithin(posting.get(i), profile); i--) {
        near.addAll(neighbourhoods.get(storyOf.get(posting.get(i)).neighbourhood()));
      }
      posting.add(profile.id());
    }
    Map<UUID, UUID> before = new HashMap<>();
    near.stream().filter(storyOf::containsKey).forEach(id -> before.put(id, storyOf.get(id).id()));
    Set<Storylines.Storyline> touched = new HashSet<>();
    Map<UUID, Set<UUID>> members = new HashMap<>();
    for (Storylines.Storyline story : Storylines.of(near.stream().map(profiles::get).toList())) {
      for (UUID id : story.articles()) {
        storyOf.put(id, story);
        members.computeIfAbsent(story.neighbourhood(), n -> new HashSet<>()).add(id);
        if (!story.id().equals(before.get(id))) {
          touched.add(story);
        }
      }
    }
    neighbourhoods.putAll(members);
    stories += touched.size();
    touched.forEach(this::reconcile);
  }

  private boolean isWithin(UUID earlier, ArticleProfile article) {
    Instant published = profiles.get(earlier).publishedAt();
    return Duration.between(published, article.publishedAt()).compareTo(Storylines.WINDOW) <= 0;
  }

  private void reconcile(Storylines.Storyline story) {
    Map<String, List<Report>> families = new TreeMap<>();
    for (UUID id : story.articles()) {
      SyntheticNews.Piece piece = pieces.get(id);
      var article = piece.article();
      var context = new Report.Context(id, article.outlet(), article.title(), article.published());
      piece
          .mentions()
          .forEach(
              mention ->
                  families
                      .computeIfAbsent(Reconciliation.family(mention), f -> new ArrayList<>())
                      .add(new Report(mention, context, Origin.own(article.outlet(), id), true)));
    }
    for (List<Report> reports : families.values()) {
      List<Fact> made = Reconciliation.reconcile(reports);
      facts += made.size();
    }
  }
}
