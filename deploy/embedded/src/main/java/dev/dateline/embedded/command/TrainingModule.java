package dev.dateline.embedded.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.dateline.embedded.Failure;

/** The programs in extract-service/training and query-service/benchmark, which never ship. */
final class TrainingModule {

  /** Trainers and benchmarks of extraction. */
  static final String EXTRACTION = "extract-service/training";

  /** What trainers write, and read before it is packaged: a trainer builds on the one before. */
  private static final String RESOURCES = "extract-service/engine/src/main/resources";

  /** Benchmarks of reconciliation. */
  static final String RECONCILIATION = "query-service/benchmark";

  private TrainingModule() {}

  /**
   * Runs one of its main classes in a process of its own, in the checkout.
   *
   * @param module its folder in the repository
   * @return the process' exit status
   */
  static int run(String module, String mainClass, List<String> arguments) {
    Path repository = Installation.home().repository();
    Path target = repository.resolve(module).resolve("target");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            target.resolve("classes").toString(),
            repository.resolve(RESOURCES).toString(),
            target.resolve("lib") + "/*"));
    command.add(mainClass);
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .directory(repository.toFile())
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new Failure("Could not run " + mainClass + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
