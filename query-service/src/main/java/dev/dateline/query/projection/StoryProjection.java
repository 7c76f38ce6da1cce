package dev.dateline.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.Storylines;
import dev.dateline.query.domain.Terms;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.StoryRow;

/** Stories, made anew for each neighbourhood of articles that a change touches. */
@ApplicationScoped
class StoryProjection {

  private final Session session;
  private final Json json;

  @Inject
  StoryProjection(Session session, Json json) {
    this.session = session;
    this.json = json;
  }

  /**
   * Brings articles into their stories.
   *
   * @return what has to be reconciled: the changed families of events, and all of those of articles
   *     that have moved to another story
   */
  Set<Block> place(ArticleProjection.Changes changes) {
    Set<UUID> changed = new HashSet<>(changes.families().keySet());
    changes.profiles().forEach(profiled -> changed.add(profiled.profile().id()));
    if (changed.isEmpty()) {
      return Set.of();
    }
    Map<UUID, ArticleRow> articles = neighbours(changes.profiles(), changed);
    Map<UUID, UUID> storiesBefore = new HashMap<>();
    articles.values().forEach(article -> storiesBefore.put(article.id, article.storyId));
    deleteStories(articles.values());
    List<Storylines.Storyline> stories =
        Storylines.of(
            articles.values().stream()
                .filter(article -> article.terms != null)
                .map(this::profile)
                .toList());
    for (Storylines.Storyline story : stories) {
      for (UUID id : story.articles()) {
        articles.get(id).storyId = story.id();
        articles.get(id).neighbourhoodId = story.neighbourhood();
      }
      store(story, articles);
    }
    session.flush();
    Set<Block> blocks = new HashSet<>();
    changes
        .families()
        .forEach(
            (id, families) -> {
              UUID story = articles.get(id).storyId;
              families.stream()
                  .filter(family -> story != null)
                  .forEach(family -> blocks.add(new Block(story, family)));
            });
    blocks.addAll(movedBlocks(articles.values(), storiesBefore));
    session.clear();
    return blocks;
  }

  /** The changed articles, those that they are close to, and the whole neighbourhoods of all. */
  private Map<UUID, ArticleRow> neighbours(
      List<ArticleProjection.Profiled> profiles, Set<UUID> changed) {
    Map<UUID, ArticleRow> articles = new HashMap<>();
    add(articles, "from ArticleRow where id in :ids", "ids", changed);
    for (ArticleProjection.Profiled profiled : profiles) {
      ArticleProfile profile = profiled.profile();
      ArticleRow row = articles.get(profile.id());
      row.publishedAt = profile.publishedAt();
      row.title = profiled.title();
      row.terms = json.write(profile.terms());
      row.keys = profile.keys().toArray(String[]::new);
    }
    session.flush();
    Set<UUID> neighbourhoods =
        articles.values().stream()
            .map(article -> article.neighbourhoodId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    for (ArticleProjection.Profiled profiled : profiles) {
      neighbourhoods.addAll(neighbourhoodsNear(profiled.profile()));
    }
    if (!neighbourhoods.isEmpty()) {
      add(articles, "from ArticleRow where neighbourhoodId in :ids", "ids", neighbourhoods);
    }
    return articles;
  }

  private void add(Map<UUID, ArticleRow> articles, String query, String name, Set<UUID> ids) {
    session
        .createQuery(query, ArticleRow.class)
        .setParameterList(name, ids)
        .list()
        .forEach(article -> articles.put(article.id, article));
  }

  private List<UUID> neighbourhoodsNear(ArticleProfile profile) {
    return session
        .createNativeQuery(
            """
            select distinct neighbourhood_id from article
            where keys && cast(:keys as text[]) and published_at between :first and :last
              and neighbourhood_id is not null
            """,
            UUID.class)
        .setParameter("keys", profile.keys().toArray(String[]::new))
        .setParameter("first", profile.publishedAt().minus(Storylines.WINDOW))
        .setParameter("last", profile.publishedAt().plus(Storylines.WINDOW))
        .list();
  }

  private ArticleProfile profile(ArticleRow article) {
    return new ArticleProfile(
        article.id,
        article.publishedAt,
        json.read(article.terms, Terms.class),
        Set.of(article.keys));
  }

  private void deleteStories(Collection<ArticleRow> articles) {
    session
        .createNativeMutationQuery("delete from story where neighbourhood_id = any(:ids)")
        .setParameter(
            "ids",
            articles.stream()
                .map(article -> article.neighbourhoodId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new))
        .executeUpdate();
  }

  private void store(Storylines.Storyline story, Map<UUID, ArticleRow> articles) {
    List<ArticleRow> shown =
        story.articles().stream()
            .map(articles::get)
            .filter(article -> article.shownRevision != null)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    UUID central = Storylines.central(shown.stream().map(this::profile).toList());
    var row = new StoryRow();
    row.id = story.id();
    row.neighbourhoodId = story.neighbourhood();
    row.headline = articles.get(central).title;
    row.firstPublishedAt = shown.getFirst().publishedAt;
    row.lastPublishedAt = shown.getLast().publishedAt;
    row.articleIds = shown.stream().map(article -> article.id).toArray(UUID[]::new);
    session.persist(row);
  }

  private List<Block> movedBlocks(Collection<ArticleRow> articles, Map<UUID, UUID> storiesBefore) {
    Map<UUID, ArticleRow> moved =
        articles.stream()
            .filter(article -> !Objects.equals(article.storyId, storiesBefore.get(article.id)))
            .collect(Collectors.toMap(article -> article.id, article -> article));
    List<Block> blocks = new ArrayList<>();
    if (!moved.isEmpty()) {
      for (Object[] family :
          session
              .createNativeQuery(
                  "select distinct article_id, family from mention where article_id = any(:ids)",
                  Object[].class)
              .setParameter("ids", moved.keySet().toArray(UUID[]::new))
              .list()) {
        UUID article = (UUID) family[0];
        blocks.add(new Block(moved.get(article).storyId, (String) family[1]));
        if (storiesBefore.get(article) != null) {
          blocks.add(new Block(storiesBefore.get(article), (String) family[1]));
        }
      }
    }
    return blocks;
  }
}
