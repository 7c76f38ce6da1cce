package dev.dateline.embedded.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.embedded.Failure;

/** Reads query-service's resources. */
public final class QueryClient implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofSeconds(60);

  /** RFC 8288: the target of the link to the next page. */
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,<]*rel=\"?next\"?");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI query;

  /**
   * @param query address of query-service
   */
  public QueryClient(URI query) {
    this.query = query;
  }

  /**
   * An article with its mentions, quotations and entities; empty until its extraction has been
   * projected, or while query-service is away.
   */
  public Optional<JsonNode> article(String id) {
    try {
      HttpResponse<String> response = get(query.resolve("/articles/" + id));
      return response.statusCode() == 200
          ? Optional.of(JSON.readTree(response.body()))
          : Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  /** Whether this revision of an article, or a later one, has been projected. */
  public boolean hasExtracted(String id, int revision) {
    return article(id).filter(article -> article.path("revision").asInt(1) >= revision).isPresent();
  }

  /**
   * The items of a list, page after page.
   *
   * @param list path and parameters, e.g. {@code /facts?limit=100}
   * @param most where to stop
   */
  public List<JsonNode> items(String list, int most) {
    var items = new ArrayList<JsonNode>();
    Optional<URI> page = Optional.of(query.resolve(list));
    while (page.isPresent() && items.size() < most) {
      URI address = page.get();
      HttpResponse<String> response = read(address);
      body(response, address).path("items").forEach(items::add);
      page =
          response.headers().allValues("Link").stream()
              .map(NEXT::matcher)
              .filter(Matcher::find)
              .map(link -> address.resolve(link.group(1)))
              .findFirst();
    }
    return items.subList(0, Math.min(most, items.size()));
  }

  private HttpResponse<String> read(URI address) {
    try {
      HttpResponse<String> response = get(address);
      if (response.statusCode() != 200) {
        throw new Failure("GET " + address + " was answered with " + response.statusCode());
      }
      return response;
    } catch (IOException e) {
      throw new Failure("GET " + address + " was not answered: " + e, e);
    }
  }

  private static JsonNode body(HttpResponse<String> response, URI address) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new Failure("GET " + address + " was not answered with JSON", e);
    }
  }

  private HttpResponse<String> get(URI address) throws IOException {
    try {
      return http.send(
          HttpRequest.newBuilder(address)
              .timeout(ANSWER)
              .header("Accept", "application/json")
              .build(),
          BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
