package dev.dateline.embedded.command;

import dev.dateline.embedded.Failure;

import picocli.CommandLine.Command;

/** Listed here for its help; the script runs it itself, as it needs nothing that is built. */
@Command(
    name = "test",
    description =
        "Run all tests (./mvnw verify). Further words go to Maven, e.g. -pl query-service.")
final class TestCommand implements Runnable {

  @Override
  public void run() {
    throw new Failure("Run ./dateline test from the script.");
  }
}
