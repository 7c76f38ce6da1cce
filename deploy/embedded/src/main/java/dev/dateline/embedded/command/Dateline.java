package dev.dateline.embedded.command;

import java.util.logging.LogManager;

import dev.dateline.embedded.Failure;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the script {@code dateline}. */
@Command(
    name = "dateline",
    description = "Turns news articles into facts that can be queried.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ResetCommand.class,
      TestCommand.class,
      ReplayCommand.class,
      RedriveCommand.class,
      BenchCommand.class,
      TrainCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Everything that runs keeps its data in the folder data/ of this checkout.",
      "DATELINE_PORT_OFFSET=N moves every port up by N."
    })
public final class Dateline {

  private Dateline() {}

  /** Runs one command; the exit status is 0 when it did what it was asked to. */
  public static void main(String[] args) {
    // The Kafka client's notices are of no use to the user of a command.
    LogManager.getLogManager().reset();
    var commandLine = new CommandLine(new Dateline());
    commandLine.setExecutionExceptionHandler(Dateline::report);
    System.exit(commandLine.execute(args.length == 0 ? new String[] {"help"} : args));
  }

  private static int report(
      Exception problem, CommandLine command, CommandLine.ParseResult ignored) {
    if (problem instanceof Failure) {
      command.getErr().println(problem.getMessage());
    } else {
      problem.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
