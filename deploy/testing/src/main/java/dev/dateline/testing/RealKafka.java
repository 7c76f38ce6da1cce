package dev.dateline.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import dev.dateline.embedded.BrokerMain;

/**
 * A real Kafka broker in a process of its own for the tests of one service; sets {@code
 * kafka.bootstrap.servers}.
 */
public final class RealKafka implements QuarkusTestResourceLifecycleManager {

  private static final long START_SECONDS = 120;

  private Process process;

  @Override
  public Map<String, String> start() {
    int port = Ports.free();
    try {
      Path folder = Files.createTempDirectory("dateline-kafka");
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx384m",
                  "-cp",
                  classPath(),
                  BrokerMain.class.getName(),
                  folder.resolve("log").toString(),
                  Integer.toString(port),
                  Integer.toString(Ports.free()))
              .redirectErrorStream(true)
              .redirectOutput(new File(folder.toFile(), "broker.log"))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    String bootstrap = "127.0.0.1:" + port;
    awaitPort(port);
    awaitBroker(bootstrap);
    return Map.of("kafka.bootstrap.servers", bootstrap);
  }

  @Override
  public void stop() {
    process.destroyForcibly();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** A client that comes before the broker listens only fills the log. */
  private void awaitPort(int port) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (var socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private void awaitBroker(String bootstrap) {
    var properties = new Properties();
    properties.put("bootstrap.servers", bootstrap);
    try (var admin = Admin.create(properties)) {
      admin.describeCluster().nodes().get(START_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      stop();
      throw new IllegalStateException("The test broker did not start", e);
    }
  }
}
