package dev.dateline.query.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.history.History;
import dev.dateline.query.history.Known;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.Selection;
import dev.dateline.query.store.StoryRow;

/**
 * Facts and stories as of a moment, the last reported first. Articles are gone through from the
 * last published one backwards; what was known of their neighbourhoods is made anew until it fills
 * a page.
 */
@ApplicationScoped
class Past {

  private static final int ARTICLES_AT_A_TIME = 50;

  /** A page that this does not fill is cut short, with a link to go on. */
  private static final int MOST_TIMES = 8;

  private final Session session;
  private final Json json;
  private final History history;

  @Inject
  Past(Session session, Json json, History history) {
    this.session = session;
    this.json = json;
    this.history = history;
  }

  /**
   * The part of a list that follows from the articles that were looked at.
   *
   * @param frontier what was last published before this has not been looked at; null when there is
   *     nothing more
   */
  record Part<R>(List<R> rows, Instant frontier, Map<UUID, Fact.ArticleReference> articles) {}

  /**
   * What is asked of a past moment.
   *
   * @param within articles, one of which must be in the neighbourhood of each fact or story; null
   *     for any
   * @param until what was last reported or published later is left out; null for none
   * @param filter what is asked for of a selection of facts or stories
   * @param rows how many are enough
   */
  record Question(
      Instant asOf, Selection within, Instant until, UnaryOperator<Selection> filter, int rows) {}

  /** Facts as of a moment. */
  Part<FactRow> facts(Question question) {
    return part(
        question,
        known -> known.facts().stream().map(Past::columns).toList(),
        (documents, frontier) ->
            question
                .filter()
                .apply(Selection.among("fact", documents))
                .where("last_reported_at > :frontier", "frontier", frontier)
                .list(session, FactRow.class, FactsResource.ORDER.columns(), question.rows()));
  }

  /** Stories as of a moment. */
  Part<StoryRow> stories(Question question) {
    return part(
        question,
        known -> known.stories().stream().map(Past::columns).toList(),
        (documents, frontier) ->
            question
                .filter()
                .apply(Selection.among("story", documents))
                .where("last_published_at > :frontier", "frontier", frontier)
                .list(session, StoryRow.class, StoriesResource.ORDER.columns(), question.rows()));
  }

  /** What was known of the neighbourhood of the fact, or null when there is no such mention. */
  Known aroundFact(UUID fact, Instant asOf) {
    return around(
        Selection.from("mention m join article a on a.id = m.article_id")
            .where("m.first_of_fact = :id", "id", fact),
        asOf);
  }

  /** What was known of the neighbourhood of the story, or null when there is no such article. */
  Known aroundStory(UUID story, Instant asOf) {
    return around(Selection.from("article a").where("a.first_of_story = :id", "id", story), asOf);
  }

  private Known around(Selection articles, Instant asOf) {
    List<UUID> neighbourhoods = neighbourhoods(articles);
    return neighbourhoods.isEmpty() ? null : history.known(neighbourhoods, asOf);
  }

  private List<UUID> neighbourhoods(Selection articles) {
    return articles
        .where("a.neighbourhood_id is not null")
        .values(session, "a.neighbourhood_id", UUID.class);
  }

  private interface Matching<R> {
    List<R> after(String documents, Instant frontier);
  }

  private <R> Part<R> part(
      Question question, Function<Known, List<Map<String, Object>>> columns, Matching<R> matching) {
    Instant until = question.until();
    UUID[] neighbourhoods =
        question.within() == null ? null : neighbourhoods(question.within()).toArray(UUID[]::new);
    Set<UUID> seen = new LinkedHashSet<>();
    List<Map<String, Object>> made = new ArrayList<>();
    Map<UUID, Fact.ArticleReference> articles = new HashMap<>();
    for (int i = 1; ; i++) {
      List<Object[]> published = published(question.asOf(), neighbourhoods, until, i - 1);
      List<UUID> fresh =
          published.stream().map(row -> (UUID) row[0]).distinct().filter(seen::add).toList();
      if (!fresh.isEmpty()) {
        Known known = history.known(fresh, question.asOf());
        made.addAll(columns.apply(known));
        articles.putAll(known.articles());
      }
      Instant frontier =
          published.size() < ARTICLES_AT_A_TIME ? null : (Instant) published.getLast()[1];
      List<R> found = matching.after(json.write(made), frontier);
      // Many articles may have been published at one instant, which a cursor cannot stop within.
      boolean advanced = until == null || frontier == null || frontier.isBefore(until);
      if (found.size() >= question.rows() || frontier == null || i >= MOST_TIMES && advanced) {
        return new Part<>(found, frontier, articles);
      }
    }
  }

  /** Neighbourhood and time of publication of articles, the last published first. */
  private List<Object[]> published(
      Instant asOf, UUID[] neighbourhoods, Instant until, int skippedTimes) {
    String condition =
        (neighbourhoods == null ? "" : " and a.neighbourhood_id = any(:neighbourhoods)")
            + (until == null ? "" : " and r.published_at <= :until");
    var query =
        session
            .createNativeQuery(
                """
                select a.neighbourhood_id, r.published_at
                from article_revision r join article a on a.id = r.article_id
                where r.recorded_at <= :asOf and a.neighbourhood_id is not null
                """
                    + condition
                    + " order by r.published_at desc, r.article_id, r.revision",
                Object[].class)
            .addScalar("neighbourhood_id", UUID.class)
            .addScalar("published_at", Instant.class)
            .setParameter("asOf", asOf)
            .setFirstResult(skippedTimes * ARTICLES_AT_A_TIME)
            .setMaxResults(ARTICLES_AT_A_TIME);
    if (neighbourhoods != null) {
      query.setParameter("neighbourhoods", neighbourhoods);
    }
    if (until != null) {
      query.setParameter("until", until);
    }
    return query.list();
  }

  private static Map<String, Object> columns(FactRow row) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", row.id);
    columns.put("story_id", row.storyId);
    columns.put("family", row.family);
    columns.put("predicate", row.predicate);
    columns.put("event_type", row.eventType);
    columns.put("status", row.status);
    columns.put("independent_origins", row.independentOrigins);
    columns.put("first_reported_at", row.firstReportedAt.toString());
    columns.put("last_reported_at", row.lastReportedAt.toString());
    columns.put("entity_ids", row.entityIds);
    columns.put("article_ids", row.articleIds);
    columns.put("outlet_keys", row.outletKeys);
    columns.put("source_keys", row.sourceKeys);
    columns.put("places", row.places);
    columns.put("factualities", row.factualities);
    columns.put("wording", row.wording);
    columns.put("document", Json.raw(row.document));
    columns.put("digest", row.digest);
    return columns;
  }

  private static Map<String, Object> columns(StoryRow row) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", row.id);
    columns.put("neighbourhood_id", row.neighbourhoodId);
    columns.put("headline", row.headline);
    columns.put("first_published_at", row.firstPublishedAt.toString());
    columns.put("last_published_at", row.lastPublishedAt.toString());
    columns.put("article_ids", row.articleIds);
    return columns;
  }
}
