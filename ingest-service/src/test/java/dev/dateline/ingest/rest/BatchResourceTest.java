package dev.dateline.ingest.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.ingest.Texts;
import dev.dateline.testing.RealKafka;
import dev.dateline.testing.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class BatchResourceTest {

  @Inject ObjectMapper json;

  @TestHTTPResource("/articles/batch")
  URI batch;

  @Test
  void answersEachLineInOrder() throws IOException {
    String good = line(Texts.unique());
    String body =
        String.join(
            "\n", good, "", "{\"text\": \"A.\", \"publishedAt\": \"2999-01-01\"}", "no json", good);

    List<JsonNode> results = submit(body.getBytes(StandardCharsets.UTF_8));

    assertThat(results)
        .extracting(result -> result.get("line").asInt())
        .containsExactly(1, 3, 4, 5);
    assertThat(results)
        .extracting(result -> result.get("status").asInt())
        .containsExactly(202, 400, 400, 200);
    assertThat(results.get(1).at("/problem/violations/0/field").asText()).isEqualTo("publishedAt");
    assertThat(results.get(3).get("id")).isEqualTo(results.get(0).get("id"));
  }

  @Test
  void aLineThatIsNoTextOrTooLongDoesNotStopTheOthers() throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(new byte[] {'{', (byte) 0xFF, '}', '\n'});
    body.write(
        ("{\"text\": \"" + "x".repeat(6_000_000) + "\"}\n").getBytes(StandardCharsets.UTF_8));
    body.write((line(Texts.unique()) + "\r\n").getBytes(StandardCharsets.UTF_8));

    List<JsonNode> results = submit(body.toByteArray());

    assertThat(results)
        .extracting(result -> result.get("status").asInt())
        .containsExactly(400, 413, 202);
  }

  @Test
  void answersALineBeforeTheNextOneIsSent() throws IOException {
    // Given a client that sends a line and waits, which the usual HTTP clients cannot do
    try (var socket = new Socket(batch.getHost(), batch.getPort())) {
      socket.setSoTimeout(60_000);
      var out = socket.getOutputStream();
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out.write(
          """
          POST /articles/batch HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/x-ndjson\r
          Transfer-Encoding: chunked\r
          Connection: close\r
          \r
          """
              .getBytes(StandardCharsets.US_ASCII));

      // When, Then
      for (int number = 1; number <= 2; number++) {
        sendChunk(out, line(Texts.unique()) + "\n");
        assertThat(lineWith(in, "{")).contains("\"line\":" + number);
      }
      sendChunk(out, "");
      assertThat(lineWith(in, "0")).isEqualTo("0");
    }
  }

  private static void sendChunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String lineWith(BufferedReader in, String start) throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith(start)) {
      line = in.readLine();
    }
    return line;
  }

  private String line(String text) throws IOException {
    return json.writeValueAsString(Texts.article(Texts.uniqueUrl(), text));
  }

  private List<JsonNode> submit(byte[] body) throws IOException {
    String answer =
        given()
            .contentType("application/x-ndjson")
            .body(body)
            .post("/articles/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<JsonNode> results = new ArrayList<>();
    for (String line : answer.lines().toList()) {
      results.add(json.readTree(line));
    }
    return results;
  }
}
