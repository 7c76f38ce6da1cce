package dev.dateline.embedded.command;

import picocli.CommandLine.Command;

@Command(
    name = "replay",
    description =
        "Rebuild query-service's projection: empty its database and read all topics again.")
final class ReplayCommand implements Runnable {

  @Override
  public void run() {
    var system = Installation.runningSystem();
    system.rebuildProjection(Console::progress);
    Console.progress("the projection is complete");
  }
}
