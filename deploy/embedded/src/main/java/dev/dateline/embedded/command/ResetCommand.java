package dev.dateline.embedded.command;

import java.io.IOException;

import org.apache.commons.io.FileUtils;

import dev.dateline.embedded.Failure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Stop everything and delete all data.")
final class ResetCommand implements Runnable {

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  public void run() {
    var data = Installation.home().data();
    if (!yes && !confirmed("Delete everything in " + data + "? [y/N] ")) {
      throw new Failure("Nothing was deleted.");
    }
    Installation.system().down(Console::progress);
    try {
      FileUtils.deleteDirectory(data.toFile());
    } catch (IOException e) {
      throw new Failure("Could not delete " + data + ": " + e.getMessage(), e);
    }
    System.out.println("All data is deleted.");
  }

  private static boolean confirmed(String question) {
    if (!Console.isInteractive()) {
      throw new Failure("Nobody is there to ask. Say ./dateline reset --yes");
    }
    return "y".equalsIgnoreCase(System.console().readLine("%s", question));
  }
}
