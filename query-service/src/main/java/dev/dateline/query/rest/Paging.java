package dev.dateline.query.rest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The part of a list that is asked for, and its answer with the link to the next part. */
public class Paging {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;

  @QueryParam("limit")
  @Parameter(
      description = "How many items at most.",
      schema =
          @Schema(minimum = "1", maximum = "500", defaultValue = "50", type = SchemaType.INTEGER))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "Where to go on: as in the Link of the page before.")
  String cursor;

  @Context UriInfo uri;

  /** Refuses query parameters that the list does not know. */
  void requireKnown(Set<String> filters) {
    Values.requireKnown(
        uri.getQueryParameters(),
        Stream.concat(filters.stream(), Stream.of("limit", "cursor", AsOf.NAME))
            .collect(Collectors.toSet()));
    limit();
  }

  int limit() {
    Integer number = Values.number("limit", limit, 1, MAX_LIMIT);
    return number == null ? DEFAULT_LIMIT : number;
  }

  /** How many rows to read to know whether there are more. */
  int rows() {
    return limit() + 1;
  }

  /** The sort key to go on after, or null at the start. */
  Cursor cursor(int size) {
    return cursor == null ? null : Cursor.read(cursor, size);
  }

  /**
   * The page of these rows when more rows may follow that have not been looked for.
   *
   * @param next the cursor to go on after if there are no more rows than asked for, or null
   */
  <R, T> Response page(
      List<R> rows, Function<List<R>, List<T>> items, Function<R, String> after, String next) {
    if (rows.size() > limit() || next == null) {
      return page(rows, items, after);
    }
    return Response.ok(new Items<>(items.apply(rows))).link(link(next), "next").build();
  }

  private URI link(String next) {
    return uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
  }

  /** The page of these rows, with a link (RFC 8288) to the next one if there are more rows. */
  <R, T> Response page(List<R> rows, Function<List<R>, List<T>> items, Function<R, String> after) {
    List<R> shown = rows.size() > limit() ? rows.subList(0, limit()) : rows;
    Response.ResponseBuilder page = Response.ok(new Items<>(items.apply(shown)));
    if (shown.size() < rows.size()) {
      page.link(link(after.apply(shown.getLast())), "next");
    }
    return page.build();
  }
}
