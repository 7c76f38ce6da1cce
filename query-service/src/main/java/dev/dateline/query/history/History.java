package dev.dateline.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Report;
import dev.dateline.query.domain.Storylines;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.FactRows;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.StatementId;
import dev.dateline.query.store.StoryRow;

/**
 * What was known at a past moment. It is not stored but made anew, by the same rules as the
 * present, of what was recorded by then. Articles are looked for within today's neighbourhoods:
 * these only grow as articles arrive, so that those of the past lie in them; a revision that makes
 * an article one on another event is the exception.
 */
@ApplicationScoped
public class History {

  private static final int LONGEST_CHAIN = 16;

  private final Session session;
  private final Json json;
  private final FactRows facts;

  @Inject
  History(Session session, Json json, FactRows facts) {
    this.session = session;
    this.json = json;
    this.facts = facts;
  }

  /** Today's neighbourhoods of articles. */
  public List<UUID> neighbourhoods(Collection<UUID> articles) {
    return session
        .createNativeQuery(
            """
            select distinct neighbourhood_id from article
            where id = any(:ids) and neighbourhood_id is not null
            """,
            UUID.class)
        .setParameter("ids", articles.toArray(UUID[]::new))
        .list();
  }

  /** What was known at a moment of the articles of these neighbourhoods. */
  public Known known(Collection<UUID> neighbourhoods, Instant asOf) {
    UUID[] ids = neighbourhoods.toArray(UUID[]::new);
    Map<UUID, Article> current = current(ids, asOf);
    Map<UUID, Integer> withdrawn = withdrawn(current.keySet(), asOf);
    Map<UUID, Article> shown = new HashMap<>(current);
    shown
        .values()
        .removeIf(article -> article.revision() <= withdrawn.getOrDefault(article.id(), 0));
    List<MentionRow> mentions = mentions(ids, asOf);
    Map<StatementId, Mention> read =
        mentions.stream()
            .collect(
                Collectors.toMap(row -> row.id, row -> json.read(row.document, Mention.class)));
    Map<UUID, ArticleProfile> profiles = profiles(current, read);
    List<StoryRow> stories = new ArrayList<>();
    Map<UUID, UUID> storyOf = new HashMap<>();
    for (Storylines.Storyline story : Storylines.of(profiles.values())) {
      story.articles().forEach(article -> storyOf.put(article, story.id()));
      List<ArticleProfile> ofShown =
          story.articles().stream().filter(shown::containsKey).map(profiles::get).toList();
      if (!ofShown.isEmpty()) {
        var row = new StoryRow();
        row.id = story.id();
        row.neighbourhoodId = story.neighbourhood();
        row.consistOf(ofShown, id -> shown.get(id).headline());
        stories.add(row);
      }
    }
    List<FactRow> made = new ArrayList<>();
    Map<StatementId, UUID> factOf = new HashMap<>();
    reports(mentions, read, shown, storyOf, asOf)
        .forEach(
            (block, reports) -> {
              List<Fact> ofBlock = Reconciliation.reconcile(reports);
              made.addAll(facts.rows(ofBlock, block.story(), block.family(), reports));
              for (Fact fact : ofBlock) {
                fact.mentions()
                    .forEach(
                        mention ->
                            factOf.put(
                                new StatementId(
                                    mention.articleId(), mention.revision(), mention.id()),
                                fact.id()));
              }
            });
    Map<UUID, Integer> shownRevisions =
        shown.values().stream().collect(Collectors.toMap(Article::id, Article::revision));
    return new Known(stories, made, mentions, factOf, references(shown), shownRevisions);
  }

  private record Block(UUID story, String family) {}

  /** The last revision of each article that was both published and read. */
  private Map<UUID, Article> current(UUID[] neighbourhoods, Instant asOf) {
    return session
        .createNativeQuery(
            """
            select distinct on (r.article_id) cast(r.article as text)
            from article a join article_revision r on r.article_id = a.id
            where a.neighbourhood_id = any(:ids) and r.recorded_at <= :asOf
            order by r.article_id, r.revision desc
            """,
            String.class)
        .setParameter("ids", neighbourhoods)
        .setParameter("asOf", asOf)
        .stream()
        .map(document -> json.read(document, Article.class))
        .collect(Collectors.toMap(Article::id, article -> article));
  }

  private Map<UUID, Integer> withdrawn(Collection<UUID> articles, Instant asOf) {
    return session
        .createNativeQuery(
            """
            select article_id, max(revision) from article_withdrawal
            where article_id = any(:ids) and recorded_at <= :asOf group by article_id
            """,
            Object[].class)
        .setParameter("ids", articles.toArray(UUID[]::new))
        .setParameter("asOf", asOf)
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }

  private List<MentionRow> mentions(UUID[] neighbourhoods, Instant asOf) {
    return session
        .createNativeQuery(
            """
            select m.* from article a join mention m on m.article_id = a.id
            where a.neighbourhood_id = any(:ids) and m.recorded_at <= :asOf
            order by m.published_at, m.article_id, m.revision, m.start_offset, m.id
            """,
            MentionRow.class)
        .setParameter("ids", neighbourhoods)
        .setParameter("asOf", asOf)
        .setReadOnly(true)
        .list();
  }

  private static Map<UUID, ArticleProfile> profiles(
      Map<UUID, Article> articles, Map<StatementId, Mention> mentions) {
    Map<UUID, List<Mention>> ofArticle = new HashMap<>();
    mentions.forEach(
        (id, mention) -> {
          Article article = articles.get(id.articleId());
          if (article != null && article.revision() == id.revision()) {
            ofArticle.computeIfAbsent(article.id(), i -> new ArrayList<>()).add(mention);
          }
        });
    return articles.values().stream()
        .map(article -> ArticleProfile.of(article, ofArticle.getOrDefault(article.id(), List.of())))
        .collect(Collectors.toMap(ArticleProfile::id, profile -> profile));
  }

  private Map<Block, List<Report>> reports(
      List<MentionRow> rows,
      Map<StatementId, Mention> read,
      Map<UUID, Article> shown,
      Map<UUID, UUID> storyOf,
      Instant asOf) {
    Map<UUID, Origin> originals = originals(storyOf.keySet(), asOf);
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> new Block(storyOf.get(row.id.articleId()), row.family),
                Collectors.mapping(
                    row -> report(row, read.get(row.id), shown, originals), Collectors.toList())));
  }

  private static Report report(
      MentionRow row, Mention mention, Map<UUID, Article> shown, Map<UUID, Origin> originals) {
    UUID articleId = row.id.articleId();
    Article article = shown.get(articleId);
    return new Report(
        mention,
        new Report.Context(articleId, row.outlet, row.title, row.publishedAt),
        mention.attribution() != null
            ? Origin.source(mention.attribution().source())
            : originals.getOrDefault(articleId, Origin.own(row.outlet, articleId)),
        article != null && article.revision() == row.id.revision());
  }

  /** For each article that was a copy, the own reporting of the original that it went back to. */
  private Map<UUID, Origin> originals(Collection<UUID> articles, Instant asOf) {
    Map<UUID, Published> published = new HashMap<>();
    Set<UUID> wanted = new HashSet<>(articles);
    for (int i = 0; i <= LONGEST_CHAIN && !wanted.isEmpty(); i++) {
      List<Published> found = published(wanted, asOf);
      found.forEach(each -> published.put(each.article(), each));
      wanted =
          found.stream()
              .map(Published::copyOf)
              .filter(original -> original != null && !published.containsKey(original))
              .collect(Collectors.toSet());
    }
    Map<UUID, Origin> originals = new HashMap<>();
    for (UUID article : articles) {
      Published original = published.get(article);
      if (original == null || original.copyOf() == null) {
        continue;
      }
      for (int i = 0; i < LONGEST_CHAIN && published.containsKey(original.copyOf()); i++) {
        original = published.get(original.copyOf());
        if (original.copyOf() == null) {
          break;
        }
      }
      originals.put(
          article,
          original.copyOf() == null
              ? Origin.own(original.outlet(), original.article())
              : Origin.own(null, original.copyOf()));
    }
    return originals;
  }

  private record Published(UUID article, String outlet, UUID copyOf) {}

  private List<Published> published(Collection<UUID> articles, Instant asOf) {
    return session
        .createNativeQuery(
            """
            select distinct on (article_id)
              article_id, article ->> 'outlet', cast(article ->> 'copyOf' as uuid)
            from article_revision
            where article_id = any(:ids) and article_recorded_at <= :asOf
            order by article_id, revision desc
            """,
            Object[].class)
        .setParameter("ids", articles.toArray(UUID[]::new))
        .setParameter("asOf", asOf)
        .stream()
        .map(row -> new Published((UUID) row[0], (String) row[1], (UUID) row[2]))
        .toList();
  }

  private static Map<UUID, Fact.ArticleReference> references(Map<UUID, Article> shown) {
    return shown.values().stream()
        .map(
            article ->
                new Fact.ArticleReference(
                    article.id(), article.outlet(), article.headline(), article.published()))
        .collect(Collectors.toMap(Fact.ArticleReference::id, reference -> reference));
  }
}
