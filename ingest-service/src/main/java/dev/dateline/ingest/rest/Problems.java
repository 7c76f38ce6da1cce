package dev.dateline.ingest.rest;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.ingest.domain.InvalidArticleException;
import dev.dateline.ingest.domain.InvalidArticleException.Violation;

/** What is wrong with a request, as an RFC 9457 problem. */
@RegisterForReflection(targets = Violation.class)
final class Problems {

  private static final int UNPROCESSABLE_CONTENT = 422;

  private Problems() {}

  static HttpProblem of(InvalidArticleException invalid) {
    int status =
        switch (invalid.reason()) {
          case MALFORMED -> Response.Status.BAD_REQUEST.getStatusCode();
          case TOO_LARGE -> Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
          case WITHOUT_CONTENT -> UNPROCESSABLE_CONTENT;
        };
    Violation first = invalid.violations().getFirst();
    return HttpProblem.builder()
        .withTitle("The article cannot be accepted")
        .withStatus(status)
        .withDetail(first.field() + " " + first.message())
        .with("violations", invalid.violations())
        .build();
  }
}
