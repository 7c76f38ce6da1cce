package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.quantity.QuantityMention;
import dev.dateline.extract.quantity.QuantityTagger;
import dev.dateline.extract.time.TemporalTagger;

/**
 * Quantities against the annotated seeds: every gold quantity is looked for inside the evidence of
 * its mention; value, unit and modifier are compared as {@code score.py} does (a unit is right when
 * it ends in the same noun).
 */
public final class QuantityBenchmark {

  private QuantityBenchmark() {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws IOException {
    LanguageAnalyzer analyzer = EnglishAnalyzer.load();
    TemporalTagger times = TemporalTagger.load();
    QuantityTagger tagger = QuantityTagger.load();
    List<Path> files;
    try (Stream<Path> paths = Files.list(shared.resolve("gold/seeds"))) {
      files = paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    int gold = 0;
    int values = 0;
    int units = 0;
    int modifiers = 0;
    for (Path file : files) {
      JsonNode annotated = new ObjectMapper().readTree(file.toFile());
      String text = Files.readString(file.resolveSibling(annotated.get("textFile").asText()));
      Document document = analyzer.analyze(text);
      String published = annotated.at("/header/publishedAt").asText();
      List<QuantityMention> found = tagger.tag(document, times.tag(document, published));
      for (JsonNode mention : annotated.get("mentions")) {
        for (JsonNode expected : mention.path("quantities")) {
          if (expected.path("optional").asBoolean()) {
            continue;
          }
          gold++;
          QuantityMention match = find(found, mention.get("evidence"), expected);
          boolean unit = match != null && unitRight(expected, match);
          boolean modifier = match != null && modifierRight(expected, match);
          values += match != null ? 1 : 0;
          units += unit ? 1 : 0;
          modifiers += modifier ? 1 : 0;
          if (!unit || !modifier) {
            out.println(annotated.get("stem").asText() + ": " + expected + " found " + match);
          }
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "Quantities, gold %d: value right %d, unit right %d, modifier right %d%n",
        gold,
        values,
        units,
        modifiers);
    return List.of();
  }

  private static QuantityMention find(
      List<QuantityMention> found, JsonNode evidence, JsonNode expected) {
    return found.stream()
        .filter(q -> q.start() < evidence.get("end").asInt())
        .filter(q -> q.end() > evidence.get("start").asInt())
        .filter(q -> valueRight(expected, q))
        .findFirst()
        .orElse(null);
  }

  private static boolean valueRight(JsonNode expected, QuantityMention found) {
    JsonNode value = expected.get("value");
    double low = value.isArray() ? value.get(0).asDouble() : value.asDouble();
    double high = value.isArray() ? value.get(1).asDouble() : low;
    double min = found.value() != null ? found.value() : found.min();
    double max = found.value() != null ? found.value() : found.max();
    return expected.path("vague").asBoolean()
        ? min >= low && min <= high
        : Math.abs(min - low) < 1e-9 && Math.abs(max - high) < 1e-9;
  }

  private static boolean unitRight(JsonNode expected, QuantityMention found) {
    if (expected.path("unitImplicit").asBoolean()) {
      return true;
    }
    for (JsonNode unit : expected.get("unit")) {
      if (found.unit() != null && (matches(unit.asText(), found.unit()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one unit holds all words of the other and its last one, plurals aside. */
  private static boolean matches(String expected, String found) {
    List<String> a = words(found);
    List<String> b = words(expected);
    return b.containsAll(a) && b.contains(a.getLast()) || a.containsAll(b);
  }

  private static List<String> words(String unit) {
    return Stream.of(unit.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+"))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .toList();
  }

  private static boolean modifierRight(JsonNode expected, QuantityMention found) {
    String modifier = found.modifier() == null ? "null" : found.modifier().label();
    boolean right = expected.path("modifier").asText("null").equals(modifier);
    for (JsonNode other : expected.path("modifierAlt")) {
      right |= other.asText("null").equals(modifier);
    }
    return right || expected.path("vague").asBoolean();
  }
}
