package dev.dateline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.embedded.Component;
import dev.dateline.embedded.Database;
import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.Home;
import dev.dateline.embedded.Ports;

/**
 * What an article costs query-service, and whether that grows with what is there: {@code
 * CostBenchmark [story] [ARTICLES...]}, in ascending order. The delivered service runs with a
 * broker and a database of its own; {@link SyntheticNews} is published to its topics as
 * ingest-service and extract-service would. Measured is the time from the publication of the last
 * thousand articles until they are projected, and the processor time that broker, database and
 * service took for it, which says more when other programs run on the machine.
 *
 * <p>With {@code story}, ARTICLES are those of one story, and measured are a thousand articles that
 * follow, every tenth of which is one more of it.
 */
public final class CostBenchmark implements AutoCloseable {

  private static final int MEASURED = 1_000;

  /** Until the JIT compiler has done most of its work. */
  private static final int WARM_UP = 3_000;

  private static final String ARTICLES = "dateline.articles";
  private static final String MENTIONS = "dateline.mentions";

  private final ObjectMapper json = new ObjectMapper();
  private final EmbeddedSystem system;
  private final List<Component> parts;
  private Connection database;
  private KafkaProducer<String, byte[]> producer;
  private long published;
  private Cost first;

  /** Milliseconds per article: by the clock, and of the processors. */
  private record Cost(double time, double cpu) {}

  private CostBenchmark(Path folder) {
    system = EmbeddedSystem.of(new Home(Path.of(""), folder), Ports.free());
    parts = List.of(system.database(), system.broker(), system.query());
  }

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    boolean ofStory = args.length > 0 && args[0].equals("story");
    int[] counts = Stream.of(args).skip(ofStory ? 1 : 0).mapToInt(Integer::parseInt).toArray();
    if (counts.length == 0) {
      counts = ofStory ? new int[] {100, 300, 1_000} : new int[] {1_000, 10_000};
    }
    Path folder = Files.createTempDirectory("dateline-cost");
    try (var benchmark = new CostBenchmark(folder)) {
      benchmark.start();
      System.out.printf(
          "%s, %s %s, %d processors, JDK %s%n",
          LocalDate.now(),
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors(),
          Runtime.version());
      benchmark.publish(new SyntheticNews(1)::next, WARM_UP);
      benchmark.awaitProjection();
      benchmark.empty();
      if (ofStory) {
        benchmark.measureStory(counts);
      } else {
        benchmark.measure(counts);
      }
    }
    delete(folder);
  }

  private void start() throws SQLException {
    for (Component part : parts) {
      part.launch();
      part.awaitReady();
    }
    database = system.database().connect(Database.QUERY);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", system.broker().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  private void measure(int[] counts) throws Exception {
    var news = new SyntheticNews(17);
    int arrived = 0;
    printHeader("articles");
    for (int count : counts) {
      publish(news::next, count - MEASURED - arrived);
      awaitProjection();
      print(count, measure(news::next), count);
      arrived = count;
    }
  }

  private void measureStory(int[] counts) throws Exception {
    printHeader("of story");
    for (int count : counts) {
      empty();
      var news = SyntheticNews.withRunningStory(17);
      publish(news::nextOfRunningStory, count);
      awaitProjection();
      print(count, measure(news::next), count + MEASURED);
    }
  }

  /** What the next thousand articles cost. */
  private Cost measure(Supplier<SyntheticNews.Piece> news) throws Exception {
    long start = System.nanoTime();
    Duration cpuBefore = cpu();
    publish(news, MEASURED);
    awaitProjection();
    return new Cost(
        (System.nanoTime() - start) / 1e6 / MEASURED,
        cpu().minus(cpuBefore).toNanos() / 1e6 / MEASURED);
  }

  private void printHeader(String counted) {
    System.out.printf(
        "%10s %15s %6s %19s %6s %12s%n",
        counted, "ms per article", "ratio", "CPU ms per article", "ratio", "KB/article");
  }

  private void print(int counted, Cost cost, int stored) throws SQLException {
    first = first == null ? cost : first;
    System.out.printf(
        "%,10d %15.1f %6.2f %19.1f %6.2f %12.1f%n",
        counted,
        cost.time(),
        cost.time() / first.time(),
        cost.cpu(),
        cost.cpu() / first.cpu(),
        number("select pg_database_size(current_database())") / 1e3 / stored);
  }

  /** Processor time of broker, database and service together. */
  private Duration cpu() {
    return parts.stream()
        .flatMap(part -> part.process().stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private void publish(Supplier<SyntheticNews.Piece> news, int count) throws Exception {
    Future<RecordMetadata> last = null;
    for (int i = 0; i < count; i++) {
      SyntheticNews.Piece piece = news.get();
      String key = piece.article().id().toString();
      producer.send(event(ARTICLES, "dev.dateline.article.published.v1", key, piece.article()));
      last =
          producer.send(
              event(MENTIONS, "dev.dateline.article.extracted.v1", key, piece.extraction()));
      published += 2;
    }
    if (last != null) {
      producer.flush();
      last.get();
    }
  }

  private ProducerRecord<String, byte[]> event(String topic, String type, String key, Object data)
      throws IOException {
    List<Header> headers =
        List.of(
            header("ce_specversion", "1.0"),
            header("ce_id", type + "/" + key),
            header("ce_source", "/benchmark"),
            header("ce_type", type),
            header("content-type", "application/json"));
    return new ProducerRecord<>(topic, null, key, json.writeValueAsBytes(data), headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private void awaitProjection() throws SQLException, InterruptedException {
    while (number("select coalesce(sum(next_offset), 0) from consumed_offset") < published) {
      Thread.sleep(50);
    }
  }

  /** Forgets the articles that warmed the service up, but not that they were read. */
  private void empty() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          do $$ begin
            execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ')
              from pg_tables where schemaname = 'public'
                and tablename not in ('consumed_offset', 'flyway_schema_history'));
          end $$
          """);
    }
  }

  private long number(String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    if (producer != null) {
      producer.close();
    }
    if (database != null) {
      database.close();
    }
    parts.reversed().forEach(Component::stop);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
