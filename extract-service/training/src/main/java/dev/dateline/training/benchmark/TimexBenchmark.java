package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.time.TemporalTagger;
import dev.dateline.extract.time.Timex;

/**
 * Time expressions against TimeML files (TempEval-3: strict and relaxed spans, values).
 *
 * <p>Options: {@code even} or {@code odd} for one half of them, {@code -v} to list every error,
 * {@code -o=FILE} to write what was found as JSON for the corpora's {@code timex_score.py}.
 */
public final class TimexBenchmark {

  private static final Pattern DCT = Pattern.compile("<DCT>\\s*<TIMEX3[^>]*\\bvalue=\"([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*)</TEXT>", Pattern.DOTALL);
  private static final Pattern PIECE = Pattern.compile("<[^>]+>|[^<]+");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");

  private static final int WARM_UP = 40;
  private static final int MEASURED = 10;

  private TimexBenchmark() {}

  private record Expression(int start, int end, String value) {}

  private record Annotated(String name, String text, String published, List<Expression> gold) {}

  private record Pair(int gold, int system, boolean exact, int overlap) {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws IOException {
    List<Annotated> documents = read(shared.resolve("corpora/timeml/aquaint"), options);
    LanguageAnalyzer analyzer = EnglishAnalyzer.load();
    TemporalTagger tagger = TemporalTagger.load();
    boolean verbose = options.contains("-v");
    int gold = 0;
    int system = 0;
    int strict = 0;
    int relaxed = 0;
    int values = 0;
    List<Document> analyzed = documents.stream().map(d -> analyzer.analyze(d.text())).toList();
    double micros = microsecondsPerDocument(tagger, documents, analyzed);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    for (int d = 0; d < documents.size(); d++) {
      Annotated document = documents.get(d);
      List<Timex> found = tagger.tag(analyzed.get(d), document.published());
      ArrayNode array = output.putArray(document.name());
      found.forEach(timex -> addTo(array, timex, document.text()));
      gold += document.gold().size();
      system += found.size();
      List<Pair> pairs = pairs(document.gold(), found);
      relaxed += pairs.size();
      for (Pair pair : pairs) {
        Expression expected = document.gold().get(pair.gold());
        Timex actual = found.get(pair.system());
        boolean value = expected.value().strip().equalsIgnoreCase(actual.value());
        strict += pair.exact() ? 1 : 0;
        values += value ? 1 : 0;
        if (verbose && !(value && pair.exact())) {
          print(out, pair.exact() ? "value" : value ? "span" : "both", document, expected, actual);
        }
      }
      if (verbose) {
        for (int i = 0; i < document.gold().size(); i++) {
          int index = i;
          if (pairs.stream().noneMatch(pair -> pair.gold() == index)) {
            print(out, "miss", document, document.gold().get(i), null);
          }
        }
        for (int i = 0; i < found.size(); i++) {
          int index = i;
          if (pairs.stream().noneMatch(pair -> pair.system() == index)) {
            print(out, "extra", document, null, found.get(i));
          }
        }
      }
    }
    for (String option : options) {
      if (option.startsWith("-o=")) {
        Files.writeString(Path.of(option.substring(3)), output.toString());
      }
    }
    double relaxedF1 = f1(relaxed, system, gold);
    out.printf(
        Locale.ROOT,
        "Time expressions, %d documents, gold %d, system %d, %.0f microseconds of CPU a document%n",
        documents.size(),
        gold,
        system,
        micros);
    double strictF1 = f1(strict, system, gold);
    double valueF1 = relaxedF1 * values / Math.max(1, relaxed);
    out.printf(Locale.ROOT, "%-22s %8s %8s %8s%n", "F1", "strict", "relaxed", "value");
    row(out, "Dateline", strictF1, relaxedF1, valueF1);
    row(out, "HeidelTime 2.2 (all)", 81.3, 92.5, 72.1);
    row(out, "SUTime (all)", 76.5, 88.9, 67.4);
    row(out, "to reach", 85, 94, 80);
    return List.of(
        figure(85, "strict F1", strictF1, "HeidelTime 81.3, SUTime 76.5"),
        figure(94, "relaxed F1", relaxedF1, "HeidelTime 92.5, SUTime 88.9"),
        figure(80, "value F1", valueF1, "HeidelTime 72.1, SUTime 67.4"));
  }

  private static Figure figure(double target, String measure, double ours, String baselines) {
    return Figure.atLeast(target, "time", measure, "AQUAINT TimeML", ours, baselines);
  }

  /** Processor time of the tagger alone, once the virtual machine has warmed up. */
  private static double microsecondsPerDocument(
      TemporalTagger tagger, List<Annotated> documents, List<Document> analyzed) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (int pass = 0; pass < WARM_UP + MEASURED; pass++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int d = 0; d < documents.size(); d++) {
        tagger.tag(analyzed.get(d), documents.get(d).published());
      }
      nanos += pass < WARM_UP ? 0 : threads.getCurrentThreadCpuTime() - before;
    }
    return nanos / 1000.0 / MEASURED / documents.size();
  }

  private static void row(
      PrintStream out, String name, double strict, double relaxed, double value) {
    out.printf(Locale.ROOT, "%-22s %8.1f %8.1f %8.1f%n", name, strict, relaxed, value);
  }

  private static void addTo(ArrayNode array, Timex timex, String text) {
    array
        .addObject()
        .put("start", text.codePointCount(0, timex.start()))
        .put("end", text.codePointCount(0, timex.end()))
        .put("type", timex.type().name())
        .put("value", timex.value());
  }

  private static double f1(int right, int system, int gold) {
    return system + gold == 0 ? 0 : 200.0 * right / (system + gold);
  }

  private static void print(
      PrintStream out, String kind, Annotated document, Expression gold, Timex system) {
    int start = gold != null ? gold.start() : system.start();
    int end = gold != null ? gold.end() : system.end();
    String text = document.text();
    out.printf(
        "%-6s %s gold %s system %s {%s} published %s%n",
        kind,
        document.name(),
        gold == null ? "-" : "[" + text.substring(start, end) + "]" + gold.value(),
        system == null ? "-" : "[" + system.text() + "]" + system.value(),
        text.substring(Math.max(0, start - 50), Math.min(text.length(), end + 40))
            .replace('\n', ' '),
        document.published());
  }

  /** One-to-one pairs of overlapping spans, exact ones first, then by size of the overlap. */
  private static List<Pair> pairs(List<Expression> gold, List<Timex> system) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < system.size(); j++) {
        int overlap =
            Math.min(gold.get(i).end(), system.get(j).end())
                - Math.max(gold.get(i).start(), system.get(j).start());
        if (overlap > 0) {
          boolean exact =
              gold.get(i).start() == system.get(j).start()
                  && gold.get(i).end() == system.get(j).end();
          candidates.add(new Pair(i, j, exact, overlap));
        }
      }
    }
    candidates.sort(
        Comparator.comparing((Pair pair) -> !pair.exact())
            .thenComparing(pair -> -pair.overlap())
            .thenComparing(Pair::gold)
            .thenComparing(Pair::system));
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : candidates) {
      if (chosen.stream()
          .noneMatch(other -> other.gold() == pair.gold() || other.system() == pair.system())) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  // ------------------------------------------------------------------ corpus

  private static List<Annotated> read(Path folder, List<String> options) throws IOException {
    List<Annotated> documents = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> paths = Files.list(folder)) {
      files = paths.filter(path -> path.toString().endsWith(".tml")).sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      boolean even = i % 2 == 0;
      if (!(options.contains("even") && !even) && !(options.contains("odd") && even)) {
        documents.add(read(files.get(i)));
      }
    }
    return documents;
  }

  private static Annotated read(Path file) throws IOException {
    String content = Files.readString(file).replace("\r\n", "\n");
    Matcher published = DCT.matcher(content);
    Matcher body = TEXT.matcher(content);
    if (!published.find() || !body.find()) {
      throw new IOException("no DCT or TEXT in " + file);
    }
    StringBuilder text = new StringBuilder();
    List<Expression> gold = new ArrayList<>();
    Expression open = null;
    Matcher pieces = PIECE.matcher(body.group(1));
    while (pieces.find()) {
      String piece = pieces.group();
      if (piece.startsWith("<TIMEX3") && !piece.endsWith("/>")) {
        String value = "";
        for (Matcher attribute = ATTRIBUTE.matcher(piece); attribute.find(); ) {
          value = attribute.group(1).equals("value") ? attribute.group(2) : value;
        }
        open = new Expression(text.length(), 0, value);
      } else if (piece.equals("</TIMEX3>") && open != null) {
        gold.add(trimmed(text, open.start(), text.length(), open.value()));
      } else if (!piece.startsWith("<")) {
        text.append(unescape(piece));
      }
    }
    gold.removeIf(expression -> expression.end() <= expression.start());
    return new Annotated(
        file.getFileName().toString().replace(".tml", ""),
        text.toString(),
        published.group(1).substring(0, 10),
        gold);
  }

  private static Expression trimmed(CharSequence text, int start, int end, String value) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Expression(start, end, value);
  }

  private static String unescape(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
