package dev.dateline.training.benchmark;

import java.io.File;
import java.io.IOException;
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
 * Mentions and quotations of the annotated articles against what a careful reader found: {@code
 * MentionBenchmark SHARED [--verbose]}. Runs cleaning and engine in this process and the scorer
 * {@code gold/score.py} on the result.
 */
public final class MentionBenchmark {

  private MentionBenchmark() {}

  /** Prints the scorer's report. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path gold = Path.of(args[0], "gold");
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
    command.addAll(List.of("--system", system.toString()));
    command.addAll(List.of(args).subList(1, args.length));
    new ProcessBuilder(command).inheritIO().start().waitFor();
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
