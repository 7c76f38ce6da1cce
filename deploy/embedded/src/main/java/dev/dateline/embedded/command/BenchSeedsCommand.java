package dev.dateline.embedded.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.client.ArticleSource;
import dev.dateline.embedded.client.QueryClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "seeds",
    description =
        "Score what query-service answers about the annotated seeds with their own scorer (Python 3).",
    footer = {
      "",
      "The system is started if it does not run; seeds that are there already stay as they are."
    })
final class BenchSeedsCommand implements Callable<Integer> {

  /** The seeds that are annotated, by their place in seeds.ndjson. */
  private static final List<String> ANNOTATED = List.of("000", "001", "002");

  private static final String SEEDS = "seeds.ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private SharedData shared;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = shared.folder();
    var system = Installation.system();
    UpCommand.start(system).set(false);
    List<String> articles = feed(system, folder.resolve("seeds"));

    Path work = Files.createDirectories(Installation.home().data().resolve("bench"));
    var command =
        new ArrayList<>(List.of("python3", folder.resolve("gold/score.py").toString(), "--gold"));
    ANNOTATED.forEach(
        seed -> command.add(folder.resolve("gold/seeds/" + seed + ".json").toString()));
    Path statements = work.resolve("seeds.json");
    Files.writeString(statements, statements(system, articles).toString());
    command.addAll(List.of("--system", statements.toString(), "--map"));
    for (int i = 0; i < ANNOTATED.size(); i++) {
      command.add(ANNOTATED.get(i) + "=" + articles.get(i));
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Ids of the annotated articles; an article that is there already keeps its id. */
  private static List<String> feed(EmbeddedSystem system, Path seeds) {
    var feed = new Feed(system);
    feed.submit(new ArticleSource(SEEDS, seeds));
    feed.awaitExtraction();
    return IntStream.rangeClosed(1, ANNOTATED.size())
        .mapToObj(line -> feed.article(SEEDS + ":" + line))
        .toList();
  }

  /** Mentions as they are, and quotations with their content and offsets where the scorer looks. */
  private static ObjectNode statements(EmbeddedSystem system, List<String> articles) {
    ObjectNode statements = JSON.createObjectNode();
    ArrayNode mentions = statements.putArray("mentions");
    ArrayNode quotations = statements.putArray("quotations");
    try (var query = new QueryClient(system.query().address())) {
      for (String article : articles) {
        for (JsonNode mention :
            query.items("/mentions?limit=500&article=" + article, Integer.MAX_VALUE)) {
          // The scorer takes a quantity's "value" for its range unless the field is absent.
          mention
              .path("quantities")
              .forEach(
                  quantity ->
                      ((ObjectNode) quantity).properties().removeIf(f -> f.getValue().isNull()));
          mentions.add(mention);
        }
        for (JsonNode quotation :
            query.items("/quotations?limit=500&article=" + article, Integer.MAX_VALUE)) {
          JsonNode content = quotation.path("content");
          quotations.add(
              ((ObjectNode) quotation)
                  .put("start", content.path("start").asInt())
                  .put("end", content.path("end").asInt())
                  .put("content", content.path("exact").asText()));
        }
      }
    }
    return statements;
  }
}
