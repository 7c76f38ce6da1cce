package dev.dateline.cleaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tab-separated resource files of this package. */
final class Resource {

  private Resource() {}

  /** The rows of two columns of a resource file; blank lines and # comments are left out. */
  static List<String[]> rows(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Resource.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
