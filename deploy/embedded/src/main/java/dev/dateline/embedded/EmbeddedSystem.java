package dev.dateline.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Broker, database and the three services as processes of this machine, with their data in one
 * folder. They outlive this object; another one for the same {@link Home} finds them.
 */
public final class EmbeddedSystem {

  private static final long FREE_BYTES = 512L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Home home;
  private final Ports ports;
  private final Database database;
  private final Broker broker;
  private final Service ingest;
  private final Service extract;
  private final Service query;
  private boolean closing;

  private EmbeddedSystem(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
    this.database = new Database(home, ports);
    this.broker = new Broker(home, ports);
    var kafka = Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    this.ingest =
        new Service(
            home,
            "ingest-service",
            ports.ingest(),
            256,
            merge(kafka, database.configurationFor(Database.INGEST)));
    this.extract = new Service(home, "extract-service", ports.extract(), 160, kafka);
    this.query =
        new Service(
            home,
            "query-service",
            ports.query(),
            320,
            merge(kafka, database.configurationFor(Database.QUERY)));
  }

  /**
   * The system of {@code home}: on the ports that it was started with if any part of it runs, else
   * on the wanted ones.
   */
  public static EmbeddedSystem of(Home home, Ports wanted) {
    Path recorded = home.run().resolve("ports.json");
    try {
      if (Files.exists(recorded)) {
        var running = new EmbeddedSystem(home, JSON.readValue(recorded.toFile(), Ports.class));
        if (running.components().stream().anyMatch(part -> part.process().isPresent())) {
          return running;
        }
      }
      return new EmbeddedSystem(home, wanted);
    } catch (IOException e) {
      throw new Failure("Could not read " + recorded + ": " + e.getMessage(), e);
    }
  }

  /** Every part, in the order in which they are started. */
  public List<Component> components() {
    return List.of(database, broker, ingest, extract, query);
  }

  public Database database() {
    return database;
  }

  public Broker broker() {
    return broker;
  }

  public Service ingest() {
    return ingest;
  }

  public Service extract() {
    return extract;
  }

  public Service query() {
    return query;
  }

  /**
   * Starts what does not run and waits until everything is ready. When a part fails to start,
   * whatever this call has started is stopped again.
   */
  public void up(Consumer<String> progress) {
    try (var _ = lock()) {
      var missing = new ArrayList<>(components());
      missing.removeIf(part -> part.process().isPresent());
      checkDisk();
      missing.forEach(EmbeddedSystem::checkPorts);
      JSON.writeValue(home.run().resolve("ports.json").toFile(), ports);
      try {
        start(List.of(database, broker), missing, progress);
        start(List.of(ingest, extract, query), missing, progress);
      } catch (RuntimeException e) {
        stop(missing);
        throw e;
      }
    } catch (IOException e) {
      throw new Failure("Could not write to " + home.data() + ": " + e.getMessage(), e);
    }
  }

  /** Stops everything: the services first, then the broker, then the database. */
  public void down(Consumer<String> progress) {
    try (var _ = lock()) {
      synchronized (this) {
        closing = true;
      }
      List.of(query, extract, ingest).parallelStream().forEach(part -> stop(part, progress));
      stop(broker, progress);
      stop(database, progress);
    } catch (IOException e) {
      throw new Failure("Could not write to " + home.data() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Empties query-service's database, which it then fills again from the topics' start, and waits
   * until it has.
   */
  public void rebuildProjection(Consumer<String> progress) {
    progress.accept("stopping query-service");
    query.stop();
    progress.accept("emptying its database");
    database.recreate(Database.QUERY);
    up(progress);
    long last = Long.MAX_VALUE;
    for (long lag = projectionLag(); lag > 0; lag = projectionLag()) {
      if (lag != last) {
        progress.accept(lag + " events to go");
      }
      last = lag;
      Daemon.pause(Duration.ofSeconds(1));
    }
  }

  /** How many events of the topics query-service has yet to read. */
  public long projectionLag() {
    return ProjectionLag.measure(broker, database);
  }

  private void start(List<Component> parts, List<Component> missing, Consumer<String> progress) {
    for (var part : parts) {
      if (missing.contains(part)) {
        progress.accept("starting " + part.name());
      }
      launch(part);
    }
    for (var part : parts) {
      part.awaitReady();
      progress.accept(part.name() + " is ready on port " + part.port());
    }
  }

  /** Ctrl-C may stop the system in one thread while another is still starting it. */
  private synchronized void launch(Component part) {
    if (closing) {
      throw new Failure("Stopped while starting.");
    }
    part.launch();
  }

  private static void stop(Component part, Consumer<String> progress) {
    if (part.process().isPresent()) {
      progress.accept("stopping " + part.name());
    }
    part.stop();
  }

  private static void stop(List<Component> parts) {
    parts.reversed().forEach(Component::stop);
  }

  private void checkDisk() throws IOException {
    long free = Files.getFileStore(home.data()).getUsableSpace();
    if (free < FREE_BYTES) {
      throw new Failure(
          "The disk of %s is full: %d MB are free, %d MB are needed. Make room, then try again."
              .formatted(home.data(), free >> 20, FREE_BYTES >> 20));
    }
  }

  private static void checkPorts(Component part) {
    for (int port : part.ports()) {
      if (Ports.isTaken(port)) {
        throw new Failure(
            """
            Port %d, which %s needs, is taken by another program. Stop that program, or move all \
            ports, e.g. by 100: DATELINE_PORT_OFFSET=100 ./dateline ..."""
                .formatted(port, part.name()));
      }
    }
  }

  /** One command at a time changes what runs; closing the channel lets the next one. */
  private FileChannel lock() throws IOException {
    Files.createDirectories(home.run());
    var channel =
        FileChannel.open(
            home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        throw new Failure("Another ./dateline command is starting or stopping this system.");
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // Ctrl-C while starting: the lock is ours already.
    }
    return channel;
  }

  private static Map<String, String> merge(Map<String, String> one, Map<String, String> other) {
    var merged = new HashMap<>(one);
    merged.putAll(other);
    return merged;
  }
}
