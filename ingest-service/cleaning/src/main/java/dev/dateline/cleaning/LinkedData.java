package dev.dateline.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD with the vocabulary of schema.org. Missing properties
 * are empty.
 */
record LinkedData(String headline, String author, String published, String publisher, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The first article that the page describes. */
  static Optional<LinkedData> of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      List<JsonNode> things = new ArrayList<>();
      try {
        collect(JSON.readTree(script.data()), things);
      } catch (JsonProcessingException e) {
        continue; // Pages often carry broken JSON; the page itself still tells.
      }
      for (JsonNode thing : things) {
        if (isArticle(thing.path("@type"))) {
          return Optional.of(
              new LinkedData(
                  plain(thing.path("headline")),
                  names(thing.path("author")),
                  thing.path("datePublished").asText(""),
                  names(thing.path("publisher")),
                  // The body is plain text by the vocabulary, and HTML on some sites.
                  thing.path("articleBody").asText("").replaceAll("<[^>]{1,200}>", "\n")));
        }
      }
    }
    return Optional.empty();
  }

  private static void collect(JsonNode node, List<JsonNode> things) {
    if (node.isArray()) {
      node.forEach(item -> collect(item, things));
    } else if (node.isObject()) {
      things.add(node);
      collect(node.path("@graph"), things);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return type.asText("").endsWith("Article") || type.asText("").endsWith("Posting");
  }

  private static String names(JsonNode agent) {
    if (agent.isTextual()) {
      return agent.asText();
    }
    if (agent.isArray()) {
      var names = new StringJoiner(", ");
      agent.forEach(one -> names.add(names(one)));
      return names.toString();
    }
    return plain(agent.path("name"));
  }

  /** Text whose character references are resolved, as many sites escape them twice. */
  private static String plain(JsonNode text) {
    return Jsoup.parse(text.asText("")).text();
  }
}
