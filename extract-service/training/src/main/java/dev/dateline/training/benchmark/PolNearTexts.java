package dev.dateline.training.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles that speed and memory are measured with. */
final class PolNearTexts {

  private PolNearTexts() {}

  /** PolNeAR's dev articles, sorted. */
  static List<Path> files(Path shared) throws IOException {
    try (Stream<Path> files = Files.list(shared.resolve("corpora/polnear/dev"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
