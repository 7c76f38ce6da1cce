package dev.dateline.embedded.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.Failure;
import dev.dateline.embedded.client.ArticleSource;
import dev.dateline.embedded.client.FactTable;
import dev.dateline.embedded.client.QueryClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "demo",
    description = "Start everything, feed articles, print the facts that they report.",
    footer = {
      "",
      "At a terminal the system runs until Ctrl-C; otherwise it is left running.",
      "Exit status: 0 when every article was read, 1 otherwise."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String SAMPLE = "deploy/sample";
  private static final int SHOWN_FACTS = 50;
  private static final int PAGE = 500;

  /** With more articles than this the table shows the facts of all that are there. */
  private static final int FEW_ARTICLES = 50;

  @Parameters(
      paramLabel = "FILE|FOLDER|URL",
      description = "Text, HTML or NDJSON; the bundled sample if left out.")
  private List<String> names = List.of();

  @Override
  public Integer call() throws InterruptedException {
    List<ArticleSource> sources = sources();
    var system = Installation.system();
    var stopAtEnd = UpCommand.start(system);
    var feed = new Feed(system);
    try {
      sources.forEach(feed::submit);
      feed.awaitExtraction();
    } catch (Failure e) {
      // Whoever looks for the reason needs the system as it is.
      stopAtEnd.set(false);
      throw e;
    }
    print(system, feed.accepted());
    if (Console.isInteractive()) {
      System.out.println("Ctrl-C stops everything.");
      Thread.currentThread().join();
    }
    stopAtEnd.set(false);
    System.out.println("The system is left running; stop it with ./dateline down");
    return feed.rejected() == 0 ? 0 : 1;
  }

  private List<ArticleSource> sources() {
    Path repository = Installation.home().repository();
    if (names.isEmpty()) {
      return List.of(new ArticleSource(SAMPLE, repository));
    }
    Path caller = Installation.callerFolder();
    return names.stream().map(name -> new ArticleSource(name, caller)).toList();
  }

  private static void print(EmbeddedSystem system, List<String> articles) {
    List<JsonNode> facts;
    try (var query = new QueryClient(system.query().address())) {
      facts = facts(query, articles);
    }
    System.out.println();
    System.out.println(
        FactTable.of(facts.subList(0, Math.min(SHOWN_FACTS, facts.size())), Console.width()));
    String more =
        facts.size() > SHOWN_FACTS
            ? "the first " + SHOWN_FACTS + " of " + facts.size()
            : Integer.toString(facts.size());
    System.out.println(more + " facts, those with most origins first");
    System.out.println("web page  " + system.query().address() + "/");
    System.out.println("as JSON   " + system.query().address() + "/facts");
  }

  private static List<JsonNode> facts(QueryClient query, List<String> articles) {
    Map<String, JsonNode> facts = new LinkedHashMap<>();
    if (articles.size() > FEW_ARTICLES) {
      query.items("/facts?limit=" + PAGE, PAGE).forEach(fact -> put(facts, fact));
    } else {
      for (String article : articles) {
        query
            .items("/facts?limit=" + PAGE + "&article=" + article, Integer.MAX_VALUE)
            .forEach(fact -> put(facts, fact));
      }
    }
    var sorted = new ArrayList<>(facts.values());
    sorted.sort(
        Comparator.<JsonNode>comparingInt(fact -> -fact.path("independentOrigins").asInt())
            .thenComparingInt(fact -> -fact.path("articles").size()));
    return sorted;
  }

  private static void put(Map<String, JsonNode> facts, JsonNode fact) {
    facts.put(fact.path("id").asText(), fact);
  }
}
