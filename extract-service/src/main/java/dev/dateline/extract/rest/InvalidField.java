package dev.dateline.extract.rest;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Problems (RFC 9457) that name the field at fault, as validation problems do. */
final class InvalidField {

  private InvalidField() {}

  static HttpProblem of(String field, String reason) {
    return HttpProblem.builder()
        .withTitle("Bad Request")
        .withStatus(Response.Status.BAD_REQUEST)
        .withDetail(field + ": " + reason)
        .with("violations", List.of(Map.of("in", "body", "field", field, "message", reason)))
        .build();
  }
}
