package dev.dateline.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * @param events the facts of each event: what affirms, denies and plans it
 */
record Reconciled(List<Storylines.Storyline> stories, List<List<Fact>> events) {

  /**
   * Reconciles articles.
   *
   * @param extractions what was found in each article
   */
  static Reconciled of(Collection<Article> articles, Map<UUID, Extraction> extractions) {
    Map<UUID, Article> byId = new LinkedHashMap<>();
    Map<UUID, List<Mention>> mentions = new HashMap<>();
    List<ArticleProfile> profiles = new ArrayList<>();
    for (Article article : articles) {
      byId.put(article.id(), article);
      List<Mention> found = EntityResolution.resolve(extractions.get(article.id())).mentions();
      mentions.put(article.id(), found);
      profiles.add(ArticleProfile.of(article, found));
    }
    List<Storylines.Storyline> stories = Storylines.of(profiles);
    List<List<Fact>> events = new ArrayList<>();
    for (Storylines.Storyline story : stories) {
      Map<String, List<Report>> families = new TreeMap<>();
      for (UUID id : story.articles()) {
        for (Mention mention : mentions.get(id)) {
          families
              .computeIfAbsent(Reconciliation.family(mention), f -> new ArrayList<>())
              .add(report(mention, byId.get(id)));
        }
      }
      families.values().forEach(reports -> events.addAll(Reconciliation.events(reports)));
    }
    return new Reconciled(stories, events);
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
