package dev.dateline.extract.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads linguistic knowledge from class-path resources: UTF-8, one entry a line, columns separated
 * by tabs; lines that are blank or start with {@code #} are skipped.
 */
public final class TsvResource {

  private TsvResource() {}

  /**
   * The lines of a resource that stands beside a class.
   *
   * @throws IllegalStateException when the resource is missing
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + name + " beside " + beside.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of a resource that stands beside a class, each with all its columns.
   *
   * @throws IllegalStateException when the resource is missing
   */
  public static List<String[]> rows(Class<?> beside, String name) {
    return lines(beside, name).stream().map(line -> line.split("\t", -1)).toList();
  }

  /**
   * The rows of a resource whose rows all have the same number of columns.
   *
   * @throws IllegalStateException when the resource is missing or a row has another width
   */
  public static List<String[]> rows(Class<?> beside, String name, int columns) {
    List<String[]> rows = rows(beside, name);
    for (String[] row : rows) {
      if (row.length != columns) {
        throw new IllegalStateException(
            "%s: %d columns instead of %d in \"%s\""
                .formatted(name, row.length, columns, String.join("\t", row)));
      }
    }
    return rows;
  }
}
