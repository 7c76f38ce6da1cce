package dev.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @AfterEach
  void endWhatRuns() {
    daemon("sleep").kill();
  }

  @Test
  void isFoundByAnotherObjectAfterItsStart() {
    // Given
    daemon("sleep").start(List.of("sleep", "600"), Map.of());
    // When
    var found = daemon("sleep").process();
    // Then
    assertThat(found).isPresent();
    assertThat(found.get().info().commandLine().orElseThrow()).contains("sleep 600");
  }

  @Test
  void isNotMistakenForAnotherProcessThatHasItsOldId() throws IOException {
    // Given
    Files.writeString(folder.resolve("test.pid"), Long.toString(ProcessHandle.current().pid()));
    // When
    var found = daemon("sleep").process();
    // Then
    assertThat(found).isEmpty();
  }

  @Test
  void isNotFoundOnceItHasEnded() {
    // Given
    var daemon = daemon("sleep");
    daemon.start(List.of("sleep", "600"), Map.of());
    // When
    daemon.kill();
    // Then
    assertThat(daemon.awaitEnd(LONG)).isTrue();
    assertThat(daemon.process()).isEmpty();
  }

  @Test
  void logsWhatTheProcessWritesToEitherStream() {
    // Given
    var daemon = daemon("no such process");
    // When
    daemon.start(
        List.of("sh", "-c", "echo said; echo \"$GREETING\" >&2"), Map.of("GREETING", "hi"));
    // Then
    awaitOutput(daemon, 2);
    assertThat(daemon.output()).containsExactlyInAnyOrder("said", "hi");
  }

  @Test
  void showsOnlyTheOutputOfItsLastStart() {
    // Given
    var daemon = daemon("no such process");
    daemon.start(List.of("echo", "first"), Map.of());
    awaitOutput(daemon, 1);
    // When
    daemon.start(List.of("echo", "second"), Map.of());
    // Then
    awaitOutput(daemon, 1);
    assertThat(daemon.output()).containsExactly("second");
  }

  private Daemon daemon(String marker) {
    return new Daemon(folder.resolve("test.pid"), folder.resolve("test.log"), marker);
  }

  private static void awaitOutput(Daemon daemon, int lines) {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (daemon.output().size() < lines && System.nanoTime() < deadline) {
      Daemon.pause();
    }
  }
}
