package dev.dateline.training.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.model.Article;

/**
 * Throughput of the whole engine beside Stanford CoreNLP's in the same run: {@code SpeedBenchmark
 * CORPORA [CORENLP_CLASSPATH]}. Texts are PolNeAR's dev articles, two threads, after a warm-up over
 * all texts. CoreNLP (GPL) is no dependency: where its class path is given, {@code
 * baselines/CoreNlpBaseline.java} is run in a JVM of its own on a sample of the same texts.
 */
public final class SpeedBenchmark {

  private static final int THREADS = 2;
  private static final int ROUNDS = 5;
  private static final int BASELINE_TEXTS = 12;

  private SpeedBenchmark() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    List<Path> files = texts(Path.of(args[0], "polnear", "dev"));
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(article(file));
    }
    long loading = System.nanoTime();
    Extractor extractor = Extractor.load();
    double loaded = seconds(loading);
    run(extractor, articles, 1);
    double ours = run(extractor, articles, ROUNDS);
    long characters = articles.stream().mapToLong(article -> article.text().length()).sum();
    System.out.printf(
        "%s, %s %s, %d processors, JDK %s%n",
        LocalDate.now(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    System.out.printf(
        "%d articles of %d characters on average, %d threads%n",
        articles.size(), characters / articles.size(), THREADS);
    System.out.printf("%-34s %10s %8s%n", "", "articles/s", "ratio");
    double baseline = args.length > 1 ? corenlp(args[1], files) : Double.NaN;
    if (args.length > 1) {
      System.out.printf("%-34s %10.2f %8.1f%n", "Stanford CoreNLP 4.5.10", baseline, 1.0);
    }
    System.out.printf("%-34s %10.1f %8.1f%n", "Dateline", ours, ours / baseline);
    System.out.printf("models loaded in %.2f s%n", loaded);
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

  private static double corenlp(String classPath, List<Path> files)
      throws IOException, InterruptedException {
    List<Path> sample = new ArrayList<>(files);
    Collections.shuffle(sample, new Random(1));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-cp",
                classPath,
                baselineSource().toString(),
                Integer.toString(THREADS)));
    sample.stream().limit(BASELINE_TEXTS).map(Path::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IOException("The baseline failed");
    }
    return Double.parseDouble(output);
  }

  private static Path baselineSource() {
    return Path.of("extract-service/training/baselines/CoreNlpBaseline.java");
  }

  private static List<Path> texts(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.txt")) {
      stream.forEach(files::add);
    }
    Collections.sort(files);
    return files;
  }

  private static Article article(Path file) throws IOException {
    String name = file.getFileName().toString();
    return new Article(name, 1, null, null, null, null, "2016-06-01", "en", Files.readString(file));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
