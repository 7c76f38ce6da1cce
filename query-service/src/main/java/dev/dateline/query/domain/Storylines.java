package dev.dateline.query.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which articles are about one event. Two articles are <em>close</em> when they share a key ({@link
 * ArticleProfile#keys}), were published within {@link #WINDOW} of each other, and either use alike
 * words or make the same specific statement. A neighbourhood is what close articles connect; it is
 * divided by average linkage ({@link Clustering}), and events of the same sort are told apart
 * ({@link LookAlikes}). Neighbourhoods and stories follow from the set of articles, never from the
 * order in which they arrived.
 */
public final class Storylines {

  /** Articles further apart are not compared; a story may be longer. */
  public static final Duration WINDOW = Duration.ofDays(7);

  /** Least cosine between the words of close articles. */
  static final double CLOSE = 0.16;

  /** Least cosine between the words of articles of one story, on average over all pairs. */
  static final double ALIKE = 0.1;

  /** What one specific statement in common counts as, in terms of that cosine. */
  static final double SAME_STATEMENT = 0.2;

  /** How many others, at most half of them, an article takes something of. */
  static final int NEAREST = 5;

  /** How often it does. */
  static final int ROUNDS = 2;

  /** Least cosine of articles on one event afterwards, on average over all pairs. */
  static final double ONE_EVENT = 0.6;

  /** What part of its weight a word loses between look-alikes when all of them have it. */
  static final double COMMON_WORDS = 0.5;

  /** A word of at most one in so many look-alikes, or of two of them, is one that few have. */
  static final int FEW = 4;

  private Storylines() {}

  /**
   * A story.
   *
   * @param id follows from its first article
   * @param neighbourhood follows from the first article of the neighbourhood
   * @param articles by time of publication
   */
  public record Storyline(UUID id, UUID neighbourhood, List<UUID> articles) {}

  /** The stories of articles, among which every close article of each must be. */
  public static List<Storyline> of(Collection<ArticleProfile> articles) {
    List<ArticleProfile> sorted = articles.stream().sorted(ArticleProfile.ORDER).toList();
    Map<String, List<ArticleProfile>> index = new HashMap<>();
    for (ArticleProfile article : sorted) {
      article
          .keys()
          .forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>()).add(article));
    }
    List<Storyline> stories = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (ArticleProfile first : sorted) {
      if (!seen.contains(first.id())) {
        List<ArticleProfile> neighbourhood = connected(first, index, seen);
        UUID id = uuid("neighbourhood|" + first.id());
        Clustering.cluster(neighbourhood, (a, b) -> likeness(a, b) - ALIKE).stream()
            .flatMap(alike -> LookAlikes.divide(alike).stream())
            .map(story -> new Storyline(idOf(story.getFirst().id()), id, ids(story)))
            .forEach(stories::add);
      }
    }
    return stories;
  }

  private static List<UUID> ids(List<ArticleProfile> articles) {
    return articles.stream().map(ArticleProfile::id).toList();
  }

  /** The id of a story by its first article. */
  public static UUID idOf(UUID first) {
    return uuid("story|" + first);
  }

  /** The article that the others are most like: the first of them for the same likeness. */
  public static UUID central(Collection<ArticleProfile> articles) {
    Map<String, Double> sum = new TreeMap<>();
    List<ArticleProfile> sorted = articles.stream().sorted(ArticleProfile.ORDER).toList();
    for (ArticleProfile article : sorted) {
      article.terms().weights().forEach((word, weight) -> sum.merge(word, weight, Double::sum));
    }
    // The cosines with all articles add up to the product with the sum of all.
    Terms all = new Terms(sum);
    return sorted.stream()
        .max(
            Comparator.comparingDouble((ArticleProfile article) -> article.terms().similarity(all))
                .thenComparing(ArticleProfile.ORDER.reversed()))
        .map(ArticleProfile::id)
        .orElseThrow();
  }

  private static List<ArticleProfile> connected(
      ArticleProfile first, Map<String, List<ArticleProfile>> index, Set<UUID> seen) {
    List<ArticleProfile> connected = new ArrayList<>();
    Deque<ArticleProfile> open = new ArrayDeque<>(List.of(first));
    seen.add(first.id());
    while (!open.isEmpty()) {
      ArticleProfile article = open.remove();
      connected.add(article);
      for (String key : article.keys()) {
        // Whoever is connected is never asked for again: the lists shrink as the neighbourhood
        // grows.
        index.get(key).removeIf(other -> seen.contains(other.id()));
        for (ArticleProfile other : index.get(key)) {
          if (!seen.contains(other.id()) && likeness(article, other) > CLOSE) {
            seen.add(other.id());
            open.add(other);
          }
        }
      }
    }
    connected.sort(ArticleProfile.ORDER);
    return connected;
  }

  /** How alike two articles are: 0 (not at all, or too far apart in time) to 1. */
  private static double likeness(ArticleProfile a, ArticleProfile b) {
    if (!areNear(a, b)) {
      return 0;
    }
    double cosine = a.terms().similarity(b.terms());
    return a.statesTheSame(b) ? Math.max(cosine, SAME_STATEMENT) : cosine;
  }

  /** Whether two articles were published at about the same time. */
  static boolean areNear(ArticleProfile a, ArticleProfile b) {
    return Duration.between(a.publishedAt(), b.publishedAt()).abs().compareTo(WINDOW) <= 0;
  }

  private static UUID uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
