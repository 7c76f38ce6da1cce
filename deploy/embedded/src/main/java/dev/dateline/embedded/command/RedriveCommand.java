package dev.dateline.embedded.command;

import java.util.List;

import dev.dateline.embedded.DeadLetters;
import dev.dateline.embedded.Failure;
import dev.dateline.embedded.Topics;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "redrive",
    description = "Hand what could not be processed to the services once more, after a repair.")
final class RedriveCommand implements Runnable {

  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "dateline.articles, dateline.mentions or dateline.decisions; all if left out.")
  private String topic;

  @Override
  public void run() {
    if (topic != null && !Topics.published().contains(topic)) {
      throw new Failure(
          "There is no topic " + topic + "; there are " + String.join(", ", Topics.published()));
    }
    var system = Installation.runningSystem();
    for (String each : topic == null ? Topics.published() : List.of(topic)) {
      long count = DeadLetters.redrive(system.broker(), each);
      System.out.println(each + ": " + count + " dead letters published again");
    }
  }
}
