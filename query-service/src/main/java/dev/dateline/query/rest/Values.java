package dev.dateline.query.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

/** Reads values of query parameters; null stays null, a bad value is a problem that names it. */
final class Values {

  private Values() {}

  /** Refuses parameters that are unknown, empty, unprintable or given more than once. */
  static void requireKnown(MultivaluedMap<String, String> given, Set<String> known) {
    for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
      String name = parameter.getKey();
      if (!known.contains(name)) {
        throw Problems.badParameter(name, "is not known here; known are: " + sorted(known));
      }
      if (parameter.getValue().size() > 1) {
        throw Problems.badParameter(name, "is given more than once");
      }
      String value = parameter.getValue().getFirst();
      if (value.isBlank()) {
        throw Problems.badParameter(name, "is empty");
      }
      if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isSurrogate(c))) {
        throw Problems.badParameter(name, "has a character that is not text");
      }
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** A whole number within bounds. */
  static Integer number(String parameter, String value, int least, int most) {
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same problem as a number out of bounds.
    }
    throw Problems.badParameter(parameter, "must be a whole number from " + least + " to " + most);
  }

  /** An id. */
  static UUID id(String parameter, String value) {
    if (value == null) {
      return null;
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw Problems.badParameter(parameter, "must be a UUID");
    }
  }

  /** One of the allowed values. */
  static String oneOf(String parameter, String value, Set<String> allowed) {
    if (value != null && !allowed.contains(value)) {
      throw Problems.badParameter(parameter, "must be one of: " + sorted(allowed));
    }
    return value;
  }

  /** The first instant of a date (UTC) or the instant of a date-time. */
  static Instant from(String parameter, String value) {
    return value == null ? null : instant(parameter, value, 0);
  }

  /** The first instant after a date (UTC) or after a date-time's instant. */
  static Instant until(String parameter, String value) {
    return value == null ? null : instant(parameter, value, 1);
  }

  private static Instant instant(String parameter, String value, int unitsLater) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).plusDays(unitsLater).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(value).toInstant().plusNanos(1_000L * unitsLater);
    } catch (DateTimeParseException e) {
      throw Problems.badParameter(
          parameter, "must be an ISO 8601 date (2026-02-05) or date-time (2026-02-05T16:00:00Z)");
    }
  }
}
