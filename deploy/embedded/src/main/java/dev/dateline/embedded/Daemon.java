package dev.dateline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that outlives its starter: in a process group of its own (Ctrl-C in the terminal does
 * not reach it), deaf to hang-ups, with its output in a log file and its id in a file.
 *
 * <p>A process id may be reused after a crash or reboot, so a process counts as this daemon only if
 * its command line holds {@code marker}.
 */
final class Daemon {

  /** The shell writes the id itself, so that no moment exists in which the process is unknown. */
  private static final String DETACH =
      """
      set -m
      nohup "$@" >>"$DATELINE_LOG" 2>&1 </dev/null &
      echo $! >"$DATELINE_PID"
      """;

  private static final long KEPT_LOG_BYTES = 20L << 20;

  private final Path pidFile;
  private final Path log;
  private final String marker;
  private long logStart;

  Daemon(Path pidFile, Path log, String marker) {
    this.pidFile = pidFile;
    this.log = log;
    this.marker = marker;
  }

  /** Starts the process; it has not necessarily got anywhere when this returns. */
  void start(List<String> command, Map<String, String> environment) {
    try {
      Files.createDirectories(pidFile.getParent());
      Files.createDirectories(log.getParent());
      rotateLog();
      var shell = new ArrayList<>(List.of("bash", "-c", DETACH, "bash"));
      shell.addAll(command);
      var builder = new ProcessBuilder(shell).inheritIO();
      builder.environment().putAll(environment);
      builder.environment().put("DATELINE_LOG", log.toString());
      builder.environment().put("DATELINE_PID", pidFile.toString());
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new Failure("Could not start " + command.getFirst() + ": bash exited with " + status);
      }
    } catch (IOException e) {
      throw new Failure("Could not start " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while starting " + command.getFirst(), e);
    }
  }

  /** The running process, if it runs. */
  Optional<ProcessHandle> process() {
    return recordedId()
        .flatMap(ProcessHandle::of)
        .filter(process -> commandLine(process).contains(marker));
  }

  /**
   * The command line, or nothing for a process that has ended. A zombie has none for good; a
   * process that is just turning into another program has none for a moment, which may be long on a
   * busy machine.
   */
  private static String commandLine(ProcessHandle process) {
    for (int i = 0; i < 20 && process.isAlive(); i++) {
      var commandLine = process.info().commandLine();
      if (commandLine.isPresent()) {
        return commandLine.get();
      }
      pause(Duration.ofMillis(50));
    }
    return "";
  }

  boolean isRunning() {
    return process().isPresent();
  }

  /** Waits until the process has ended, at most {@code patience}; tells whether it has. */
  boolean awaitEnd(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isRunning()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  /** Ends the process at once, as {@code kill -9} does, and waits for its end. */
  void kill() {
    process()
        .ifPresent(
            process -> {
              CompletableFuture<ProcessHandle> end = process.onExit();
              process.destroyForcibly();
              end.completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
            });
  }

  void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the process has written since it was started by this object, newest last. */
  List<String> output() {
    try {
      if (!Files.exists(log)) {
        return List.of();
      }
      try (var channel = Files.newByteChannel(log)) {
        channel.position(Math.min(logStart, channel.size()));
        var bytes = Channels.newInputStream(channel).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path log() {
    return log;
  }

  static void pause() {
    pause(Duration.ofMillis(100));
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > KEPT_LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    logStart = Files.exists(log) ? Files.size(log) : 0;
  }

  private Optional<Long> recordedId() {
    try {
      return Files.exists(pidFile)
          ? Optional.of(Files.readString(pidFile).strip())
              .filter(id -> id.matches("\\d+"))
              .map(Long::valueOf)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
