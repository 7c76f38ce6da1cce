package dev.dateline.ingest.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.Blocking;

import dev.dateline.cleaning.RawArticle;
import dev.dateline.ingest.domain.InvalidArticleException;
import dev.dateline.ingest.domain.InvalidArticleException.Reason;
import dev.dateline.ingest.domain.InvalidArticleException.Violation;
import dev.dateline.ingest.store.Articles;

/** Articles one by one. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ArticlesResource {

  private static final String ACCEPTED_EXAMPLE =
      """
      {"id": "0b2c9f5e-7d1c-5a3e-9a53-6f1a4d1f2c11", "revision": 1, "state": "accepted"}""";
  private static final String JSON_EXAMPLE =
      """
      {
        "url": "https://courier.example/2026/02/05/harbour-reopens",
        "outlet": "The Courier",
        "publishedAt": "2026-02-05T16:00:00Z",
        "language": "en",
        "text": "Harbour reopens after storm\\n\\nBy Jane Doe\\n\\nThe harbour reopened on Thursday, the port authority said."
      }""";
  private static final String TEXT_EXAMPLE =
      """
      Harbour reopens after storm

      By Jane Doe
      Published February 5, 2026

      The harbour reopened on Thursday, the port authority said.""";
  private static final String PROBLEM_EXAMPLE =
      """
      {
        "title": "The article cannot be accepted",
        "status": 400,
        "detail": "publishedAt must not be in the future",
        "instance": "/articles",
        "violations": [{"field": "publishedAt", "message": "must not be in the future"}]
      }""";

  private static final Set<String> METADATA =
      Set.of("url", "outlet", "title", "byline", "publishedAt", "language");

  private final Intake intake;
  private final Articles articles;

  ArticlesResource(Intake intake, Articles articles) {
    this.intake = intake;
    this.articles = articles;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  @Operation(
      summary = "Take an article in",
      description =
          "The article is cleaned, stored and announced. The same content again changes nothing; "
              + "changed content under the same url is a new revision. For a body that is not JSON "
              + "the metadata are given as query parameters.")
  @Parameter(
      name = "url",
      in = ParameterIn.QUERY,
      description = "For text/plain and text/html: address of the article",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "outlet",
      in = ParameterIn.QUERY,
      description = "For text/plain and text/html: publisher, by name or domain",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "title",
      in = ParameterIn.QUERY,
      description = "For text/plain and text/html: headline",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "byline",
      in = ParameterIn.QUERY,
      description = "For text/plain and text/html: author line",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "publishedAt",
      in = ParameterIn.QUERY,
      description = "For text/plain and text/html: ISO 8601 date, or date-time with offset",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      description = "For text/plain and text/html: BCP 47 tag",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ArticleSubmission.class),
            examples = @ExampleObject(name = "article", value = JSON_EXAMPLE)),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "article", value = TEXT_EXAMPLE)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "202",
      description = "Stored as a new article or revision; Location has its address",
      content =
          @Content(
              schema = @Schema(implementation = ArticleReceipt.class),
              examples = @ExampleObject(name = "accepted", value = ACCEPTED_EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "Known with this content",
      content = @Content(schema = @Schema(implementation = ArticleReceipt.class)))
  @APIResponse(
      responseCode = "400",
      description = "Malformed; violations name the fields",
      content =
          @Content(
              mediaType = "application/problem+json",
              examples = @ExampleObject(name = "future", value = PROBLEM_EXAMPLE)))
  @APIResponse(responseCode = "413", description = "Larger than 5 MiB")
  @APIResponse(responseCode = "415", description = "Neither JSON nor plain text nor HTML")
  @APIResponse(
      responseCode = "422",
      description = "Nothing is left after menus, credits and the like")
  public Response submit(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    Articles.Receipt receipt =
        intake.accept(
            () ->
                read(
                    Bodies.read(body, headers.getMediaType()),
                    headers.getMediaType(),
                    uri.getQueryParameters()));
    Response.Status status =
        receipt.outcome() == Articles.Outcome.UNCHANGED
            ? Response.Status.OK
            : Response.Status.ACCEPTED;
    return Response.status(status)
        .location(uri.getBaseUriBuilder().path("articles").path(receipt.id().toString()).build())
        .entity(ArticleReceipt.of(receipt))
        .build();
  }

  private static RawArticle read(
      String body, MediaType type, MultivaluedMap<String, String> metadata) {
    if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      checkParameters(metadata, Set.of());
      return ArticleSubmission.read(body);
    }
    checkParameters(metadata, METADATA);
    boolean html = type.isCompatible(MediaType.TEXT_HTML_TYPE);
    return new RawArticle(
        metadata.getFirst("url"),
        metadata.getFirst("outlet"),
        metadata.getFirst("title"),
        metadata.getFirst("byline"),
        metadata.getFirst("publishedAt"),
        metadata.getFirst("language"),
        html ? null : body,
        html ? body : null);
  }

  private static void checkParameters(MultivaluedMap<String, String> given, Set<String> known) {
    List<Violation> violations =
        given.keySet().stream()
            .filter(name -> !known.contains(name))
            .map(name -> new Violation(name, "is not a known query parameter"))
            .toList();
    if (!violations.isEmpty()) {
      throw new InvalidArticleException(Reason.MALFORMED, violations);
    }
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "An article with its latest content, its revisions and how far it has come")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "404", description = "No such article")
  public ArticleView find(UUID id) {
    return articles.find(id).map(ArticleView::of).orElseThrow(NotFoundException::new);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Withdraw an article",
      description =
          "It supports no fact any more. Its revisions are kept; it may be submitted again.")
  @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
  @APIResponse(responseCode = "404", description = "No such article")
  public void withdraw(UUID id) {
    if (!articles.withdraw(id, Intake.now())) {
      throw new NotFoundException();
    }
  }
}
