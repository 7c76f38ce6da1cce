package dev.dateline.embedded.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
    name = "bench",
    description = "Print the table of all benchmarks with what is to be reached and baselines.",
    subcommands = BenchSeedsCommand.class,
    footer = {
      "",
      "A benchmark that is named prints its details, and takes further options (see its class in",
      "extract-service/training)."
    })
final class BenchCommand implements Callable<Integer> {

  private static final String PROGRAM = "dev.dateline.training.benchmark.Benchmarks";

  /** The benchmarks of {@link #PROGRAM}. */
  enum Benchmark {
    mention,
    attribution,
    timex,
    event,
    quantity,
    carb,
    reference,
    language,
    speed,
    memory
  }

  @Mixin private SharedData shared;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}, seeds; all but seeds if left out.")
  private Benchmark benchmark;

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    var arguments = new ArrayList<>(List.of(shared.folder().toString()));
    if (benchmark != null) {
      arguments.add(benchmark.name());
      arguments.addAll(options);
    }
    return TrainingModule.run(PROGRAM, arguments);
  }
}
