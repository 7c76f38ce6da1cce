package dev.dateline.ingest.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import dev.dateline.ingest.domain.InvalidArticleException;

/** Answers articles that cannot be accepted. */
@Provider
class InvalidArticleMapper implements ExceptionMapper<InvalidArticleException> {

  @Override
  public Response toResponse(InvalidArticleException invalid) {
    return Problems.of(invalid).toResponse();
  }
}
