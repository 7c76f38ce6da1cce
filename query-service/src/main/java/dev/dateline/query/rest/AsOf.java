package dev.dateline.query.rest;

import java.time.Clock;
import java.time.Instant;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The moment whose knowledge is asked for, by the clock that records events. */
public class AsOf {

  static final String NAME = "asOf";

  @QueryParam(NAME)
  @Parameter(
      description =
          "What was known at this past moment: only events that were recorded by then count. A date"
              + " stands for its first instant (UTC).",
      example = "2026-02-05T16:00:00Z")
  String asOf;

  /** The moment, or null for now. */
  Instant moment() {
    Instant moment = Values.from(NAME, asOf);
    if (moment != null && moment.isAfter(Clock.systemUTC().instant())) {
      throw Problems.badParameter(NAME, "is in the future");
    }
    return moment;
  }
}
