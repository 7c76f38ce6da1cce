package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

import io.smallrye.common.annotation.RunOnVirtualThread;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.EntityRow;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.Selection;
import dev.dateline.query.store.StoryRow;

/** Stories: the articles on one event, what they report, and who takes part. */
@Path("/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "stories")
public class StoriesResource {

  private static final int TIMELINE = 100;
  private static final int ENTITIES = 20;

  private final Session session;
  private final Json json;
  private final EntityViews entities;

  @Inject
  StoriesResource(Session session, Json json, EntityViews entities) {
    this.session = session;
    this.json = json;
    this.entities = entities;
  }

  /** Stories, the last reported first. */
  @GET
  @Operation(operationId = "listStories", summary = "Stories, the last reported first")
  @APIResponse(
      responseCode = "200",
      description = "A page of stories; Link with rel=\"next\" leads to the next one.")
  @APIResponse(
      responseCode = "400",
      description = "A query parameter is unknown or has a bad value.")
  public Response list(@BeanParam StoryFilter filter, @BeanParam Paging paging) {
    paging.requireKnown(StoryFilter.NAMES);
    Selection stories = filter.stories();
    Cursor cursor = paging.cursor(2);
    if (cursor != null) {
      stories
          .where(
              """
              last_published_at <= :lastPublished
              and (last_published_at < :lastPublished or id > :lastId)
              """,
              "lastPublished",
              cursor.instant(0))
          .with("lastId", cursor.id(1));
    }
    return paging.page(
        stories.list(session, StoryRow.class, "last_published_at desc, id", paging.rows()),
        rows -> rows.stream().map(row -> view(row, null, null)).toList(),
        row -> Cursor.after(row.lastPublishedAt, row.id));
  }

  /** One story with its timeline and entities. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getStory", summary = "A story with its timeline and entities")
  @APIResponse(responseCode = "200", description = "The story.")
  @APIResponse(responseCode = "404", description = "There is no such story.")
  public StoryView get(@PathParam("id") UUID id) {
    StoryRow row = session.find(StoryRow.class, id);
    if (row == null) {
      throw Problems.notFound("There is no story " + id);
    }
    return view(row, timeline(row), entities(row));
  }

  private List<FactView<String>> timeline(StoryRow story) {
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
        .stream()
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

  private StoryView view(StoryRow row, List<FactView<String>> timeline, List<EntityView> entities) {
    return new StoryView(
        row.id,
        row.headline,
        row.firstPublishedAt,
        row.lastPublishedAt,
        List.of(row.articleIds).stream()
            .map(id -> session.find(ArticleRow.class, id))
            .filter(Objects::nonNull)
            .map(StoriesResource::reference)
            .toList(),
        timeline,
        entities);
  }

  private static Fact.ArticleReference reference(ArticleRow article) {
    Instant published = article.publishedAt;
    return new Fact.ArticleReference(article.id, article.outlet, article.title, published);
  }
}
