package dev.dateline.query.rest;

import java.time.Instant;
import java.util.List;
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
import dev.dateline.query.history.Known;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.Selection;

/** Facts. */
@Path("/facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "facts")
public class FactsResource {

  static final LastFirst ORDER = new LastFirst("last_reported_at");

  private static final Function<FactRow, String> CURSOR =
      row -> LastFirst.cursor(row.lastReportedAt, row.id);

  private final Session session;
  private final Json json;
  private final Past past;

  @Inject
  FactsResource(Session session, Json json, Past past) {
    this.session = session;
    this.json = json;
    this.past = past;
  }

  /** Facts, the last reported first. */
  @GET
  @Operation(operationId = "listFacts", summary = "Facts, the last reported first")
  @APIResponse(
      responseCode = "200",
      description = "A page of facts; Link with rel=\"next\" leads to the next one.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "facts", ref = "#/components/examples/facts")))
  @APIResponse(
      responseCode = "400",
      description = "A query parameter is unknown or has a bad value.",
      content =
          @Content(
              mediaType = "application/problem+json",
              examples = @ExampleObject(name = "problem", ref = "#/components/examples/problem")))
  public Response list(
      @BeanParam FactFilter filter, @BeanParam Paging paging, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    paging.requireKnown(FactFilter.NAMES);
    Cursor cursor = paging.cursor(LastFirst.PARTS);
    if (moment == null) {
      Selection facts = ORDER.after(cursor, filter.of(Selection.from("fact")));
      return paging.page(
          facts.list(session, FactRow.class, ORDER.columns(), paging.rows()), this::views, CURSOR);
    }
    Past.Part<FactRow> part =
        past.facts(
            new Past.Question(
                moment,
                filter.articles(),
                LastFirst.until(cursor),
                facts -> ORDER.after(cursor, filter.of(facts)),
                paging.rows()));
    return paging.page(part.rows(), this::views, CURSOR, LastFirst.before(part.frontier()));
  }

  private List<FactView<String>> views(List<FactRow> rows) {
    return rows.stream().map(row -> FactView.brief(fact(row))).toList();
  }

  /** One fact with its mentions. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getFact", summary = "A fact with its mentions and why they are one")
  @APIResponse(responseCode = "200", description = "The fact with whole mentions.")
  @APIResponse(responseCode = "404", description = "There is no such fact.")
  public FactView<MentionView> get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return asOf.moment() == null ? now(id) : then(id, asOf.moment());
  }

  private FactView<MentionView> then(UUID id, Instant asOf) {
    Known known = past.aroundFact(id, asOf);
    Fact fact =
        Stream.ofNullable(known)
            .flatMap(each -> each.facts().stream())
            .filter(row -> row.id.equals(id))
            .map(this::fact)
            .findFirst()
            .orElseThrow(() -> Problems.notFound("There was no fact " + id + " at " + asOf));
    return FactView.whole(
        fact,
        known.mentions().stream()
            .filter(mention -> id.equals(known.factOf().get(mention.id)))
            .map(mention -> MentionView.of(mention, id, json))
            .toList());
  }

  private FactView<MentionView> now(UUID id) {
    FactRow row = session.find(FactRow.class, id);
    if (row == null) {
      throw Problems.notFound("There is no fact " + id);
    }
    Fact fact = fact(row);
    List<MentionView> mentions =
        session
            .createNativeQuery(
                """
                select m.* from fact f
                cross join jsonb_to_recordset(f.document -> 'mentions')
                  as member ("articleId" uuid, revision int, id text)
                join mention m on m.article_id = member."articleId"
                  and m.revision = member.revision and m.id = member.id
                where f.id = :id
                order by m.published_at, m.article_id, m.revision, m.start_offset, m.id
                """,
                MentionRow.class)
            .setParameter("id", id)
            .setReadOnly(true)
            .stream()
            .map(mention -> MentionView.of(mention, id, json))
            .toList();
    return FactView.whole(fact, mentions);
  }

  private Fact fact(FactRow row) {
    return json.read(row.document, Fact.class);
  }
}
