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
    description =
        "Print the table of extraction's benchmarks with what is to be reached and baselines.",
    subcommands = BenchSeedsCommand.class,
    footer = {
      "",
      "A benchmark that is named prints its details, and takes further options (see its class in",
      "extract-service/training, or query-service/benchmark for facts, ecb and cost)."
    })
final class BenchCommand implements Callable<Integer> {

  private static final String EXTRACTION = "dev.dateline.training.benchmark.Benchmarks";
  private static final String FACTS = "dev.dateline.benchmark.FactsBenchmark";
  private static final String ECB = "dev.dateline.benchmark.EcbBenchmark";
  private static final String COST = "dev.dateline.benchmark.CostBenchmark";

  /** The benchmarks: facts, ecb and cost of reconciliation, all others of extraction. */
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
    memory,
    facts,
    ecb,
    cost
  }

  @Mixin private SharedData shared;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}, seeds; all of extraction if left out.")
  private Benchmark benchmark;

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    if (benchmark == Benchmark.cost) {
      return TrainingModule.run(TrainingModule.RECONCILIATION, COST, options);
    }
    String folder = shared.folder().toString();
    if (benchmark == Benchmark.facts) {
      return TrainingModule.run(TrainingModule.RECONCILIATION, FACTS, with(folder));
    }
    if (benchmark == Benchmark.ecb) {
      String corpus = shared.folder().resolve("corpora/ecbplus").toString();
      return TrainingModule.run(TrainingModule.RECONCILIATION, ECB, with(corpus));
    }
    List<String> arguments = benchmark == null ? List.of(folder) : with(folder, benchmark.name());
    return TrainingModule.run(TrainingModule.EXTRACTION, EXTRACTION, arguments);
  }

  private List<String> with(String... first) {
    var arguments = new ArrayList<>(List.of(first));
    arguments.addAll(options);
    return arguments;
  }
}
