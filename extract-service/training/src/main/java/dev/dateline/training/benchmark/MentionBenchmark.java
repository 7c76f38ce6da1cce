package dev.dateline.training.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.cleaning.ArticleCleaner;
import dev.dateline.cleaning.CleanedArticle;
import dev.dateline.cleaning.RawArticle;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.model.Argument;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Quantity;
import dev.dateline.extract.model.Quotation;
import dev.dateline.extract.model.Source;

/**
 * Mentions and quotations of the annotated articles against what a careful reader found: runs
 * cleaning and engine in this process and the scorer {@code gold/score.py} (Python 3) on the
 * result. Options go to the scorer.
 */
public final class MentionBenchmark {

  private static final String SEEDS = "seeds 000-002";

  private MentionBenchmark() {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out)
      throws IOException, InterruptedException {
    Path gold = shared.resolve("gold");
    var json = new ObjectMapper();
    Extractor extractor = Extractor.load();
    List<Object> mentions = new ArrayList<>();
    List<Object> quotations = new ArrayList<>();
    List<String> goldFiles = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(gold.resolve("seeds"), "*.json")) {
      for (Path file : files) {
        JsonNode annotated = json.readTree(file.toFile());
        Extraction extraction = extract(extractor, annotated, file.getParent());
        extraction.mentions().forEach(mention -> mentions.add(mention(mention)));
        extraction.quotations().forEach(quotation -> quotations.add(quotation(quotation)));
        goldFiles.add(file.toString());
      }
    }
    File system = File.createTempFile("dateline-mentions", ".json");
    json.writeValue(system, Map.of("mentions", mentions, "quotations", quotations));
    List<String> command = new ArrayList<>(List.of("python3", gold.resolve("score.py").toString()));
    command.add("--gold");
    command.addAll(goldFiles);
    File scores = File.createTempFile("dateline-scores", ".json");
    command.addAll(List.of("--system", system.toString(), "--json", scores.toString()));
    command.addAll(options);
    Process scorer =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    scorer.getInputStream().transferTo(out);
    if (scorer.waitFor() != 0) {
      throw new IOException("The scorer failed");
    }
    return figures(json.readTree(scores));
  }

  private static List<Figure> figures(JsonNode scores) {
    return List.of(
        figure(92, "mentions", "core recall", scores.at("/mentionRecall/core"), "CoreNLP 37"),
        figure(80, "mentions", "core slot recall", scores.at("/slotRecall/core"), "CoreNLP 32"),
        figure(88, "mentions", "agent", scores.at("/slots/agent"), ""),
        figure(88, "mentions", "patient", scores.at("/slots/patient"), ""),
        figure(88, "mentions", "source", scores.at("/slots/attribution source"), ""),
        Figure.atMost(
            0,
            "mentions",
            "from boilerplate, number",
            SEEDS,
            scores.at("/boilerplate/overlapping").asDouble(),
            ""),
        figure(97, "quotations", "precision", scores.at("/quotations/precision"), ""),
        figure(93, "quotations", "recall", scores.at("/quotations/recall"), ""),
        figure(95, "quotations", "speaker", scores.at("/quotations/speaker"), ""));
  }

  private static Figure figure(
      double target, String task, String measure, JsonNode share, String baselines) {
    return Figure.atLeast(target, task, measure, SEEDS, 100 * share.asDouble(), baselines);
  }

  private static Extraction extract(Extractor extractor, JsonNode annotated, Path folder)
      throws IOException {
    String text = Files.readString(folder.resolve(annotated.get("textFile").asText()));
    JsonNode header = annotated.get("header");
    CleanedArticle cleaned =
        ArticleCleaner.clean(
            new RawArticle(
                null,
                header.get("outlet").asText(),
                null,
                null,
                header.get("publishedAt").asText(),
                "en",
                text,
                null));
    return extractor.extract(
        new Article(
            annotated.get("articleId").asText(),
            1,
            cleaned.title(),
            cleaned.byline(),
            cleaned.dateline(),
            cleaned.outlet(),
            cleaned.publishedAt(),
            cleaned.language(),
            cleaned.text()));
  }

  private static Map<String, Object> mention(Mention mention) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("articleId", mention.articleId());
    out.put("predicate", Map.of("lemma", mention.predicate().lemma()));
    out.put("arguments", mention.arguments().stream().map(MentionBenchmark::argument).toList());
    out.put("quantities", mention.quantities().stream().map(MentionBenchmark::quantity).toList());
    out.put("time", mention.time() == null ? null : Map.of("value", mention.time().value()));
    out.put(
        "place",
        mention.place() == null
            ? null
            : Map.of("text", mention.place().text(), "name", mention.place().name()));
    out.put(
        "attribution",
        mention.attribution() == null
            ? null
            : Map.of(
                "source", source(mention.attribution().source()),
                "directness", mention.attribution().directness().label()));
    out.put("factuality", mention.factuality().label());
    out.put(
        "evidence",
        Map.of(
            "start", mention.evidence().start(),
            "end", mention.evidence().end(),
            "exact", mention.evidence().exact()));
    out.put("confidence", mention.confidence());
    return out;
  }

  private static Map<String, Object> argument(Argument argument) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("role", argument.role());
    out.put("text", argument.text());
    out.put("name", argument.name());
    return out;
  }

  private static Map<String, Object> quantity(Quantity quantity) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (quantity.value() != null) {
      out.put("value", quantity.value());
    } else {
      out.put("min", quantity.min());
      out.put("max", quantity.max());
    }
    out.put("unit", quantity.unit());
    out.put("modifier", quantity.modifier() == null ? null : quantity.modifier().label());
    return out;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("text", source.text());
    out.put("name", source.name());
    return out;
  }

  private static Map<String, Object> quotation(Quotation quotation) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("articleId", quotation.articleId());
    out.put("speaker", quotation.speaker() == null ? null : source(quotation.speaker()));
    out.put("content", quotation.content().exact());
    out.put("start", quotation.content().start());
    out.put("end", quotation.content().end());
    out.put("directness", quotation.directness().label());
    return out;
  }
}
