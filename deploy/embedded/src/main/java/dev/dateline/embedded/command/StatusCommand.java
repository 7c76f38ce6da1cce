package dev.dateline.embedded.command;

import java.util.concurrent.Callable;

import dev.dateline.embedded.Component;
import dev.dateline.embedded.DeadLetters;

import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Show what runs, where, and what could not be processed.",
    footer = "Exit status: 0 when every part is ready, 1 otherwise.")
final class StatusCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    var system = Installation.system();
    boolean ready = true;
    for (var part : system.components()) {
      boolean partReady = part.process().isPresent() && part.isReady();
      ready &= partReady;
      System.out.printf(
          "%-16s %-9s port %-6d %s%n",
          part.name(), state(part, partReady), part.port(), Installation.home().log(part.name()));
    }
    if (ready) {
      System.out.println();
      System.out.println("events that query-service has yet to read: " + system.projectionLag());
      DeadLetters.waiting(system.broker()).forEach(StatusCommand::print);
    }
    return ready ? 0 : 1;
  }

  private static void print(DeadLetters.Waiting waiting) {
    System.out.println("dead letters of " + waiting.topic() + ": " + waiting.count());
    if (waiting.lastReason() != null) {
      System.out.println("  the newest: " + waiting.lastReason());
    }
  }

  private static String state(Component part, boolean ready) {
    if (ready) {
      return "ready";
    }
    return part.process().isPresent() ? "not ready" : "stopped";
  }
}
