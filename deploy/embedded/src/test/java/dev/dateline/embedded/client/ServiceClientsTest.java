package dev.dateline.embedded.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;

import dev.dateline.embedded.Failure;
import dev.dateline.embedded.client.IngestClient.Accepted;
import dev.dateline.embedded.client.IngestClient.Rejected;

/** The clients against a server that gives prepared answers. */
class ServiceClientsTest {

  private record Answer(int status, String link, String body) {}

  private final Queue<Answer> answers = new ArrayDeque<>();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          Answer answer = answers.remove();
          if (answer.link() != null) {
            exchange.getResponseHeaders().add("Link", answer.link());
          }
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anArticleIsHandedOverAgainUntilItIsTaken() {
    // Given
    answers.add(new Answer(503, null, "{}"));
    answers.add(new Answer(202, null, "{\"id\":\"x\",\"revision\":2,\"state\":\"accepted\"}"));
    // When
    var outcome = submit(Duration.ofMinutes(1));
    // Then
    assertThat(outcome).isEqualTo(new Accepted("x", 2));
  }

  @Test
  void anArticleThatIsRefusedIsNotHandedOverAgain() {
    // Given
    answers.add(
        new Answer(
            400,
            null,
            """
            {"title":"Bad Request","violations":[{"field":"text","message":"must not be blank"}]}"""));
    // When
    var outcome = submit(Duration.ofMinutes(1));
    // Then
    assertThat(outcome).isEqualTo(new Rejected("400 Bad Request; text must not be blank"));
  }

  @Test
  void aServiceThatStaysAwayIsGivenUpOn() {
    // Given
    server.stop(0);
    // When
    var attempt = assertThatExceptionOfType(Failure.class).isThrownBy(() -> submit(Duration.ZERO));
    // Then
    attempt.withMessageContaining("did not take an article");
  }

  @Test
  void aListIsReadToItsLastPage() {
    // Given
    answers.add(new Answer(200, "</facts?cursor=2>; rel=\"next\"", "{\"items\":[1,2]}"));
    answers.add(new Answer(200, "</facts>; rel=\"first\"", "{\"items\":[3]}"));
    // When
    var items = items(Integer.MAX_VALUE);
    // Then
    assertThat(items).extracting(JsonNode::asInt).containsExactly(1, 2, 3);
  }

  @Test
  void aListIsReadNoFurtherThanAskedFor() {
    // Given
    answers.add(new Answer(200, "</facts?cursor=2>; rel=\"next\"", "{\"items\":[1,2]}"));
    // When
    var items = items(1);
    // Then
    assertThat(items).extracting(JsonNode::asInt).containsExactly(1);
  }

  @Test
  void anEarlierRevisionIsNotTheOneThatIsWaitedFor() {
    // Given
    answers.add(new Answer(200, null, "{\"id\":\"x\",\"revision\":1}"));
    // When
    boolean extracted;
    try (var query = new QueryClient(address)) {
      extracted = query.hasExtracted("x", 2);
    }
    // Then
    assertThat(extracted).isFalse();
  }

  private IngestClient.Outcome submit(Duration patience) {
    try (var ingest = new IngestClient(address, patience)) {
      return ingest.submit("{}");
    }
  }

  private List<JsonNode> items(int most) {
    try (var query = new QueryClient(address)) {
      return query.items("/facts", most);
    }
  }
}
