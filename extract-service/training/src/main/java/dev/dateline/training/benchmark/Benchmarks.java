package dev.dateline.training.benchmark;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.training.language.LanguageBenchmark;

/**
 * Runs benchmarks: {@code Benchmarks SHARED} prints the table of all of them, {@code Benchmarks
 * SHARED NAME [OPTION...]} one with its details.
 */
public final class Benchmarks {

  private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

  static {
    ALL.put("mention", MentionBenchmark::run);
    ALL.put("attribution", AttributionBenchmark::run);
    ALL.put("timex", TimexBenchmark::run);
    ALL.put("event", EventBenchmark::run);
    ALL.put("quantity", QuantityBenchmark::run);
    ALL.put("carb", CarbBenchmark::run);
    ALL.put("reference", ReferenceBenchmark::run);
    ALL.put("language", LanguageBenchmark::run);
    ALL.put("speed", SpeedBenchmark::run);
    ALL.put("memory", MemoryBenchmark::run);
  }

  private Benchmarks() {}

  /** Exits with status 1 if there is no benchmark of that name. */
  public static void main(String[] args) throws Exception {
    Path shared = Path.of(args[0]);
    if (args.length == 1) {
      table(shared);
    } else if (ALL.containsKey(args[1])) {
      ALL.get(args[1]).run(shared, List.of(args).subList(2, args.length), System.out);
    } else {
      System.err.println("There is no benchmark " + args[1] + ", only " + ALL.keySet());
      System.exit(1);
    }
  }

  /** Prints each line as soon as it is measured: all of them take minutes. */
  private static void table(Path shared) throws Exception {
    System.out.println(machine());
    System.out.println(Figure.header());
    for (Benchmark benchmark : ALL.values()) {
      try (var details = new PrintStream(OutputStream.nullOutputStream())) {
        benchmark.run(shared, List.of(), details).forEach(f -> System.out.println(f.line()));
      }
    }
  }

  /** Where and when something was measured. */
  static String machine() {
    return "%s, %s %s, %d processors, JDK %s"
        .formatted(
            LocalDate.now(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }
}
