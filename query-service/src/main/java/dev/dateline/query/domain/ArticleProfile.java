package dev.dateline.query.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an article is about, as far as it takes to find articles on the same event.
 *
 * @param terms the words of title and text
 * @param keys articles on the same event share one: pairs of their most telling words, and specific
 *     statements ({@link Statement#keys})
 */
public record ArticleProfile(UUID id, Instant publishedAt, Terms terms, Set<String> keys) {

  /** By time of publication, then by id. */
  public static final Comparator<ArticleProfile> ORDER =
      Comparator.comparing(ArticleProfile::publishedAt).thenComparing(ArticleProfile::id);

  private static final int TELLING_WORDS = 10;
  private static final String STATEMENT = "statement|";

  /** The profile of an article with the mentions, entities resolved, of its current revision. */
  public static ArticleProfile of(Article article, Collection<Mention> mentions) {
    String title = article.title() == null ? "" : article.title() + "\n";
    Terms terms = Terms.of(title + article.text());
    Set<String> keys = new TreeSet<>(pairs(terms.strongest(TELLING_WORDS)));
    mentions.stream()
        .flatMap(mention -> Statement.of(mention).keys())
        .forEach(key -> keys.add(STATEMENT + key));
    return new ArticleProfile(article.id(), article.published(), terms, keys);
  }

  /** Whether both make one specific statement. */
  boolean statesTheSame(ArticleProfile other) {
    return keys.stream().anyMatch(key -> key.startsWith(STATEMENT) && other.keys.contains(key));
  }

  private static List<String> pairs(List<String> words) {
    List<String> sorted = words.stream().sorted().toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        pairs.add(sorted.get(i) + " " + sorted.get(j));
      }
    }
    return pairs;
  }
}
