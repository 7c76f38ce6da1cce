package dev.dateline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One process of the embedded system: how it is started, when it is ready, how it is stopped. */
public abstract sealed class Component permits Broker, Database, Service {

  private static final Duration START_PATIENCE = Duration.ofMinutes(5);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

  protected final Home home;
  private final String name;
  private final int port;
  private final Daemon daemon;

  /**
   * @param marker the part of the process' command line that tells it from any other process
   */
  protected Component(Home home, String name, int port, String marker) {
    this.home = home;
    this.name = name;
    this.port = port;
    this.daemon = new Daemon(home.run().resolve(name + ".pid"), home.log(name), marker);
  }

  /** The name that the user sees. */
  public final String name() {
    return name;
  }

  /** The port that clients connect to. */
  public final int port() {
    return port;
  }

  /** Every port that must be free before this component can start. */
  List<Integer> ports() {
    return List.of(port);
  }

  /** The running process, if there is one. */
  public final Optional<ProcessHandle> process() {
    return daemon.process();
  }

  /** Starts the process unless it runs. */
  public final void launch() {
    if (!daemon.isRunning()) {
      prepare();
      daemon.start(command(), environment());
    }
  }

  /** Waits until clients can be served, and makes what they expect to be there. */
  public final void awaitReady() {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!isReady()) {
      if (!daemon.isRunning()) {
        throw new Failure(name + " stopped while it was starting. " + lastOutput());
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            name + " was not ready after " + START_PATIENCE.toSeconds() + " s. " + lastOutput());
      }
      Daemon.pause();
    }
    complete();
  }

  /** Stops the process gracefully; by force when it does not end in time. */
  public final void stop() {
    if (daemon.isRunning()) {
      requestStop();
      if (!daemon.awaitEnd(STOP_PATIENCE)) {
        daemon.kill();
      }
      if (daemon.isRunning()) {
        throw new Failure(
            name + " could not be stopped: process " + process().get().pid() + " is not ours");
      }
    }
    daemon.forget();
  }

  /** Ends the process at once, as a crash would. */
  public final void kill() {
    daemon.kill();
  }

  /** Whether clients can be served now. */
  public abstract boolean isReady();

  /** Makes the files that the process needs. */
  protected void prepare() {}

  /** Makes what clients expect to find, once the process serves. */
  protected void complete() {}

  protected abstract List<String> command();

  protected Map<String, String> environment() {
    return Map.of();
  }

  protected void requestStop() {
    daemon.process().ifPresent(ProcessHandle::destroy);
  }

  private String lastOutput() {
    var tail = LogTail.of(daemon.output());
    return tail.isEmpty()
        ? "It wrote nothing to " + daemon.log()
        : "The end of " + daemon.log() + ":\n" + tail.indent(2);
  }

  /** The command line option by which a Java process of this data folder is recognised. */
  protected static String javaMarker(Home home, String name) {
    return "-Ddateline.component=" + home.run().resolve(name);
  }

  protected static String java() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isExecutable(java)) {
      throw new Failure("There is no Java runtime at " + java);
    }
    return java.toString();
  }
}
