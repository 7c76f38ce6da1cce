package dev.dateline.training.language;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.training.benchmark.Figure;

/**
 * Prints the scores of the shipped analyser on the development parts of GUM and EWT, with gold
 * words and from raw text, and its speed. Options: {@code --write FOLDER} writes the analyses, for
 * {@code scorers/ud_score.py}; {@code --errors} lists what segmentation got wrong.
 */
public final class LanguageBenchmark {

  private static final int ROUNDS = 5;

  private LanguageBenchmark() {}

  /**
   * Scores the shipped analyser.
   *
   * @param out takes the details
   */
  public static List<Figure> run(Path shared, List<String> options, PrintStream out)
      throws IOException {
    Path corpora = shared.resolve("corpora");
    int write = options.indexOf("--write");
    List<Figure> figures = new ArrayList<>();
    long start = System.nanoTime();
    EnglishAnalyzer analyzer = EnglishAnalyzer.load();
    out.printf("loaded in %.2f s%n", (System.nanoTime() - start) / 1e9);
    out.println("gold words     words   XPOS   UPOS  lemma    UAS    LAS   NER P   NER R  NER F1");
    for (String name : List.of("gum-dev-ner", "ewt-dev")) {
      List<Example> gold = Conllu.read(corpora.resolve("ud/" + name + ".conllu"));
      List<Sentence> found = analysed(analyzer, gold);
      figures.addAll(print(out, name, gold, found));
      if (write >= 0) {
        write(found, Path.of(options.get(write + 1)).resolve(name + ".conllu"));
      }
    }
    out.println("raw text      words  words F1  sentences F1  XPOS F1  LAS F1");
    for (String name : List.of("gum-dev", "ewt-dev")) {
      RawText.print(
          out,
          name,
          Conllu.read(corpora.resolve("ud/" + name + ".conllu")),
          analyzer,
          options.contains("--errors"));
    }
    speed(out, analyzer, corpora.resolve("polnear/dev"));
    return figures;
  }

  private static List<Sentence> analysed(EnglishAnalyzer analyzer, List<Example> gold) {
    List<Sentence> found = new ArrayList<>();
    List<EnglishAnalyzer.Words> document = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Example e = gold.get(i);
      document.add(new EnglishAnalyzer.Words(e.forms(), new int[e.size()], e.spaceBefore()));
      if (i + 1 == gold.size() || !gold.get(i + 1).document().equals(e.document())) {
        found.addAll(analyzer.sentences(document));
        document.clear();
      }
    }
    return found;
  }

  private static List<Figure> print(
      PrintStream out, String name, List<Example> gold, List<Sentence> found) {
    long words = 0;
    long xpos = 0;
    long upos = 0;
    long lemma = 0;
    long uas = 0;
    long las = 0;
    long scored = 0;
    long goldNames = 0;
    long foundNames = 0;
    long rightNames = 0;
    for (int s = 0; s < gold.size(); s++) {
      Example e = gold.get(s);
      Sentence sentence = found.get(s);
      for (Token t : sentence.tokens()) {
        int i = t.index();
        words++;
        xpos += t.xpos().equals(e.xpos()[i]) ? 1 : 0;
        upos += t.upos().equals(e.upos()[i]) ? 1 : 0;
        lemma += t.lemma().equalsIgnoreCase(e.lemmas()[i]) ? 1 : 0;
        if (!e.upos()[i].equals("PUNCT")) {
          scored++;
          if ((t.head() < 0 ? e.size() : t.head()) == e.heads()[i]) {
            uas++;
            las += t.relation().equals(e.relations()[i]) ? 1 : 0;
          }
        }
      }
      List<String> goldSpans = spans(NameLabels.of(e));
      List<String> foundSpans = new ArrayList<>();
      for (NamedEntity n : sentence.names()) {
        add(foundSpans, n.type(), n.first(), n.last());
      }
      goldNames += goldSpans.size();
      foundNames += foundSpans.size();
      rightNames += foundSpans.stream().filter(goldSpans::contains).count();
    }
    double p = 100.0 * rightNames / Math.max(1, foundNames);
    double r = 100.0 * rightNames / Math.max(1, goldNames);
    out.printf(
        Locale.ROOT,
        "%-13s %6d %6.2f %6.2f %6.2f %6.2f %6.2f %7.1f %7.1f %7.1f%n",
        name,
        words,
        100.0 * xpos / words,
        100.0 * upos / words,
        100.0 * lemma / words,
        100.0 * uas / scored,
        100.0 * las / scored,
        p,
        r,
        2 * p * r / Math.max(1e-9, p + r));
    String data = name.substring(0, 3).toUpperCase(Locale.ROOT) + " dev";
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.atLeast(85, "parsing", "LAS", data, 100.0 * las / scored, ""));
    if (goldNames > 0) {
      double f1 = 2 * p * r / Math.max(1e-9, p + r);
      figures.add(Figure.atLeast(78, "entities", "F1", data, f1, "CoreNLP 73 on test"));
    }
    return figures;
  }

  static List<String> spans(int[] labels) {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] % 2 == 1 && labels[i] / 2 < NameLabels.TYPES.length) {
        int last = i;
        while (last + 1 < labels.length && labels[last + 1] == labels[i] + 1) {
          last++;
        }
        add(spans, NameLabels.TYPES[labels[i] / 2], i, last);
      }
    }
    return spans;
  }

  /** Persons, organisations and places count; a facility is a place to GUM. */
  private static void add(List<String> spans, NamedEntity.Type type, int first, int last) {
    switch (type) {
      case PERSON, ORGANIZATION, PLACE -> spans.add(type + " " + first + " " + last);
      case FACILITY -> spans.add(NamedEntity.Type.PLACE + " " + first + " " + last);
      default -> {}
    }
  }

  private static void speed(PrintStream out, EnglishAnalyzer analyzer, Path folder)
      throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long words = 0;
      long start = System.nanoTime();
      long cpuStart = thread.getCurrentThreadCpuTime();
      for (String text : texts) {
        for (Sentence s : analyzer.analyze(text).sentences()) {
          words += s.size();
        }
      }
      double cpu = (thread.getCurrentThreadCpuTime() - cpuStart) / 1e9;
      out.printf(
          Locale.ROOT,
          "round %d: %d articles, %d words in %.2f s; %.0f words and %.1f articles per CPU second%n",
          round + 1,
          texts.size(),
          words,
          (System.nanoTime() - start) / 1e9,
          words / cpu,
          texts.size() / cpu);
    }
  }

  private static String scorerName(NamedEntity.Type type) {
    return type == NamedEntity.Type.PLACE ? "LOCATION" : type.name();
  }

  private static void write(List<Sentence> sentences, Path file) throws IOException {
    try (PrintWriter lines = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      for (Sentence s : sentences) {
        String[] names = new String[s.size()];
        for (NamedEntity n : s.names()) {
          for (int i = n.first(); i <= n.last(); i++) {
            names[i] = (i == n.first() ? "B-" : "I-") + scorerName(n.type());
          }
        }
        for (Token t : s.tokens()) {
          lines.printf(
              "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\tNER=%s%n",
              t.index() + 1,
              t.text(),
              t.lemma(),
              t.upos(),
              t.xpos(),
              t.head() + 1,
              t.relation(),
              names[t.index()] == null ? "O" : names[t.index()]);
        }
        lines.println();
      }
    }
  }
}
