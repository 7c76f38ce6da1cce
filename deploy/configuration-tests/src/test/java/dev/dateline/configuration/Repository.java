package dev.dateline.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Files of this repository. */
final class Repository {

  static final List<String> SERVICES =
      List.of("ingest-service", "extract-service", "query-service");

  private static final Path ROOT = Path.of(System.getProperty("dateline.repository"));

  private Repository() {}

  static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  static String read(String relative) {
    return read(path(relative));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder. */
  static List<Path> files(String folder) {
    try (var files = Files.walk(path(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A service's {@code application.properties}. */
  static Properties properties(String service) {
    var properties = new Properties();
    try {
      properties.load(
          new StringReader(read(service + "/src/main/resources/application.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
