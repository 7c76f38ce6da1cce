package dev.dateline.embedded.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "Run the benchmarks, each a table with its baseline.",
    subcommands = BenchSeedsCommand.class)
final class BenchCommand implements Callable<Integer> {

  /** The benchmarks that are programs of extract-service/training or query-service/benchmark. */
  enum Benchmark {
    mention("MentionBenchmark", ""),
    attribution("AttributionBenchmark", "corpora"),
    timex("TimexBenchmark", "corpora/timeml/aquaint"),
    event("EventBenchmark", "corpora"),
    quantity("QuantityBenchmark", "gold/seeds"),
    carb("CarbBenchmark", "corpora"),
    reference("ReferenceBenchmark", ""),
    language("language.LanguageBenchmark", "corpora"),
    speed("SpeedBenchmark", "corpora"),
    facts("dev.dateline.benchmark.FactsBenchmark", "", TrainingModule.RECONCILIATION),
    ecb("dev.dateline.benchmark.EcbBenchmark", "corpora/ecbplus", TrainingModule.RECONCILIATION);

    private final String mainClass;
    private final String data;
    private final String module;

    /**
     * @param data what it reads, in the folder of shared data; its first argument
     */
    Benchmark(String mainClass, String data) {
      this(
          "dev.dateline.training." + (mainClass.contains(".") ? "" : "benchmark.") + mainClass,
          data,
          TrainingModule.EXTRACTION);
    }

    Benchmark(String mainClass, String data, String module) {
      this.mainClass = mainClass;
      this.data = data;
      this.module = module;
    }
  }

  @Mixin private SharedData shared;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}, seeds; all but seeds if left out.")
  private Benchmark benchmark;

  @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Handed to the benchmark.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    int worst = 0;
    for (var each : benchmark == null ? Benchmark.values() : new Benchmark[] {benchmark}) {
      System.out.println("== " + each);
      var all = new ArrayList<>(List.of(shared.folder().resolve(each.data).toString()));
      all.addAll(arguments);
      worst = Math.max(worst, TrainingModule.run(each.module, each.mainClass, all));
    }
    return worst;
  }
}
