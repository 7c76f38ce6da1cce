package dev.dateline.query.rest;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems (RFC 9457) that this service answers. */
final class Problems {

  private Problems() {}

  /** A query parameter can not be understood. */
  static HttpProblem badParameter(String parameter, String detail) {
    return HttpProblem.builder()
        .withTitle("Bad query parameter")
        .withStatus(Status.BAD_REQUEST)
        .withDetail("Query parameter '" + parameter + "' " + detail)
        .with("parameter", parameter)
        .build();
  }

  /** A field of the body can not be understood. */
  static HttpProblem badField(String field, String detail) {
    return HttpProblem.builder()
        .withTitle("Bad field")
        .withStatus(Status.BAD_REQUEST)
        .withDetail("Field '" + field + "' " + detail)
        .with("field", field)
        .build();
  }

  /** It is not allowed here. */
  static HttpProblem forbidden(String detail) {
    return HttpProblem.builder()
        .withTitle("Forbidden")
        .withStatus(Status.FORBIDDEN)
        .withDetail(detail)
        .build();
  }

  /** There is no such thing (yet). */
  static HttpProblem notFound(String detail) {
    return HttpProblem.builder()
        .withTitle("Not found")
        .withStatus(Status.NOT_FOUND)
        .withDetail(detail)
        .build();
  }

  /** It was withdrawn. */
  static HttpProblem gone(String detail) {
    return HttpProblem.builder()
        .withTitle("Withdrawn")
        .withStatus(Status.GONE)
        .withDetail(detail)
        .build();
  }
}
