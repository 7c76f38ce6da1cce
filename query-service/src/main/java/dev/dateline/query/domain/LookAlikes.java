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
    double[][] alike = likenesses(articles);
    for (int round = 0; round < Storylines.ROUNDS; round++) {
      alike = takeOnNearest(alike);
    }
    double[][] last = alike;
    return Clustering.cluster(
            IntStream.range(0, n).boxed().toList(),
            (a, b) ->
                (Storylines.areNear(articles.get(a), articles.get(b)) ? last[a][b] : 0)
                    - Storylines.ONE_EVENT)
        .stream()
        .map(event -> event.stream().map(articles::get).toList())
        .toList();
  }

  private record Posting(int article, double weight) {}

  /** Cosines of all pairs of articles, 0 for those too far apart in time, 1 with itself. */
  private static double[][] likenesses(List<ArticleProfile> articles) {
    int n = articles.size();
    Map<String, List<Posting>> index = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      for (var term : articles.get(i).terms().weights().entrySet()) {
        index
            .computeIfAbsent(term.getKey(), word -> new ArrayList<>())
            .add(new Posting(i, term.getValue()));
      }
    }
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
