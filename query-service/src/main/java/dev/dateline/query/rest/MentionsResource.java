package dev.dateline.query.rest;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.Selection;

/** Mentions of shown articles. */
@Path("/mentions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "mentions")
public class MentionsResource {

  private final Session session;
  private final FactsOfMentions facts;

  @Inject
  MentionsResource(Session session, FactsOfMentions facts) {
    this.session = session;
    this.facts = facts;
  }

  /** Mentions, those of the last published article first, in the order of its text. */
  @GET
  @Operation(
      operationId = "listMentions",
      summary = "What articles state; the last published article first, in the order of its text")
  @APIResponse(
      responseCode = "200",
      description = "A page of mentions; Link with rel=\"next\" leads to the next one.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "mentions", ref = "#/components/examples/mentions")))
  @APIResponse(
      responseCode = "400",
      description = "A query parameter is unknown or has a bad value.")
  public Response list(
      @BeanParam MentionFilter filter, @BeanParam Paging paging, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    paging.requireKnown(MentionFilter.NAMES);
    Selection mentions = TextOrder.after(paging.cursor(TextOrder.PARTS), filter.mentions(moment));
    return paging.page(
        mentions.list(session, MentionRow.class, TextOrder.COLUMNS, paging.rows()),
        rows -> facts.views(rows, moment),
        row -> TextOrder.cursor(row.publishedAt, row.startOffset, row.id));
  }
}
