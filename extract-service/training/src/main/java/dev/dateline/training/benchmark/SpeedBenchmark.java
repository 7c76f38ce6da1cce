package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.model.Article;

/**
 * Throughput of the whole engine beside Stanford CoreNLP's in the same run: PolNeAR's dev articles,
 * two threads, after a warm-up of about as many seconds as the baseline's. Option: {@code --alone}
 * leaves CoreNLP out.
 *
 * <p>CoreNLP (GPL) is no dependency: {@code baselines/pom.xml} has it resolved for this run only
 * (500 MB the first time), and {@code baselines/CoreNlpBaseline.java} runs in a JVM of its own, on
 * a sample of the same texts as it needs seconds for each.
 */
final class SpeedBenchmark {

  private static final int THREADS = 2;
  private static final int WARM_UP_ROUNDS = 10;
  private static final int ROUNDS = 10;
  private static final int BASELINE_TEXTS = 10;

  private static final Path BASELINES = Path.of("extract-service/training/baselines");
  private static final Path CLASS_PATH = Path.of("extract-service/training/target/corenlp.path");

  private SpeedBenchmark() {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws Exception {
    List<Path> files = PolNearTexts.files(shared);
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(article(file));
    }
    long loading = System.nanoTime();
    Extractor extractor = Extractor.load();
    double loaded = seconds(loading);
    run(extractor, articles, WARM_UP_ROUNDS);
    double ours = run(extractor, articles, ROUNDS);
    OptionalDouble baseline =
        options.contains("--alone") ? OptionalDouble.empty() : corenlp(files, out);
    double ratio = baseline.isPresent() ? ours / baseline.getAsDouble() : Double.NaN;

    long characters = articles.stream().mapToLong(article -> article.text().length()).sum();
    out.println(Benchmarks.machine());
    out.printf(
        "%d articles of %d characters on average, %d threads; models loaded in %.2f s%n",
        articles.size(), characters / articles.size(), THREADS, loaded);
    out.printf("%-34s %10s %8s%n", "", "articles/s", "ratio");
    baseline.ifPresent(
        speed -> out.printf("%-34s %10.2f %8.1f%n", "Stanford CoreNLP 4.5.10", speed, 1.0));
    out.printf("%-34s %10.1f %8.1f%n", "Dateline", ours, ratio);
    return List.of(
        Figure.atLeast(60, "speed", "articles/s", "PolNeAR dev, 2 cores", ours, ""),
        Figure.atLeast(
            100,
            "speed",
            "times as fast as CoreNLP",
            "PolNeAR dev, 2 cores",
            ratio,
            baseline.isPresent()
                ? "CoreNLP %.2f articles/s".formatted(baseline.getAsDouble())
                : ""));
  }

  private static double run(Extractor extractor, List<Article> articles, int rounds)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    int total = articles.size() * rounds;
    long start = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        workers.add(
            executor.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                    extractor.extract(articles.get(i % articles.size()));
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    return total / seconds(start);
  }

  /** Articles per second of CoreNLP; empty, with the reason printed, where it cannot be had. */
  private static OptionalDouble corenlp(List<Path> files, PrintStream out)
      throws IOException, InterruptedException {
    out.println("Resolving Stanford CoreNLP (500 MB the first time)");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var resolution =
        new ProcessBuilder(
            "./mvnw",
            "-q",
            "-B",
            "-f",
            BASELINES.resolve("pom.xml").toString(),
            "dependency:build-classpath",
            "-Dmdep.outputFile=" + CLASS_PATH.toAbsolutePath());
    resolution.environment().put("JAVA_HOME", System.getProperty("java.home"));
    resolution.redirectErrorStream(true);
    Process resolving = resolution.start();
    String messages = new String(resolving.getInputStream().readAllBytes());
    if (resolving.waitFor() != 0) {
      out.println("CoreNLP could not be resolved:\n" + messages);
      return OptionalDouble.empty();
    }

    List<Path> sample = new ArrayList<>(files);
    Collections.shuffle(sample, new Random(1));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java, "-Xmx6g", "-cp", Files.readString(CLASS_PATH)));
    command.add(BASELINES.resolve("CoreNlpBaseline.java").toString());
    command.add(Integer.toString(THREADS));
    sample.stream().limit(BASELINE_TEXTS).map(Path::toString).forEach(command::add);
    out.println("Running it on " + BASELINE_TEXTS + " articles");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IOException("The baseline failed");
    }
    return OptionalDouble.of(Double.parseDouble(output));
  }

  private static Article article(Path file) throws IOException {
    String name = file.getFileName().toString();
    return new Article(name, 1, null, null, null, null, "2016-06-01", "en", Files.readString(file));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
