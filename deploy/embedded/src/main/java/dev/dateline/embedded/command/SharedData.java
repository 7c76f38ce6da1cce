package dev.dateline.embedded.command;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.dateline.embedded.Failure;

import picocli.CommandLine.Option;

/**
 * Where the corpora, the annotated articles and their scorers are; they are not in the repository.
 */
final class SharedData {

  @Option(
      names = "--shared",
      paramLabel = "FOLDER",
      description = "Holds corpora/, gold/ and seeds/; beside the checkout if left out.")
  private Path folder;

  Path folder() {
    Path found =
        folder == null
            ? Installation.home().repository().resolveSibling("shared")
            : Installation.callerFolder().resolve(folder).normalize();
    if (!Files.isDirectory(found)) {
      throw new Failure("There is no folder " + found + "; name the shared data with --shared");
    }
    return found;
  }
}
