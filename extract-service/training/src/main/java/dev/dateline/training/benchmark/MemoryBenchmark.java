package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.LogManager;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.Home;
import dev.dateline.embedded.Ports;
import dev.dateline.embedded.Service;
import dev.dateline.embedded.Topics;

/**
 * Resident set of the packaged extract-service before and after 10,000 articles, which it gets over
 * a broker of its own, both started as {@code ./dateline up} does. The articles are PolNeAR's dev
 * texts over and over, each time with another last paragraph. Option: {@code --articles N}.
 */
final class MemoryBenchmark {

  private static final int ARTICLES = 10_000;
  private static final long POLL_MILLIS = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private MemoryBenchmark() {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws Exception {
    // The Kafka client's notices are of no use here.
    LogManager.getLogManager().reset();
    int given = options.indexOf("--articles");
    int articles = given < 0 ? ARTICLES : Integer.parseInt(options.get(given + 1));
    Path data = Files.createTempDirectory("dateline-memory");
    var system = EmbeddedSystem.of(new Home(Path.of(""), data), Ports.free());
    // A hook, as the processes would outlive an interrupted benchmark.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, data)));
    system.broker().launch();
    system.broker().awaitReady();
    system.extract().launch();
    system.extract().awaitReady();

    double before = residentMegabytes(system.extract());
    out.printf("%-22s %6.0f MB%n", "after start", before);
    long start = System.nanoTime();
    publish(system, PolNearTexts.files(shared), articles);
    awaitExtractions(system, articles);
    double seconds = (System.nanoTime() - start) / 1e9;
    double after = residentMegabytes(system.extract());
    out.printf("%-22s %6.0f MB%n", "after %,d articles".formatted(articles), after);
    out.printf("%.1f articles/s through the broker%n", articles / seconds);
    return List.of(
        Figure.atMost(
            400, "memory", "resident set, MB", "%,d articles".formatted(articles), after, ""));
  }

  private static void publish(EmbeddedSystem system, List<Path> files, int articles)
      throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    Map<String, Object> settings =
        Map.of("bootstrap.servers", system.broker().bootstrapServers(), "linger.ms", 20);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < articles; i++) {
        String text = texts.get(i % texts.size());
        producer.send(article(text + "\n\nThis is report " + i + " of the day."));
      }
    }
  }

  private static ProducerRecord<String, byte[]> article(String text) throws IOException {
    String id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    Map<String, Object> article = new HashMap<>();
    article.put("id", id);
    article.put("revision", 1);
    article.put("publishedAt", "2016-06-01");
    article.put("language", "en");
    article.put("text", text);
    var event = new ProducerRecord<>(Topics.ARTICLES, id, JSON.writeValueAsBytes(article));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", id,
            "ce_source", "/benchmark",
            "ce_type", "dev.dateline.article.published.v1",
            "content-type", "application/json")
        .forEach((key, value) -> event.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  private static void awaitExtractions(EmbeddedSystem system, int articles)
      throws ExecutionException, InterruptedException {
    try (Admin admin = system.broker().admin()) {
      while (records(admin, Topics.MENTIONS) < articles) {
        if (records(admin, Topics.deadLettersOf(Topics.ARTICLES)) > 0) {
          throw new IllegalStateException("extract-service could not read the articles");
        }
        if (system.extract().process().isEmpty()) {
          throw new IllegalStateException("extract-service ended");
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  private static long records(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .forEach(p -> ends.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** What the operating system has given the process in real memory, as {@code ps} tells it. */
  private static double residentMegabytes(Service service)
      throws IOException, InterruptedException {
    String id = Long.toString(service.process().orElseThrow().pid());
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", id).start();
    String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ps.waitFor();
    return Integer.parseInt(kilobytes.strip()) / 1024.0;
  }

  private static void stop(EmbeddedSystem system, Path data) {
    system.extract().stop();
    system.broker().stop();
    try (var files = Files.walk(data)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      System.err.println("Could not delete " + data + ": " + e.getMessage());
    }
  }
}
