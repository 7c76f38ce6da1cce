package dev.dateline.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.Storylines;
import dev.dateline.query.domain.Terms;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.ProfileRow;
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
    Map<UUID, ArticleProfile> profiles = new HashMap<>();
    Map<UUID, ArticleRow> articles = neighbours(changes.profiles(), changed, profiles);
    Map<UUID, UUID> storiesBefore = new HashMap<>();
    articles.values().forEach(article -> storiesBefore.put(article.id, article.storyId));
    Map<UUID, StoryRow> rows = stories(articles.values());
    for (Storylines.Storyline story : Storylines.of(profiles.values())) {
      for (UUID id : story.articles()) {
        articles.get(id).storyId = story.id();
        articles.get(id).neighbourhoodId = story.neighbourhood();
      }
      store(story, articles, profiles, changed, rows);
    }
    rows.values().forEach(session::remove);
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

  /**
   * The changed articles, those that they are close to, and the whole neighbourhoods of all.
   *
   * @param profiles takes in the profiles of those that have one
   */
  private Map<UUID, ArticleRow> neighbours(
      List<ArticleProjection.Profiled> profiled,
      Set<UUID> changed,
      Map<UUID, ArticleProfile> profiles) {
    Map<UUID, ArticleRow> articles = new HashMap<>();
    add(articles, "from ArticleRow where id in :ids", changed);
    Set<UUID> neighbourhoods =
        articles.values().stream()
            .map(article -> article.neighbourhoodId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    neighbourhoods.addAll(neighbourhoodsNear(profiled));
    if (!neighbourhoods.isEmpty()) {
      add(articles, "from ArticleRow where neighbourhoodId in :ids", neighbourhoods);
    }
    Map<UUID, ProfileRow> rows =
        session
            .createQuery("from ProfileRow where articleId in :ids", ProfileRow.class)
            .setParameterList("ids", articles.keySet())
            .stream()
            .collect(Collectors.toMap(row -> row.articleId, row -> row));
    for (ArticleProjection.Profiled each : profiled) {
      ArticleProfile profile = each.profile();
      ArticleRow article = articles.get(profile.id());
      article.publishedAt = profile.publishedAt();
      article.title = each.title();
      store(profile, rows.remove(profile.id()));
      profiles.put(profile.id(), profile);
    }
    rows.forEach((id, row) -> profiles.put(id, profile(row, articles.get(id).publishedAt)));
    return articles;
  }

  private void add(Map<UUID, ArticleRow> articles, String query, Set<UUID> ids) {
    session
        .createQuery(query, ArticleRow.class)
        .setParameterList("ids", ids)
        .list()
        .forEach(article -> articles.put(article.id, article));
  }

  private void store(ArticleProfile profile, ProfileRow known) {
    ProfileRow row = known == null ? new ProfileRow() : known;
    row.articleId = profile.id();
    row.terms = json.write(profile.terms());
    row.keys = profile.keys().toArray(String[]::new);
    row.buckets = Buckets.of(profile);
    if (known == null) {
      session.persist(row);
    }
  }

  /** The neighbourhoods of all articles that one of these may be close to. */
  private List<UUID> neighbourhoodsNear(List<ArticleProjection.Profiled> profiled) {
    List<UUID> near =
        session
            .createNativeQuery(
                """
                select distinct near.id
                from unnest(:buckets) of_article, articles_in(cast(of_article as bigint[])) near (id)
                """,
                UUID.class)
            .setParameter(
                "buckets",
                profiled.stream()
                    .map(each -> Buckets.near(each.profile()))
                    .map(StoryProjection::arrayLiteral)
                    .toArray(String[]::new))
            .list();
    return session
        .createQuery(
            """
            select distinct neighbourhoodId from ArticleRow
            where id in :ids and neighbourhoodId is not null
            """,
            UUID.class)
        .setParameterList("ids", near)
        .list();
  }

  /** An array as PostgreSQL writes it; an array of arrays would have to have rows of one length. */
  private static String arrayLiteral(Long[] values) {
    return Stream.of(values).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private ArticleProfile profile(ProfileRow row, Instant publishedAt) {
    return new ArticleProfile(
        row.articleId, publishedAt, json.read(row.terms, Terms.class), Set.of(row.keys));
  }

  /** The stories that were made of these articles. */
  private Map<UUID, StoryRow> stories(Collection<ArticleRow> articles) {
    return session
        .createQuery("from StoryRow where neighbourhoodId in :ids", StoryRow.class)
        .setParameterList(
            "ids",
            articles.stream()
                .map(article -> article.neighbourhoodId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()))
        .stream()
        .collect(Collectors.toMap(row -> row.id, row -> row));
  }

  /** Stores a story of shown articles, and takes it from those that are no more. */
  private void store(
      Storylines.Storyline story,
      Map<UUID, ArticleRow> articles,
      Map<UUID, ArticleProfile> profiles,
      Set<UUID> changed,
      Map<UUID, StoryRow> noMore) {
    List<ArticleRow> shown =
        story.articles().stream()
            .map(articles::get)
            .filter(article -> article.shownRevision != null)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    UUID[] ids = shown.stream().map(article -> article.id).toArray(UUID[]::new);
    StoryRow known = noMore.remove(story.id());
    StoryRow row = known == null ? new StoryRow() : known;
    row.id = story.id();
    row.neighbourhoodId = story.neighbourhood();
    if (!Arrays.equals(ids, row.articleIds) || Stream.of(ids).anyMatch(changed::contains)) {
      row.consistOf(Stream.of(ids).map(profiles::get).toList(), id -> articles.get(id).title);
    }
    if (known == null) {
      session.persist(row);
    }
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
