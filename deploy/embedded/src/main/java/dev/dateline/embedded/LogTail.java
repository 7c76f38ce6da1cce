package dev.dateline.embedded;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The last lines of a log for a person's eyes; JSON records are reduced to what they say. */
final class LogTail {

  private static final int LINES = 25;
  private static final ObjectMapper JSON = new ObjectMapper();

  private LogTail() {}

  static String of(List<String> lines) {
    return lines.stream()
        .skip(Math.max(0, lines.size() - LINES))
        .map(LogTail::readable)
        .collect(Collectors.joining("\n"));
  }

  private static String readable(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try {
      JsonNode entry = JSON.readTree(line);
      String said = entry.path("level").asText() + " " + entry.path("message").asText();
      JsonNode exception = entry.path("exception");
      return exception.isMissingNode() ? said : said + "\n    " + cause(exception);
    } catch (JsonProcessingException notJson) {
      return line;
    }
  }

  private static String cause(JsonNode exception) {
    if (exception.isTextual()) {
      return exception.asText();
    }
    JsonNode root = exception;
    while (root.path("causedBy").has("exception")) {
      root = root.path("causedBy").path("exception");
    }
    return root.path("exceptionType").asText() + ": " + root.path("message").asText();
  }
}
