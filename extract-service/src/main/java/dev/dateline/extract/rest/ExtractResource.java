package dev.dateline.extract.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.Blocking;

import dev.dateline.cleaning.ArticleCleaner;
import dev.dateline.cleaning.CleanedArticle;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.mention.Analysis;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Extraction;

/** Tries the engine on one article; nothing is stored or published. */
@Path("/extract")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ExtractResource {

  /** Id of the article in the answer: it is no article of the system. */
  private static final String UNSAVED = "unsaved";

  private final Extractor extractor;

  ExtractResource(Extractor extractor) {
    this.extractor = extractor;
  }

  /** Extracts from an article with metadata. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Mentions, quotations and entities of an article")
  @APIResponse(responseCode = "200", description = "What was found")
  @APIResponse(responseCode = "400", description = "A field is missing or wrong")
  public ExtractResponse json(
      ExtractRequest request,
      @Parameter(description = "Adds tokens, parse and the reasons for each slot")
          @QueryParam("explain")
          @DefaultValue("false")
          boolean explain) {
    return extract(request, explain);
  }

  /** Extracts from plain text. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public ExtractResponse text(String text, @QueryParam("explain") boolean explain) {
    return extract(ExtractRequest.ofText(text), explain);
  }

  /** Extracts from a page. */
  @POST
  @Consumes(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public ExtractResponse html(String html, @QueryParam("explain") boolean explain) {
    return extract(ExtractRequest.ofHtml(html), explain);
  }

  private ExtractResponse extract(ExtractRequest request, boolean explain) {
    if (request == null || (isBlank(request.text()) && isBlank(request.html()))) {
      throw InvalidField.of("text", "either text or html must be given");
    }
    CleanedArticle cleaned = clean(request);
    if (cleaned.text().isBlank()) {
      throw InvalidField.of(
          isBlank(request.text()) ? "html" : "text", "nothing is left after cleaning");
    }
    String publishedAt =
        cleaned.publishedAt() != null
            ? cleaned.publishedAt()
            : Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    var article =
        new Article(
            UNSAVED,
            1,
            cleaned.title(),
            cleaned.byline(),
            cleaned.dateline(),
            cleaned.outlet(),
            publishedAt,
            cleaned.language(),
            cleaned.text());
    Analysis analysis = extractor.analyze(article);
    Extraction extraction = extractor.compose(article, analysis);
    return new ExtractResponse(
        cleaned.title(),
        cleaned.byline(),
        cleaned.dateline(),
        publishedAt,
        cleaned.text(),
        extraction.skipped(),
        extraction.mentions(),
        extraction.quotations(),
        extraction.entities(),
        explain ? Explanation.of(analysis) : null);
  }

  private static CleanedArticle clean(ExtractRequest request) {
    try {
      return ArticleCleaner.clean(request.toRawArticle());
    } catch (DateTimeException e) {
      throw InvalidField.of("publishedAt", "not an ISO 8601 date or date-time with offset");
    }
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
