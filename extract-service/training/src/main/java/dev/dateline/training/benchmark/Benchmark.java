package dev.dateline.training.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Measures one part of the system. */
@FunctionalInterface
interface Benchmark {

  /**
   * @param shared the folder of {@code corpora}, {@code gold} and {@code seeds}
   * @param options of this benchmark; it ignores others
   * @param out takes the details
   * @return the lines that it adds to the table of all benchmarks
   */
  List<Figure> run(Path shared, List<String> options, PrintStream out) throws Exception;
}
