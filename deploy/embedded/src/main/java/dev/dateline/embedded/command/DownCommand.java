package dev.dateline.embedded.command;

import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Runnable {

  @Override
  public void run() {
    Installation.system().down(Console::progress);
    System.out.println("Everything is stopped. The data is kept in " + Installation.home().data());
  }
}
