package dev.dateline.query.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where the next page of a list starts: the sort key of the last item, opaque to clients. */
final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private final List<String> parts;

  private Cursor(List<String> parts) {
    this.parts = parts;
  }

  /** The cursor after an item with this sort key. */
  static String after(Object... key) {
    var joined = new StringBuilder();
    for (Object part : key) {
      joined.append(joined.isEmpty() ? "" : SEPARATOR).append(part);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The sort key of a cursor that must have this many parts. */
  static Cursor read(String cursor, int size) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(joined.split(SEPARATOR, -1));
      if (parts.size() == size && joined.indexOf('\0') < 0) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException e) {
      // The same problem as a wrong size.
    }
    throw invalid();
  }

  Instant instant(int part) {
    try {
      return Instant.parse(parts.get(part));
    } catch (RuntimeException e) {
      throw invalid();
    }
  }

  UUID id(int part) {
    try {
      return UUID.fromString(parts.get(part));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  int number(int part) {
    try {
      return Integer.parseInt(parts.get(part));
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  String text(int part) {
    return parts.get(part);
  }

  private static RuntimeException invalid() {
    return Problems.badParameter("cursor", "is not a cursor of this list");
  }
}
