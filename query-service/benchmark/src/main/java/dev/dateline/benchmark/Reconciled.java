package dev.dateline.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Report;
import dev.dateline.query.domain.Storylines;

/**
 * What the rules of query-service make of articles, without its database.
 *
 * @param stories the articles of each story
 * @param events the facts of each event: what affirms, denies and plans it
 */
record Reconciled(List<List<UUID>> stories, List<List<Fact>> events) {

  /**
   * Reconciles articles.
   *
   * @param extractions what was found in each article
   */
  static Reconciled of(Collection<Article> articles, Map<UUID, Extraction> extractions) {
    Map<UUID, List<Mention>> mentions = mentions(articles, extractions);
    List<List<UUID>> stories =
        Storylines.of(
                articles.stream()
                    .map(article -> ArticleProfile.of(article, mentions.get(article.id())))
                    .toList())
            .stream()
            .map(Storylines.Storyline::articles)
            .toList();
    return new Reconciled(stories, events(articles, mentions, stories));
  }

  /**
   * Reconciles articles whose stories are given.
   *
   * @param stories the articles of each story
   */
  static Reconciled of(
      Collection<Article> articles, Map<UUID, Extraction> extractions, List<List<UUID>> stories) {
    return new Reconciled(stories, events(articles, mentions(articles, extractions), stories));
  }

  private static Map<UUID, List<Mention>> mentions(
      Collection<Article> articles, Map<UUID, Extraction> extractions) {
    Map<UUID, List<Mention>> mentions = new HashMap<>();
    for (Article article : articles) {
      mentions.put(
          article.id(), EntityResolution.resolve(extractions.get(article.id())).mentions());
    }
    return mentions;
  }

  private static List<List<Fact>> events(
      Collection<Article> articles, Map<UUID, List<Mention>> mentions, List<List<UUID>> stories) {
    Map<UUID, Article> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    List<List<Fact>> events = new ArrayList<>();
    for (List<UUID> story : stories) {
      Map<String, List<Report>> families = new TreeMap<>();
      for (UUID id : story) {
        for (Mention mention : mentions.get(id)) {
          families
              .computeIfAbsent(Reconciliation.family(mention), f -> new ArrayList<>())
              .add(report(mention, byId.get(id)));
        }
      }
      families.values().forEach(reports -> events.addAll(Reconciliation.events(reports)));
    }
    return events;
  }

  /** All facts. */
  List<Fact> facts() {
    return events.stream().flatMap(List::stream).toList();
  }

  private static Report report(Mention mention, Article article) {
    return new Report(
        mention,
        new Report.Context(article.id(), article.outlet(), article.title(), article.published()),
        mention.attribution() == null
            ? Origin.own(article.outlet(), article.id())
            : Origin.source(mention.attribution().source()),
        true);
  }
}
