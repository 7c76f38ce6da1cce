package dev.dateline.embedded.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.embedded.Failure;

/**
 * Hands articles to ingest-service. When it cannot be reached, or cannot reach its database, the
 * article is handed over again until it is taken: doing so twice changes nothing.
 */
public final class IngestClient implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI articles;
  private final Duration patience;

  /**
   * @param ingest address of ingest-service
   * @param patience how long a service that is away is waited for
   */
  public IngestClient(URI ingest, Duration patience) {
    this.articles = ingest.resolve("/articles");
    this.patience = patience;
  }

  /** What became of an article. */
  public sealed interface Outcome {}

  /** It was taken, now or before. */
  public record Accepted(String id, int revision) implements Outcome {}

  /** It is not what ingest-service takes. */
  public record Rejected(String reason) implements Outcome {}

  /**
   * Hands over one article as the JSON object of {@code POST /articles}.
   *
   * @throws Failure when the service did not take or refuse it within this client's patience
   */
  public Outcome submit(String article) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      String trouble;
      try {
        HttpResponse<String> response = http.send(request(article), BodyHandlers.ofString());
        if (response.statusCode() < 300) {
          JsonNode receipt = JSON.readTree(response.body());
          return new Accepted(receipt.path("id").asText(), receipt.path("revision").asInt(1));
        }
        if (response.statusCode() < 500) {
          return new Rejected(reason(response));
        }
        trouble = reason(response);
      } catch (IOException away) {
        trouble = away.toString();
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      if (System.nanoTime() > deadline) {
        throw new Failure("ingest-service at " + articles + " did not take an article: " + trouble);
      }
      pause();
    }
  }

  private HttpRequest request(String article) {
    return HttpRequest.newBuilder(articles)
        .timeout(ANSWER)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(article))
        .build();
  }

  /** The words of an RFC 9457 problem. */
  private static String reason(HttpResponse<String> response) {
    var reason = new StringBuilder().append(response.statusCode());
    try {
      JsonNode problem = JSON.readTree(response.body());
      for (String field : List.of("title", "detail")) {
        if (problem.hasNonNull(field)) {
          reason.append(' ').append(problem.path(field).asText());
        }
      }
      for (JsonNode violation : problem.path("violations")) {
        reason.append("; ").append(violation.path("field").asText());
        reason.append(' ').append(violation.path("message").asText());
      }
    } catch (JsonProcessingException notJson) {
      // The status says what is known.
    }
    return reason.toString();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Failure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Failure("Interrupted", e);
  }

  @Override
  public void close() {
    http.close();
  }
}
