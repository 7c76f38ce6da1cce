package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

import io.smallrye.common.annotation.RunOnVirtualThread;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Status;
import dev.dateline.query.history.Known;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.EntityRow;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.Selection;
import dev.dateline.query.store.StoryRow;

/** Stories: the articles on one event, what they report, and who takes part. */
@Path("/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "stories")
public class StoriesResource {

  static final LastFirst ORDER = new LastFirst("last_published_at");

  private static final Function<StoryRow, String> CURSOR =
      row -> LastFirst.cursor(row.lastPublishedAt, row.id);
  private static final int TIMELINE = 100;
  private static final int ENTITIES = 20;

  private final Session session;
  private final Json json;
  private final EntityViews entities;
  private final Past past;

  @Inject
  StoriesResource(Session session, Json json, EntityViews entities, Past past) {
    this.session = session;
    this.json = json;
    this.entities = entities;
    this.past = past;
  }

  /** Stories, the last reported first. */
  @GET
  @Operation(operationId = "listStories", summary = "Stories, the last reported first")
  @APIResponse(
      responseCode = "200",
      description = "A page of stories; Link with rel=\"next\" leads to the next one.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "stories", ref = "#/components/examples/stories")))
  @APIResponse(
      responseCode = "400",
      description = "A query parameter is unknown or has a bad value.")
  public Response list(
      @BeanParam StoryFilter filter, @BeanParam Paging paging, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    paging.requireKnown(StoryFilter.NAMES);
    Cursor cursor = paging.cursor(LastFirst.PARTS);
    if (moment == null) {
      Selection stories = ORDER.after(cursor, filter.of(Selection.from("story"), null));
      return paging.page(
          stories.list(session, StoryRow.class, ORDER.columns(), paging.rows()),
          rows -> rows.stream().map(row -> view(row, articles(row), null, null)).toList(),
          CURSOR);
    }
    Past.Part<StoryRow> part =
        past.stories(
            new Past.Question(
                moment,
                filter.articles(),
                LastFirst.until(cursor),
                stories -> ORDER.after(cursor, filter.of(stories, moment)),
                paging.rows()));
    return paging.page(
        part.rows(),
        rows ->
            rows.stream()
                .map(row -> view(row, articles(row, part.articles()), null, null))
                .toList(),
        CURSOR,
        LastFirst.before(part.frontier()));
  }

  /** One story with its timeline and entities. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getStory", summary = "A story with its timeline and entities")
  @APIResponse(responseCode = "200", description = "The story.")
  @APIResponse(responseCode = "404", description = "There is no such story.")
  public StoryView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return asOf.moment() == null ? now(id) : then(id, asOf.moment());
  }

  private StoryView now(UUID id) {
    StoryRow row = session.find(StoryRow.class, id);
    if (row == null) {
      throw Problems.notFound("There is no story " + id);
    }
    return view(row, articles(row), timeline(facts(row)), entities(row));
  }

  private StoryView then(UUID id, Instant asOf) {
    Known known = past.aroundStory(id, asOf);
    StoryRow row =
        Stream.ofNullable(known)
            .flatMap(each -> each.stories().stream())
            .filter(story -> story.id.equals(id))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("There was no story " + id + " at " + asOf));
    return view(
        row,
        articles(row, known.articles()),
        timeline(
            known.facts().stream()
                .filter(fact -> fact.storyId.equals(id))
                .filter(fact -> !fact.status.equals(Status.WITHDRAWN.label()))
                .sorted(
                    Comparator.comparing((FactRow fact) -> -fact.articleIds.length)
                        .thenComparing(fact -> -fact.independentOrigins)
                        .thenComparing(fact -> fact.id.toString()))
                .limit(TIMELINE)),
        entities.of(participants(row, known), asOf));
  }

  /** The entities that take part in most articles' mentions. */
  private static List<UUID> participants(StoryRow story, Known known) {
    Set<UUID> articles = Set.of(story.articleIds);
    Map<UUID, Set<UUID>> articlesOf = new HashMap<>();
    Map<UUID, Integer> mentions = new HashMap<>();
    for (MentionRow mention : known.mentions()) {
      if (articles.contains(mention.id.articleId()) && known.isShown(mention)) {
        for (UUID entity : mention.entityIds) {
          articlesOf.computeIfAbsent(entity, id -> new HashSet<>()).add(mention.id.articleId());
          mentions.merge(entity, 1, Integer::sum);
        }
      }
    }
    return articlesOf.keySet().stream()
        .sorted(
            Comparator.comparing((UUID id) -> -articlesOf.get(id).size())
                .thenComparing(id -> -mentions.get(id))
                .thenComparing(UUID::toString))
        .limit(ENTITIES)
        .toList();
  }

  private Stream<FactRow> facts(StoryRow story) {
    return session
        .createNativeQuery(
            """
            select * from fact where story_id = :story and status <> 'withdrawn'
            order by cardinality(article_ids) desc, independent_origins desc, id limit :most
            """,
            FactRow.class)
        .setParameter("story", story.id)
        .setParameter("most", TIMELINE)
        .setReadOnly(true)
        .stream();
  }

  private List<FactView<String>> timeline(Stream<FactRow> facts) {
    return facts
        .map(row -> json.read(row.document, Fact.class))
        .sorted(Comparator.comparing(StoriesResource::when).thenComparing(Fact::id))
        .map(FactView::brief)
        .toList();
  }

  /** Day of the fact: ISO 8601 dates and instants sort by their text. */
  private static String when(Fact fact) {
    return fact.time() != null && fact.time().earliest() != null
        ? fact.time().earliest()
        : fact.firstReportedAt().toString();
  }

  private List<EntityView> entities(StoryRow story) {
    return entities.of(
        session
            .createNativeQuery(
                """
                select e.* from entity e join (
                  select entity, count(distinct m.article_id) as articles, count(*) as mentions
                  from mention m, unnest(m.entity_ids) entity
                  where m.article_id = any(:articles) and m.shown group by entity) counted
                on counted.entity = e.id
                order by counted.articles desc, counted.mentions desc, e.id limit :most
                """,
                EntityRow.class)
            .setParameter("articles", story.articleIds)
            .setParameter("most", ENTITIES)
            .setReadOnly(true)
            .list());
  }

  private static StoryView view(
      StoryRow row,
      List<Fact.ArticleReference> articles,
      List<FactView<String>> timeline,
      List<EntityView> entities) {
    return new StoryView(
        row.id,
        row.headline,
        row.firstPublishedAt,
        row.lastPublishedAt,
        articles,
        timeline,
        entities);
  }

  private List<Fact.ArticleReference> articles(StoryRow row) {
    return Stream.of(row.articleIds)
        .map(id -> session.find(ArticleRow.class, id))
        .filter(Objects::nonNull)
        .map(
            article ->
                new Fact.ArticleReference(
                    article.id, article.outlet, article.title, article.publishedAt))
        .toList();
  }

  private static List<Fact.ArticleReference> articles(
      StoryRow row, Map<UUID, Fact.ArticleReference> articles) {
    return Stream.of(row.articleIds).map(articles::get).toList();
  }
}
