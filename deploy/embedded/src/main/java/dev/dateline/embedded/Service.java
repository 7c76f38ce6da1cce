package dev.dateline.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of Dateline's services, run from its built jar with the production profile. */
public final class Service extends Component {

  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final int heapMegabytes;
  private final Map<String, String> configuration;

  /**
   * @param heapMegabytes the most that the Java heap may grow to
   * @param configuration environment variables: broker, database
   */
  Service(Home home, String name, int port, int heapMegabytes, Map<String, String> configuration) {
    super(home, name, port, javaMarker(home, name));
    this.heapMegabytes = heapMegabytes;
    this.configuration = Map.copyOf(configuration);
  }

  /** The address that the service's resources are under. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  protected void prepare() {
    if (!Files.exists(home.serviceJar(name()))) {
      throw new Failure(
          name() + " is not built: " + home.serviceJar(name()) + " is missing (./mvnw package)");
    }
  }

  @Override
  protected List<String> command() {
    return List.of(
        java(),
        javaMarker(home, name()),
        "-Xmx" + heapMegabytes + "m",
        // For heaps this small it pauses for milliseconds, and needs no memory of its own.
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-jar",
        home.serviceJar(name()).toString());
  }

  @Override
  protected Map<String, String> environment() {
    var environment = new HashMap<>(configuration);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
    // Whoever wants to be reached from other machines says so in the environment.
    environment.put(
        "QUARKUS_HTTP_HOST", System.getenv().getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"));
    return environment;
  }

  @Override
  public boolean isReady() {
    var request =
        HttpRequest.newBuilder(address().resolve("/q/health/ready")).timeout(ANSWER).build();
    try (var http = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
