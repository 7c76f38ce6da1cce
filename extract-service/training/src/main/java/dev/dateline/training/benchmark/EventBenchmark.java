package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.extract.event.EventDetector;
import dev.dateline.extract.factuality.FactualityAnalyzer;
import dev.dateline.extract.factuality.TenseAnalyzer;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.training.event.EventExample;
import dev.dateline.training.event.EventTraining;
import dev.dateline.training.event.TimeMl;

/**
 * Events and their factuality against AQUAINT TimeML, and FactBank values against gold mentions.
 *
 * <p>The detector is trained on AQUAINT too, so its figure is cross-validated: five folds,
 * contiguous in time, so that near-copies and topics mostly stay in one. Polarity, modality and
 * tense are rules; they are measured over the events that both the annotators and the
 * cross-validated detector have. In about half of AQUAINT's files the two polarities are
 * interchanged (NEG stands on nearly every event): a file with more than half NEG is read inverted.
 * As polarity and modality are rare, F1 on the marked ones stands beside accuracy.
 *
 * <p>Option: {@code -v} lists errors.
 */
public final class EventBenchmark {

  private static final int FOLDS = 5;

  /** Parts of speech with fewer events are not listed. */
  private static final int RARE = 20;

  private static final Set<String> MODALS =
      Set.of("WOULD", "COULD", "CAN", "MAY", "MIGHT", "SHOULD", "MUST");

  private final EnglishAnalyzer analyzer = EnglishAnalyzer.load();
  private final FactualityAnalyzer factuality = new FactualityAnalyzer();
  private final boolean verbose;
  private final PrintStream out;

  private EventBenchmark(boolean verbose, PrintStream out) {
    this.verbose = verbose;
    this.out = out;
  }

  /** Right, found and expected items. */
  private static final class Score {
    private int right;
    private int system;
    private int gold;

    void add(boolean expected, boolean found) {
      right += expected && found ? 1 : 0;
      system += found ? 1 : 0;
      gold += expected ? 1 : 0;
    }

    @Override
    public String toString() {
      double precision = system == 0 ? 0 : 100.0 * right / system;
      double recall = gold == 0 ? 0 : 100.0 * right / gold;
      return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f %8d", precision, recall, f1(), gold);
    }

    double f1() {
      return system + gold == 0 ? 0 : 200.0 * right / (system + gold);
    }
  }

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws IOException {
    var benchmark = new EventBenchmark(options.contains("-v"), out);
    List<Figure> figures = benchmark.events(shared.resolve("corpora"));
    benchmark.goldMentions(shared.resolve("gold/seeds"));
    return figures;
  }

  // ------------------------------------------------------------------ AQUAINT

  private List<Figure> events(Path corpora) throws IOException {
    List<TimeMl.Annotated> files = TimeMl.readAll(corpora.resolve("timeml/aquaint"));
    List<Document> documents = new ArrayList<>();
    List<List<EventExample>> examples = new ArrayList<>();
    for (TimeMl.Annotated file : files) {
      Document document = analyzer.analyze(file.text());
      documents.add(document);
      examples.add(EventExample.of(file, document));
    }
    List<EventExample> others =
        EventExample.ofEcbPlus(analyzer, corpora.resolve("ecbplus"), "train");
    Score validated = new Score();
    Map<String, Score> byTag = new TreeMap<>();
    Properties properties = new Properties();
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = fold * files.size() / FOLDS;
      int to = (fold + 1) * files.size() / FOLDS;
      List<EventExample> training = new ArrayList<>(others);
      for (int i = 0; i < files.size(); i++) {
        if (i < from || i >= to) {
          training.addAll(examples.get(i));
        }
      }
      var detector = new EventDetector(EventTraining.train(training));
      for (int i = from; i < to; i++) {
        score(files.get(i), documents.get(i), detector, validated, byTag, properties);
      }
    }
    Score shipped = new Score();
    EventDetector detector = EventDetector.load();
    for (int i = 0; i < files.size(); i++) {
      score(files.get(i), documents.get(i), detector, shipped, new HashMap<>(), null);
    }
    long inverted = files.stream().filter(TimeMl.Annotated::inverted).count();
    out.printf(
        "Events, AQUAINT TimeML, %d documents (%d with polarity inverted in the file)%n",
        files.size(), inverted);
    out.printf("%-30s %8s %8s %8s %8s%n", "", "P", "R", "F1", "gold");
    out.printf("%-30s %s%n", "triggers, cross-validated", validated);
    byTag.values().removeIf(tag -> tag.system + tag.gold < RARE);
    byTag.forEach((tag, score) -> out.printf("  %-28s %s%n", tag, score));
    out.printf("%-30s %s%n", "triggers, shipped (seen)", shipped);
    out.printf("%-30s %8s %8s %8.1f%n", "to reach", "", "", 82.0);
    properties.print(out);
    return List.of(
        Figure.atLeast(82, "events", "trigger F1", "AQUAINT TimeML", validated.f1(), ""),
        Figure.atLeast(
            90, "factuality", "modality and polarity", "AQUAINT TimeML", properties.both(), ""));
  }

  /** Polarity, modality and tense of matched events. */
  private static final class Properties {
    private int matched;
    private int polarity;
    private int modality;
    private int both;
    private int plain;
    private final Score negative = new Score();
    private final Score modal = new Score();
    private final Map<String, Map<String, Integer>> tenses = new TreeMap<>();

    /** Per cent of matched events whose polarity and modality are right. */
    double both() {
      return 100.0 * both / matched;
    }

    void print(PrintStream out) {
      out.printf("%nFactuality of %d matched events%n", matched);
      out.printf("%-30s %8s %8s %8s %8s %8s%n", "", "accuracy", "P", "R", "F1", "gold");
      row(out, "polarity (P/R/F1 of NEG)", polarity, negative);
      row(out, "modality (P/R/F1 of modals)", modality, modal);
      out.printf(Locale.ROOT, "%-30s %8.1f%n", "both", both());
      out.printf(
          Locale.ROOT, "%-30s %8.1f%n", "both, nothing ever marked", 100.0 * plain / matched);
      out.printf(Locale.ROOT, "%-30s %8.1f%n", "to reach", 90.0);
      int right = 0;
      int all = 0;
      for (String tense : List.of("PAST", "PRESENT", "FUTURE")) {
        Map<String, Integer> row = tenses.getOrDefault(tense, Map.of());
        right += row.getOrDefault(tense, 0);
        all += row.values().stream().mapToInt(Integer::intValue).sum();
        out.printf("tense %-24s %s%n", tense, row);
      }
      out.printf(Locale.ROOT, "%-30s %8.1f%n", "tense of finite events", 100.0 * right / all);
    }

    private void row(PrintStream out, String name, int right, Score score) {
      out.printf(Locale.ROOT, "%-30s %8.1f %s%n", name, 100.0 * right / matched, score);
    }
  }

  private void score(
      TimeMl.Annotated file,
      Document document,
      EventDetector detector,
      Score score,
      Map<String, Score> byTag,
      Properties properties) {
    List<TimeMl.Event> missed = new ArrayList<>(file.events());
    score.gold += file.events().size();
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        TimeMl.Event gold =
            missed.stream()
                .filter(e -> e.start() < token.end() && token.start() < e.end())
                .findFirst()
                .orElse(null);
        boolean found = detector.isEvent(sentence, token);
        score.system += found ? 1 : 0;
        byTag.computeIfAbsent(token.upos(), t -> new Score()).add(gold != null, found);
        if (found && gold != null) {
          score.right++;
          missed.remove(gold);
          if (properties != null) {
            score(sentence, token, gold, properties);
          }
        } else if (properties != null && (found || gold != null)) {
          error(found ? "extra" : "miss", sentence, token, "");
        }
      }
    }
  }

  private void score(Sentence sentence, Token token, TimeMl.Event gold, Properties properties) {
    boolean negative = factuality.isNegated(sentence, token);
    Token auxiliary = factuality.modal(sentence, token);
    String modal = auxiliary == null ? "NONE" : auxiliary.lemma().toUpperCase(Locale.ROOT);
    modal = MODALS.contains(modal) ? modal : "NONE";
    boolean polarityRight = negative == gold.negative();
    boolean modalityRight = modal.equals(gold.modality());
    properties.matched++;
    properties.polarity += polarityRight ? 1 : 0;
    properties.modality += modalityRight ? 1 : 0;
    properties.both += polarityRight && modalityRight ? 1 : 0;
    properties.plain += !gold.negative() && gold.modality().equals("NONE") ? 1 : 0;
    properties.negative.add(gold.negative(), negative);
    properties.modal.right += modalityRight && !modal.equals("NONE") ? 1 : 0;
    properties.modal.system += modal.equals("NONE") ? 0 : 1;
    properties.modal.gold += gold.modality().equals("NONE") ? 0 : 1;
    String tense = TenseAnalyzer.of(sentence, token).name();
    String goldTense = gold.perfect() && gold.tense().equals("PRESENT") ? "PAST" : gold.tense();
    if (gold.modality().equals("NONE")) {
      properties
          .tenses
          .computeIfAbsent(goldTense, t -> new TreeMap<>())
          .merge(tense, 1, Integer::sum);
    }
    if (!polarityRight) {
      error("polarity", sentence, token, gold.negative() ? "gold NEG" : "gold POS");
    }
    if (!modalityRight) {
      error("modality", sentence, token, gold.modality() + " not " + modal);
    }
    if (Set.of("PAST", "PRESENT", "FUTURE").contains(goldTense)
        && gold.modality().equals("NONE")
        && !tense.equals(goldTense)) {
      error("tense", sentence, token, goldTense + " not " + tense);
    }
  }

  // ------------------------------------------------------------------ gold mentions

  private void goldMentions(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.list(folder)) {
      files = paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    Map<String, int[]> byValue = new TreeMap<>();
    int right = 0;
    int all = 0;
    for (Path file : files) {
      JsonNode gold = new ObjectMapper().readTree(file.toFile());
      Document document =
          analyzer.analyze(Files.readString(folder.resolve(gold.get("textFile").asText())));
      for (JsonNode mention : gold.get("mentions")) {
        Sentence sentence = document.sentenceAt(mention.at("/trigger/start").asInt());
        Token trigger =
            trigger(
                sentence, mention.at("/trigger/start").asInt(), mention.at("/trigger/end").asInt());
        if (trigger == null) {
          continue;
        }
        String expected = mention.get("factuality").asText();
        String found = factuality.of(sentence, trigger, isCue(mention)).label();
        boolean ok = found.equals(expected);
        for (JsonNode accepted : mention.at("/alt/factuality")) {
          ok |= found.equals(accepted.asText());
        }
        int[] counts = byValue.computeIfAbsent(expected, v -> new int[2]);
        counts[0] += ok ? 1 : 0;
        counts[1]++;
        right += ok ? 1 : 0;
        all++;
        if (!ok) {
          error("value", sentence, trigger, expected + " not " + found);
        }
      }
    }
    out.printf("%nFactBank value at the gold triggers of %d articles%n", files.size());
    byValue.forEach((value, counts) -> out.printf("%-30s %d of %d%n", value, counts[0], counts[1]));
    out.printf(Locale.ROOT, "%-30s %8.1f%n", "accuracy", 100.0 * right / all);
  }

  /** The word of the trigger that is highest in the tree. */
  private static Token trigger(Sentence sentence, int start, int end) {
    for (Token token : sentence.tokens()) {
      boolean inside = token.start() < end && start < token.end();
      Token head = sentence.head(token);
      if (inside && (head == null || head.end() <= start || end <= head.start())) {
        return copulaOrSelf(sentence, token);
      }
    }
    return null;
  }

  /** Frames of copulas hang on the complement. */
  private static Token copulaOrSelf(Sentence sentence, Token token) {
    return token.is("cop") ? sentence.head(token) : token;
  }

  private static Predicate<Token> isCue(JsonNode mention) {
    String cue = ' ' + mention.at("/attribution/cue").asText("") + ' ';
    return token -> cue.contains(' ' + token.text() + ' ');
  }

  private void error(String kind, Sentence sentence, Token token, String detail) {
    if (!verbose) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (Token other : sentence.tokens()) {
      if (Math.abs(other.index() - token.index()) <= 9) {
        words.append(other == token ? " [[" + other.text() + "]]" : " " + other.text());
      }
    }
    out.printf(
        "%-8s %s %s<-%s %s {%s }%n",
        kind,
        detail,
        token.upos() + "/" + token.relation(),
        token.head() < 0 ? "-" : sentence.head(token).lemma(),
        token.lemma(),
        words);
  }
}
