package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.predicate.FrameFinder;

/**
 * Predicates and arguments against CaRB (Bhardwaj, Aggarwal, Mausam 2019), with its scoring: a
 * tuple's precision and recall are the shares of words that agree part by part, where the relation
 * must agree in one word at least and all arguments after the first are one part; precision pairs
 * every tuple with a gold tuple of its own, recall takes for each gold tuple the best. All tuples
 * have the same confidence, so there is one point of the curve.
 *
 * <p>Option: {@code -v} prints gold and found tuples.
 */
public final class CarbBenchmark {

  private static final Set<String> REPORTING = Set.of("said", "told", "added", "adds", "says");
  private static final Set<String> FORMS_OF_BE =
      Set.of("be", "is", "am", "are", "was", "were", "been", "being");
  private static final Map<String, String> ESCAPES =
      Map.of("``", "\"", "''", "\"", "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]");

  private CarbBenchmark() {}

  private record Match(double precision, double recall) {}

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws IOException {
    boolean verbose = options.contains("-v");
    Map<String, List<OpenTuple>> gold = read(shared.resolve("corpora/carb/dev.tsv"));
    EnglishAnalyzer analyzer = EnglishAnalyzer.load();
    FrameFinder finder = new FrameFinder();
    double precision = 0;
    double recall = 0;
    int system = 0;
    int expected = 0;
    for (Map.Entry<String, List<OpenTuple>> entry : gold.entrySet()) {
      List<String> words = words(entry.getKey());
      List<OpenTuple> found = new OpenTuples(words).of(finder.find(sentence(analyzer, words)));
      Match[][] matches = new Match[entry.getValue().size()][found.size()];
      for (int i = 0; i < matches.length; i++) {
        for (int j = 0; j < found.size(); j++) {
          matches[i][j] = match(entry.getValue().get(i), found.get(j));
        }
      }
      precision += precision(matches, found.size());
      for (Match[] row : matches) {
        recall += Arrays.stream(row).mapToDouble(Match::recall).max().orElse(0);
      }
      system += found.size();
      expected += matches.length;
      if (verbose) {
        print(out, entry.getKey(), entry.getValue(), found, matches);
      }
    }
    double p = precision / system;
    double r = recall / expected;
    double f1 = 200 * p * r / (p + r);
    out.printf(
        "Open predicates, CaRB dev, %d sentences, gold %d, found %d%n",
        gold.size(), expected, system);
    out.printf("%-22s %8s %8s %8s%n", "", "P", "R", "F1");
    out.printf(Locale.ROOT, "%-22s %8.1f %8.1f %8.1f%n", "Dateline", 100 * p, 100 * r, f1);
    out.printf("%-22s %8s %8s %8s%n", "OpenIE6 (test)", "", "", "52.7");
    out.printf("%-22s %8s %8s %8s%n", "ClausIE (test)", "", "", "45.0");
    out.printf("%-22s %8s %8s %8s%n", "MinIE (test)", "", "", "42.0");
    out.printf("%-22s %8s %8s %8s%n", "to reach", "", "", "50.0");
    return List.of(
        Figure.atLeast(
            50, "predicates", "F1", "CaRB dev", f1, "on test OpenIE6 52.7, ClausIE 45, MinIE 42"));
  }

  private static void print(
      PrintStream out,
      String sentence,
      List<OpenTuple> gold,
      List<OpenTuple> found,
      Match[][] matches) {
    out.println("# " + sentence);
    for (int i = 0; i < gold.size(); i++) {
      double best = Arrays.stream(matches[i]).mapToDouble(Match::recall).max().orElse(0);
      out.printf(Locale.ROOT, "  gold   R %.2f  %s%n", best, gold.get(i));
    }
    for (int j = 0; j < found.size(); j++) {
      double best = 0;
      for (Match[] row : matches) {
        best = Math.max(best, row[j].precision());
      }
      out.printf(Locale.ROOT, "  system P %.2f  %s%n", best, found.get(j));
    }
  }

  // ------------------------------------------------------------------ scoring

  /** Greedily pairs tuples one to one by precision and adds the precisions up. */
  private static double precision(Match[][] matches, int found) {
    boolean[] usedRow = new boolean[matches.length];
    boolean[] usedColumn = new boolean[found];
    double sum = 0;
    for (int n = Math.min(matches.length, found); n > 0; n--) {
      int row = -1;
      int column = -1;
      for (int i = 0; i < matches.length; i++) {
        for (int j = 0; j < found; j++) {
          boolean free = !usedRow[i] && !usedColumn[j];
          if (free && (row < 0 || matches[i][j].precision() > matches[row][column].precision())) {
            row = i;
            column = j;
          }
        }
      }
      usedRow[row] = true;
      usedColumn[column] = true;
      sum += matches[row][column].precision();
    }
    return sum;
  }

  /**
   * As {@link #straight}; where a speaker and what is said may be told in either order, the best.
   */
  private static Match match(OpenTuple gold, OpenTuple found) {
    List<List<String>> expected = binary(gold.arguments());
    List<List<String>> actual = binary(found.arguments());
    Match straight = straight(gold.relation(), expected, found.relation(), actual);
    String relation = String.join(" ", gold.relation());
    if (REPORTING.stream().noneMatch(relation::contains) || actual.size() < 2) {
      return straight;
    }
    Match reverse = straight(gold.relation(), expected, found.relation(), actual.reversed());
    boolean better =
        reverse.precision() > straight.precision()
            || reverse.precision() == straight.precision() && reverse.recall() > straight.recall();
    return better ? reverse : straight;
  }

  private static List<List<String>> binary(List<List<String>> arguments) {
    if (arguments.size() <= 2) {
      return arguments;
    }
    List<String> rest = new ArrayList<>();
    arguments.subList(1, arguments.size()).forEach(rest::addAll);
    return List.of(arguments.getFirst(), rest);
  }

  private static Match straight(
      List<String> goldRelation,
      List<List<String>> goldArguments,
      List<String> relation,
      List<List<String>> arguments) {
    List<String> left = new ArrayList<>(relation);
    int right = common(goldRelation, left);
    if (left.contains("be") && goldRelation.stream().anyMatch(FORMS_OF_BE::contains)) {
      right++;
    }
    if (right == 0) {
      return new Match(0, 0);
    }
    int predicted = relation.size();
    int expected = goldRelation.size();
    for (int i = 0; i < goldArguments.size(); i++) {
      expected += goldArguments.get(i).size();
      if (i >= arguments.size()) {
        return new Match(0, 0);
      }
      predicted += arguments.get(i).size();
      right += common(goldArguments.get(i), new ArrayList<>(arguments.get(i)));
    }
    return new Match((double) right / predicted, (double) right / expected);
  }

  /** Counts the gold words that are among the others, and removes them there. */
  private static int common(List<String> gold, List<String> others) {
    int common = 0;
    for (String word : gold) {
      common += others.remove(word) ? 1 : 0;
    }
    return common;
  }

  // ------------------------------------------------------------------ corpus

  private static Map<String, List<OpenTuple>> read(Path file) throws IOException {
    Map<String, List<OpenTuple>> gold = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t");
      List<List<String>> arguments = new ArrayList<>();
      for (int i = 2; i < columns.length; i++) {
        arguments.add(words(columns[i]));
      }
      gold.computeIfAbsent(columns[0], s -> new ArrayList<>())
          .add(new OpenTuple(words(columns[1]), arguments));
    }
    return gold;
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static Sentence sentence(EnglishAnalyzer analyzer, List<String> words) {
    String[] forms = new String[words.size()];
    int[] starts = new int[forms.length];
    boolean[] spaceBefore = new boolean[forms.length];
    int offset = 0;
    for (int i = 0; i < forms.length; i++) {
      String word = words.get(i);
      forms[i] = ESCAPES.getOrDefault(word, word.replace("\\/", "/"));
      starts[i] = offset;
      spaceBefore[i] = i > 0 && !word.matches("[.,;:?!)]|''|n't|'\\w*|-RRB-");
      offset += word.length() + 1;
    }
    return analyzer.sentence(new EnglishAnalyzer.Words(forms, starts, spaceBefore));
  }
}
