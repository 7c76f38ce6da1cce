package dev.dateline.query.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tells events of the same sort apart, about which articles use alike words: two fires, two
 * acquisitions by one company. Words that many of the articles have count less here. Then each
 * article takes on something of the articles that it is most like, so that two short reports of one
 * event that share few words become alike through those between them, and what two events have in
 * common does not (relevance feedback, Rocchio 1971, without a query). Articles that then are alike
 * stay together.
 *
 * <p>Only likenesses are computed with: with {@code S} the likenesses of all pairs and {@code W}
 * what each article takes of each, those afterwards are {@code W S Wᵀ}, scaled so that each article
 * is as like itself as before.
 */
final class LookAlikes {

  private LookAlikes() {}

  /**
   * The articles of each event.
   *
   * @param articles in {@link ArticleProfile#ORDER}; more than {@link Clustering#EXACT} are left
   *     together
   */
  static List<List<ArticleProfile>> divide(List<ArticleProfile> articles) {
    int n = articles.size();
    if (n < 3 || n > Clustering.EXACT) {
      return List.of(articles);
    }
    Map<String, List<Posting>> index = index(articles);
    double[][] alike = likenesses(articles, index);
    for (int round = 0; round < Storylines.ROUNDS; round++) {
      alike = takeOnNearest(alike);
    }
    double[][] last = alike;
    List<List<Integer>> events =
        Clustering.cluster(
            IntStream.range(0, n).boxed().toList(),
            (a, b) ->
                (Storylines.areNear(articles.get(a), articles.get(b)) ? last[a][b] : 0)
                    - Storylines.ONE_EVENT);
    return keepTogether(events, n, index)
        ? events.stream().map(event -> event.stream().map(articles::get).toList()).toList()
        : List.of(articles);
  }

  /**
   * Whether articles of one event share at least as much of the words that few articles have, the
   * names of whom it happened to, as articles of different ones. They do not where outlets word all
   * events of a sort alike, so that what is alike is the wording.
   */
  private static boolean keepTogether(
      List<List<Integer>> events, int n, Map<String, List<Posting>> index) {
    int[] eventOf = new int[n];
    long pairsWithin = 0;
    for (int event = 0; event < events.size(); event++) {
      for (int article : events.get(event)) {
        eventOf[article] = event;
      }
      pairsWithin += pairs(events.get(event).size());
    }
    long pairsAcross = pairs(n) - pairsWithin;
    double within = 0;
    double across = 0;
    for (List<Posting> postings : index.values()) {
      if (postings.size() <= Math.max(2, n / Storylines.FEW)) {
        for (Posting one : postings) {
          for (Posting other : postings) {
            if (one.article() < other.article()) {
              boolean together = eventOf[one.article()] == eventOf[other.article()];
              within += together ? one.weight() * other.weight() : 0;
              across += together ? 0 : one.weight() * other.weight();
            }
          }
        }
      }
    }
    return pairsAcross == 0 || pairsWithin == 0 || within / pairsWithin >= across / pairsAcross;
  }

  private static long pairs(int articles) {
    return (long) articles * (articles - 1) / 2;
  }

  private record Posting(int article, double weight) {}

  /** The articles of each word. */
  private static Map<String, List<Posting>> index(List<ArticleProfile> articles) {
    Map<String, List<Posting>> index = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (var term : articles.get(i).terms().weights().entrySet()) {
        index
            .computeIfAbsent(term.getKey(), word -> new ArrayList<>())
            .add(new Posting(i, term.getValue()));
      }
    }
    return index;
  }

  /** Cosines of all pairs of articles, 0 for those too far apart in time, 1 with itself. */
  private static double[][] likenesses(
      List<ArticleProfile> articles, Map<String, List<Posting>> index) {
    int n = articles.size();
    double[][] products = new double[n][n];
    for (List<Posting> postings : index.values()) {
      double weight = 1 - Storylines.COMMON_WORDS * (postings.size() - 1) / (n - 1);
      for (Posting one : postings) {
        for (Posting other : postings) {
          products[one.article()][other.article()] +=
              weight * weight * one.weight() * other.weight();
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && !Storylines.areNear(articles.get(i), articles.get(j))) {
          products[i][j] = 0;
        }
      }
    }
    return scaled(products);
  }

  private static double[][] takeOnNearest(double[][] alike) {
    int n = alike.length;
    int[][] taken = new int[n][];
    for (int i = 0; i < n; i++) {
      double[] likeness = alike[i];
      int self = i;
      taken[i] =
          IntStream.concat(
                  IntStream.of(i),
                  IntStream.range(0, n)
                      .filter(j -> j != self)
                      .boxed()
                      .sorted(Comparator.comparingDouble(j -> -likeness[j]))
                      .limit(Math.min(Storylines.NEAREST, (n - 1) / 2))
                      .mapToInt(Integer::intValue))
              .toArray();
    }
    double[][] half = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int from : taken[i]) {
        for (int j = 0; j < n; j++) {
          half[i][j] += alike[i][from] * alike[from][j];
        }
      }
    }
    double[][] products = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int from : taken[j]) {
          products[i][j] += alike[j][from] * half[i][from];
        }
      }
    }
    return scaled(products);
  }

  /** Makes the products of each with itself 1; an article without words is like itself only. */
  private static double[][] scaled(double[][] products) {
    int n = products.length;
    double[] lengths = IntStream.range(0, n).mapToDouble(i -> Math.sqrt(products[i][i])).toArray();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double scale = lengths[i] * lengths[j];
        products[i][j] = scale == 0 ? 0 : products[i][j] / scale;
      }
      products[i][i] = 1;
    }
    return products;
  }
}
