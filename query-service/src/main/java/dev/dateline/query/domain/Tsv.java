package dev.dateline.query.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the linguistic resources: two columns, separated by a tab, {@code #} starts a comment. */
final class Tsv {

  private Tsv() {}

  /** First column to second column of {@code /linguistics/NAME}. */
  static Map<String, String> read(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Tsv.class.getResourceAsStream("/linguistics/" + name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
