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

import dev.dateline.query.store.Json;
import dev.dateline.query.store.QuotationRow;
import dev.dateline.query.store.Selection;

/** Quotations of shown articles. */
@Path("/quotations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "quotations")
public class QuotationsResource {

  private final Session session;
  private final Json json;

  @Inject
  QuotationsResource(Session session, Json json) {
    this.session = session;
    this.json = json;
  }

  /** Quotations, those of the last published article first, in the order of its text. */
  @GET
  @Operation(
      operationId = "listQuotations",
      summary = "Who said what; the last published article first, in the order of its text")
  @APIResponse(
      responseCode = "200",
      description = "A page of quotations; Link with rel=\"next\" leads to the next one.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(name = "quotations", ref = "#/components/examples/quotations")))
  @APIResponse(
      responseCode = "400",
      description = "A query parameter is unknown or has a bad value.")
  public Response list(
      @BeanParam QuotationFilter filter, @BeanParam Paging paging, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    paging.requireKnown(QuotationFilter.NAMES);
    Selection quotations =
        TextOrder.after(paging.cursor(TextOrder.PARTS), filter.quotations(moment));
    return paging.page(
        quotations.list(session, QuotationRow.class, TextOrder.COLUMNS, paging.rows()),
        rows -> rows.stream().map(row -> QuotationView.of(row, json)).toList(),
        row -> TextOrder.cursor(row.publishedAt, row.startOffset, row.id));
  }
}
