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
    return columns("/linguistics/" + name);
  }

  /** Names to weights of {@code /reconciliation/NAME}. */
  static Map<String, Double> weights(String name) {
    return columns("/reconciliation/" + name).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> Double.valueOf(entry.getValue())));
  }

  /** Names to meanings, the third column, of {@code /reconciliation/NAME}. */
  static Map<String, String> meanings(String name) {
    return columns("/reconciliation/" + name, 2);
  }

  private static Map<String, String> columns(String resource) {
    return columns(resource, 1);
  }

  private static Map<String, String> columns(String resource, int value) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Tsv.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[value]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
