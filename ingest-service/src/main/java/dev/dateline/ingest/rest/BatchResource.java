package dev.dateline.ingest.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;

import dev.dateline.ingest.domain.Admission;
import dev.dateline.ingest.domain.InvalidArticleException;
import dev.dateline.ingest.store.ArticleState;
import dev.dateline.ingest.store.Articles;

/** Many articles in one request, as newline-delimited JSON. */
@Path("/articles/batch")
@Blocking
public class BatchResource {

  private static final Logger LOG = Logger.getLogger(BatchResource.class);
  private static final String NDJSON = "application/x-ndjson";
  private static final String REQUEST_EXAMPLE =
      """
      {"outlet": "The Courier", "publishedAt": "2026-02-05", "text": "The harbour reopened on Thursday."}
      {"outlet": "The Herald", "publishedAt": "2999-01-01", "text": "Ferries are sailing again."}""";
  private static final String RESPONSE_EXAMPLE =
      """
      {"line":1,"status":202,"id":"0b2c9f5e-7d1c-5a3e-9a53-6f1a4d1f2c11","revision":1,"state":"accepted"}
      {"line":2,"status":400,"problem":{"title":"The article cannot be accepted","status":400,"detail":"publishedAt must not be in the future","violations":[{"field":"publishedAt","message":"must not be in the future"}]}}""";

  private final Intake intake;
  private final ObjectMapper json;

  BatchResource(Intake intake, ObjectMapper json) {
    this.intake = intake;
    this.json = json;
  }

  /** What came of one line; either a receipt or a problem. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineResult(
      long line,
      int status,
      String id,
      Integer revision,
      ArticleState state,
      Map<String, Object> problem) {}

  @POST
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  @Produces(NDJSON)
  @Operation(
      summary = "Take many articles in",
      description =
          "A result line answers each non-blank line, in order and as soon as the line is stored; a line that "
              + "cannot be accepted does not stop the others. The line number counts from 1.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(implementation = ArticleSubmission.class),
              examples = @ExampleObject(name = "two articles", value = REQUEST_EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "A result line for each line",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(implementation = LineResult.class),
              examples = @ExampleObject(name = "one accepted, one not", value = RESPONSE_EXAMPLE)))
  public StreamingOutput submit(InputStream body) {
    return results -> {
      var lines = new BufferedInputStream(body, 65536);
      var line = new ByteArrayOutputStream();
      for (long number = 1; readLine(lines, line); number++) {
        if (line.size() > 0) {
          results.write(json.writeValueAsBytes(accept(number, line)));
          results.write('\n');
          results.flush();
        }
      }
    };
  }

  private LineResult accept(long number, ByteArrayOutputStream line) {
    try {
      Articles.Receipt receipt = intake.accept(() -> ArticleSubmission.read(text(line)));
      int status = receipt.outcome() == Articles.Outcome.UNCHANGED ? 200 : 202;
      return new LineResult(
          number, status, receipt.id().toString(), receipt.revision(), receipt.state(), null);
    } catch (InvalidArticleException e) {
      return refused(number, Problems.of(e));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Line %d of a batch could not be stored", number);
      return refused(
          number,
          HttpProblem.builder()
              .withStatus(500)
              .withTitle("The article could not be stored")
              .build());
    }
  }

  private static LineResult refused(long number, HttpProblem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("title", problem.getTitle());
    members.put("status", problem.getStatusCode());
    if (problem.getDetail() != null) {
      members.put("detail", problem.getDetail());
    }
    members.putAll(problem.getParameters());
    return new LineResult(number, problem.getStatusCode(), null, null, null, members);
  }

  private static String text(ByteArrayOutputStream line) {
    if (line.size() > Admission.MAX_BYTES) {
      throw Bodies.tooLarge();
    }
    return Bodies.decodeUtf8(line.toByteArray());
  }

  /** Reads a line without its end; of one that is too long only as much as shows it. */
  private static boolean readLine(InputStream body, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int c = body.read();
    if (c < 0) {
      return false;
    }
    for (; c >= 0 && c != '\n'; c = body.read()) {
      if (c != '\r' && line.size() <= Admission.MAX_BYTES) {
        line.write(c);
      }
    }
    return true;
  }
}
