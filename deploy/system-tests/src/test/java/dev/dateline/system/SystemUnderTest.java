package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.apache.commons.io.FileUtils;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.embedded.Broker;
import dev.dateline.embedded.Database;
import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.Home;
import dev.dateline.embedded.Ports;
import dev.dateline.embedded.client.IngestClient;
import dev.dateline.embedded.client.IngestClient.Accepted;
import dev.dateline.embedded.client.QueryClient;

/**
 * The whole system on free ports, with its data in a folder of its own below {@code target}; the
 * logs stay there.
 */
final class SystemUnderTest implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Home home;
  private final EmbeddedSystem system;
  private final IngestClient ingest;
  private final QueryClient query;

  private SystemUnderTest(Home home) {
    this.home = home;
    this.system = EmbeddedSystem.of(home, Ports.free());
    this.ingest = new IngestClient(system.ingest().address(), PATIENCE);
    this.query = new QueryClient(system.query().address());
  }

  static SystemUnderTest start() {
    try {
      var repository = Path.of(System.getProperty("dateline.repository"));
      var started =
          new SystemUnderTest(
              new Home(repository, Files.createTempDirectory(Path.of("target"), "system-")));
      Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
      started.system.up(System.out::println);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EmbeddedSystem parts() {
    return system;
  }

  QueryClient query() {
    return query;
  }

  /** Hands an article over, as often as it takes, and returns its id. */
  String submit(Dispatch dispatch) {
    var outcome = ingest.submit(JSON.valueToTree(dispatch).toString());
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).id();
  }

  /** Waits until the extraction of every one of these articles can be queried. */
  void awaitExtraction(Collection<String> articles) {
    for (String article : articles) {
      await("extraction of " + article)
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> query.hasExtracted(article, 1));
    }
  }

  List<JsonNode> mentionsOf(String article) {
    return query.items("/mentions?limit=500&article=" + article, Integer.MAX_VALUE);
  }

  private void stop() {
    system.down(line -> {});
  }

  @Override
  public void close() throws IOException {
    query.close();
    ingest.close();
    stop();
    for (String bulk : List.of(Broker.NAME, Database.NAME)) {
      FileUtils.deleteDirectory(home.data().resolve(bulk).toFile());
    }
  }
}
