package dev.dateline.embedded;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;

/** The Kafka broker. */
public final class Broker extends Component {

  /** The broker's name for the user. */
  public static final String NAME = "kafka";

  private static final int ANSWER_SECONDS = 5;

  private final int controllerPort;

  Broker(Home home, Ports ports) {
    super(home, NAME, ports.kafka(), javaMarker(home, NAME));
    this.controllerPort = ports.controller();
  }

  /** Host and port that clients connect to first. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  /** A client that gives up soon when the broker is away. */
  public Admin admin() {
    var properties = new Properties();
    properties.put("bootstrap.servers", bootstrapServers());
    properties.put("default.api.timeout.ms", "30000");
    return Admin.create(properties);
  }

  @Override
  List<Integer> ports() {
    return List.of(port(), controllerPort);
  }

  @Override
  protected List<String> command() {
    return List.of(
        java(),
        javaMarker(home, NAME),
        "-Xmx320m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n",
        "-cp",
        System.getProperty("java.class.path"),
        BrokerMain.class.getName(),
        home.data().resolve(NAME).toString(),
        Integer.toString(port()),
        Integer.toString(controllerPort));
  }

  @Override
  public boolean isReady() {
    if (!Ports.isTaken(port())) {
      return false;
    }
    try (var admin = admin()) {
      return !admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  @Override
  protected void complete() {
    Topics.create(this);
  }
}
