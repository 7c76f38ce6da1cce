package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.attribution.AttributedContent.Span;
import dev.dateline.extract.attribution.AttributionFinder;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.quotation.QuotationFinder;
import dev.dateline.extract.quotation.QuotedText;
import dev.dateline.training.attribution.AttributionTrainer;
import dev.dateline.training.attribution.PolNear;

/**
 * Measures attribution on PolNeAR's dev part as the corpus' scorer does.
 *
 * <p>Options: {@code [--held-out] [--write SYSTEM.json]}; {@code --held-out} takes the articles of
 * the train part that {@code AttributionTrainer --hold-out} leaves out, {@code --write} saves what
 * was found in the scorer's shape (offsets in code points).
 */
public final class AttributionBenchmark {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  /** Each article is read so often; time is taken the last time, in the second half. */
  private static final int PASSES = 5;

  private AttributionBenchmark() {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws IOException {
    boolean heldOut = options.contains("--held-out");
    int write = options.indexOf("--write");
    List<PolNear> articles =
        PolNear.read(shared.resolve(heldOut ? "corpora/polnear/train" : "corpora/polnear/dev"));
    LanguageAnalyzer analyzer = EnglishAnalyzer.load();
    QuotationFinder quotationFinder = new QuotationFinder();
    AttributionFinder finder = AttributionFinder.load();
    AttributionScore score = new AttributionScore();
    Map<String, Object> system = new LinkedHashMap<>();
    long nanos = 0;
    int measured = 0;
    for (int i = 0; i < articles.size(); i++) {
      if (heldOut && !AttributionTrainer.isHeldOut(i)) {
        continue;
      }
      PolNear article = articles.get(i);
      Document document = analyzer.analyze(article.text());
      List<AttributedContent> found = List.of();
      for (int pass = 0; pass < PASSES; pass++) {
        long start = CPU.getCurrentThreadCpuTime();
        List<QuotedText> quotations = quotationFinder.find(article.text());
        found = finder.find(document, quotations);
        nanos +=
            pass == PASSES - 1 && i >= articles.size() / 2
                ? CPU.getCurrentThreadCpuTime() - start
                : 0;
      }
      measured += i >= articles.size() / 2 ? 1 : 0;
      List<PolNear.Gold> answer = flattened(found);
      score.add(article, answer);
      system.put(article.name(), answer.stream().map(a -> json(article.text(), a)).toList());
    }
    out.print(score.table());
    out.printf(
        "attribution and quotations alone: %.2f ms of processor time per article%n",
        nanos / 1e6 / measured);
    if (write >= 0) {
      new ObjectMapper().writeValue(Path.of(options.get(write + 1)).toFile(), system);
    }
    return score.figures();
  }

  /** Attributions and those that only relay others, each once. */
  private static List<PolNear.Gold> flattened(List<AttributedContent> found) {
    List<AttributedContent> all = new ArrayList<>();
    for (AttributedContent content : found) {
      for (AttributedContent a = content; a != null; a = a.by()) {
        if (!all.contains(a)) {
          all.add(a);
        }
      }
    }
    return all.stream()
        .map(
            a ->
                new PolNear.Gold(
                    a.source() == null
                        ? List.of()
                        : List.of(new Span(a.source().start(), a.source().end())),
                    List.of(a.cue()),
                    a.content()))
        .toList();
  }

  private static Map<String, Object> json(String text, PolNear.Gold attribution) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", codePoints(text, attribution.source()));
    json.put("cue", codePoints(text, attribution.cue()));
    json.put("content", codePoints(text, attribution.content()));
    return json;
  }

  private static List<int[]> codePoints(String text, List<Span> spans) {
    if (spans.isEmpty()) {
      return null;
    }
    return spans.stream()
        .map(s -> new int[] {text.codePointCount(0, s.start()), text.codePointCount(0, s.end())})
        .toList();
  }
}
