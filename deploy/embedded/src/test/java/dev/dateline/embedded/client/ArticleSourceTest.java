package dev.dateline.embedded.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import dev.dateline.embedded.Failure;

class ArticleSourceTest {

  @TempDir private Path folder;

  @Test
  void aTextFileIsOneArticle() throws IOException {
    write("a.txt", "The mayor resigned.");
    assertThat(read("a.txt").get("a.txt").path("text").asText()).isEqualTo("The mayor resigned.");
  }

  @Test
  void everyLineOfAnNdjsonFileThatIsNotBlankIsAnArticle() throws IOException {
    write("a.ndjson", "{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n");
    assertThat(read("a.ndjson").keySet()).containsExactly("a.ndjson:1", "a.ndjson:3");
  }

  @Test
  void aFolderIsEveryFileInItOfAKnownKind() throws IOException {
    write("b.html", "<p>Two.</p>");
    write("a.txt", "One.");
    write("c.pdf", "%PDF");
    assertThat(read(".").keySet()).containsExactly("a.txt", "b.html");
  }

  @Test
  void htmlIsDecodedAsItDeclaresItself() throws IOException {
    // Given
    String page = "<meta charset=\"iso-8859-2\"><p>Győr</p>";
    Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("ISO-8859-2")));
    // When
    var article = read("a.html").get("a.html");
    // Then
    assertThat(article.path("html").asText()).isEqualTo(page);
  }

  @Test
  void textThatIsNotUtf8IsReadAsWindows1252() throws IOException {
    // Given
    Files.write(folder.resolve("a.txt"), "“Café”".getBytes(Charset.forName("windows-1252")));
    // When
    var article = read("a.txt").get("a.txt");
    // Then
    assertThat(article.path("text").asText()).isEqualTo("“Café”");
  }

  @Test
  void aWebPageComesWithItsUrl() throws IOException {
    // Given
    var server = serve("/story", "text/html; charset=utf-8", "<p>Søren won.</p>");
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/story";
    try {
      // When
      var article = read(url).get(url);
      // Then
      assertThat(article.path("url").asText()).isEqualTo(url);
      assertThat(article.path("html").asText()).isEqualTo("<p>Søren won.</p>");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aWebPageThatIsNotThereIsSaidToBe() throws IOException {
    // Given
    var server = serve("/story", "text/html", "");
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/other";
    try {
      // When
      var attempt = assertThatExceptionOfType(Failure.class).isThrownBy(() -> read(url));
      // Then
      attempt.withMessageContaining("404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatDoesNotExistIsSaidNotTo() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read("nowhere.txt"))
        .withMessageContaining("nowhere.txt");
  }

  @Test
  void aFileOfAnUnknownKindIsRefused() throws IOException {
    write("c.pdf", "%PDF");
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read("c.pdf"))
        .withMessageContaining("c.pdf");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private Map<String, JsonNode> read(String name) {
    var articles = new LinkedHashMap<String, JsonNode>();
    new ArticleSource(name, folder)
        .forEach((label, article) -> articles.put(label, parse(article)));
    return articles;
  }

  private static JsonNode parse(String article) {
    try {
      return new ObjectMapper().readTree(article);
    } catch (IOException e) {
      throw new AssertionError(article, e);
    }
  }

  private static HttpServer serve(String path, String type, String body) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}
