package dev.dateline.embedded.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.embedded.Failure;

/**
 * What a user names as articles: a text, HTML or NDJSON file, a folder of those, or an http(s) URL.
 * Each article comes as the JSON object that {@code POST /articles} takes.
 */
public final class ArticleSource {

  private static final Duration FETCH = Duration.ofSeconds(30);
  private static final int SNIFFED_BYTES = 2048;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path folder;

  /**
   * @param name path or URL
   * @param folder what a relative path starts from
   */
  public ArticleSource(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  private enum Kind {
    TEXT,
    HTML,
    NDJSON;

    static Optional<Kind> of(Path file) {
      String path = file.toString().toLowerCase(Locale.ROOT);
      return switch (path.substring(path.lastIndexOf('.') + 1)) {
        case "txt", "text" -> Optional.of(TEXT);
        case "html", "htm", "xhtml" -> Optional.of(HTML);
        case "ndjson", "jsonl" -> Optional.of(NDJSON);
        default -> Optional.empty();
      };
    }

    static Optional<Kind> ofMediaType(String type) {
      if (type.contains("ndjson") || type.contains("jsonl")) {
        return Optional.of(NDJSON);
      }
      if (type.contains("html")) {
        return Optional.of(HTML);
      }
      return type.startsWith("text/plain") ? Optional.of(TEXT) : Optional.empty();
    }
  }

  /**
   * Reads the articles one after another.
   *
   * @param articles takes a label for the user, and the article's JSON
   * @throws Failure when there is nothing that can be read
   */
  public void forEach(BiConsumer<String, String> articles) {
    try {
      if (name.matches("(?i)https?://.*")) {
        fetch(articles);
      } else {
        for (Path file : files(folder.resolve(name).normalize())) {
          read(file, articles);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("Could not read " + name + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new Failure("There is no file or folder " + path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      var files =
          walk.filter(file -> Files.isRegularFile(file) && Kind.of(file).isPresent())
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new Failure("There are no .txt, .html or .ndjson files in " + path);
      }
      return files;
    }
  }

  private static void read(Path file, BiConsumer<String, String> articles) throws IOException {
    String label = file.getFileName().toString();
    Kind kind = Kind.of(file).orElseThrow();
    if (kind == Kind.NDJSON) {
      // A file of this kind may be larger than memory.
      try (Stream<String> lines = Files.lines(file)) {
        forEachLine(label, lines, articles);
      }
    } else {
      byte[] content = Files.readAllBytes(file);
      articles.accept(label, article(null, kind, decode(content, Optional.empty())));
    }
  }

  private void fetch(BiConsumer<String, String> articles) throws IOException {
    HttpResponse<byte[]> response = response();
    if (response.statusCode() != 200) {
      throw new Failure(name + " was answered with " + response.statusCode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("text/html");
    Kind kind =
        Kind.ofMediaType(type)
            .orElseThrow(() -> new Failure(name + " is " + type + ", not HTML, text or NDJSON"));
    String content = decode(response.body(), charsetIn(type));
    if (kind == Kind.NDJSON) {
      forEachLine(name, content.lines(), articles);
    } else {
      articles.accept(name, article(response.uri().toString(), kind, content));
    }
  }

  private HttpResponse<byte[]> response() throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(name))
            .timeout(FETCH)
            .header("User-Agent", "Dateline/0.1")
            .header("Accept", "text/html, text/plain;q=0.9, application/x-ndjson;q=0.9")
            .build();
    try (var http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(FETCH)
            .build()) {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  private static void forEachLine(
      String label, Stream<String> lines, BiConsumer<String, String> articles) {
    var number = new int[1];
    lines.forEach(
        line -> {
          number[0]++;
          if (!line.isBlank()) {
            articles.accept(label + ":" + number[0], line);
          }
        });
  }

  private static String article(String url, Kind kind, String content) {
    ObjectNode article = JSON.createObjectNode();
    if (url != null) {
      article.put("url", url);
    }
    article.put(kind == Kind.HTML ? "html" : "text", content);
    return article.toString();
  }

  /**
   * Decodes as declared outside or, as HTML may, inside; else as UTF-8; else, where it is not that,
   * as Windows-1252 (the WHATWG Encoding Standard's fallback for western languages).
   */
  private static String decode(byte[] bytes, Optional<Charset> declared) {
    var start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
    var charset = declared.or(() -> start.contains("<meta") ? charsetIn(start) : Optional.empty());
    if (charset.isPresent()) {
      return new String(bytes, charset.get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static Optional<Charset> charsetIn(String declaration) {
    Matcher matcher = CHARSET.matcher(declaration);
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
