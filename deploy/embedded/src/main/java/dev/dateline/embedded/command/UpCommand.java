package dev.dateline.embedded.command;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.dateline.embedded.EmbeddedSystem;

import picocli.CommandLine.Command;

@Command(
    name = "up",
    description = "Start broker, database and the three services; leave them running.")
final class UpCommand implements Runnable {

  @Override
  public void run() {
    var system = Installation.system();
    start(system).set(false);
    System.out.println();
    System.out.println("web page  " + system.query().address() + "/");
    System.out.println("articles  " + system.ingest().address() + "/articles");
    System.out.println("stop with ./dateline down");
  }

  /**
   * Starts the system.
   *
   * @return whether everything is to be stopped when this command ends, as by Ctrl-C; true at first
   */
  static AtomicBoolean start(EmbeddedSystem system) {
    var stopAtEnd = new AtomicBoolean(true);
    boolean ranBefore = system.query().isReady();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (stopAtEnd.get()) {
                    System.out.println();
                    system.down(Console::progress);
                  }
                },
                "stop"));
    try {
      system.up(Console::progress);
    } catch (RuntimeException e) {
      stopAtEnd.set(!ranBefore && stopAtEnd.get());
      throw e;
    }
    return stopAtEnd;
  }
}
