package dev.dateline.embedded.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.Failure;
import dev.dateline.embedded.client.ArticleSource;
import dev.dateline.embedded.client.IngestClient;
import dev.dateline.embedded.client.IngestClient.Accepted;
import dev.dateline.embedded.client.IngestClient.Rejected;
import dev.dateline.embedded.client.QueryClient;

/** Articles on their way through the running system, with progress shown. */
final class Feed {

  private static final int AT_ONCE = 8;
  private static final int FEW_ARTICLES = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(3);
  private static final long PAUSE_MILLIS = 200;

  private final EmbeddedSystem system;
  private final Map<String, Integer> revisions = new LinkedHashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private int submitted;
  private int rejected;
  private Failure failure;
  private long lastReport = System.nanoTime();

  Feed(EmbeddedSystem system) {
    this.system = system;
  }

  /** Hands all articles of a source to ingest-service; what it refuses is reported and left out. */
  void submit(ArticleSource source) {
    try (var ingest = new IngestClient(system.ingest().address(), PATIENCE);
        var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var places = new Semaphore(AT_ONCE);
      source.forEach(
          (label, article) -> {
            checkFailure();
            places.acquireUninterruptibly();
            workers.execute(
                () -> {
                  try {
                    submit(ingest, label, article);
                  } finally {
                    places.release();
                  }
                });
          });
    }
    checkFailure();
  }

  private void submit(IngestClient ingest, String label, String article) {
    try {
      var outcome = ingest.submit(article);
      synchronized (this) {
        submitted++;
        switch (outcome) {
          case Accepted(String id, int revision) -> {
            revisions.merge(id, revision, Math::max);
            ids.put(label, id);
            report(label + " -> article " + id, submitted <= FEW_ARTICLES);
          }
          case Rejected(String reason) -> {
            rejected++;
            Console.progress(label + " refused: " + reason);
          }
        }
      }
    } catch (Failure e) {
      synchronized (this) {
        failure = e;
      }
    }
  }

  /** Waits until the mentions of every article can be queried. */
  void awaitExtraction() {
    Console.progress(
        submitted + " handed in, " + revisions.size() + " different articles; extracting facts");
    var waiting = new ArrayDeque<>(revisions.keySet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var query = new QueryClient(system.query().address())) {
      while (!waiting.isEmpty()) {
        if (query.hasExtracted(waiting.getFirst(), revisions.get(waiting.getFirst()))) {
          waiting.removeFirst();
          deadline = System.nanoTime() + PATIENCE.toNanos();
          report((revisions.size() - waiting.size()) + " of " + revisions.size() + " done", false);
        } else if (System.nanoTime() < deadline) {
          pause();
        } else {
          throw new Failure(
              """
              Article %s (and perhaps more) has not come through extract-service and \
              query-service in %d s. ./dateline status tells whether it became a dead letter."""
                  .formatted(waiting.getFirst(), PATIENCE.toSeconds()));
        }
      }
    }
    Console.progress("every article is extracted");
  }

  /** The ids of the articles that were taken, in the order in which they were first taken. */
  List<String> accepted() {
    return List.copyOf(revisions.keySet());
  }

  /** The id of the article with a label, such as {@code file.ndjson:3}. */
  String article(String label) {
    String id = ids.get(label);
    if (id == null) {
      throw new Failure(label + " was not taken as an article");
    }
    return id;
  }

  int rejected() {
    return rejected;
  }

  private void report(String line, boolean always) {
    long now = System.nanoTime();
    if (always || now - lastReport > BETWEEN_REPORTS.toNanos()) {
      lastReport = now;
      Console.progress(line);
    }
  }

  private synchronized void checkFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
