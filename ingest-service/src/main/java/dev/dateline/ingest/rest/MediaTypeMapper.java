package dev.dateline.ingest.rest;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Answers bodies of a media type that is not taken, naming the header that states it. */
@Provider
class MediaTypeMapper implements ExceptionMapper<NotSupportedException> {

  @Override
  public Response toResponse(NotSupportedException unsupported) {
    return HttpProblem.builder()
        .withTitle("The media type is not taken")
        .withStatus(Response.Status.UNSUPPORTED_MEDIA_TYPE)
        .withDetail(
            "Content-Type must be application/json, text/plain or text/html;"
                + " for a batch, application/x-ndjson")
        .build()
        .toResponse();
  }
}
