package dev.dateline.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dateline.query.domain.Terms;

/**
 * Makes the tables of query-service that are derived from data: {@code LinguisticTables POLNEAR
 * TABLES}. From WordNet 3.1 come nominalizations, verbs and concrete nouns; from the articles in
 * the folder POLNEAR ({@code *.txt}) document frequencies. What stands at the top of each table
 * says how it is made; it is kept, the lines below are replaced.
 */
public final class LinguisticTables {

  /** Lexicographer files of acts, processes, events, phenomena and states. */
  private static final List<Integer> EVENTS = List.of(4, 10, 11, 19, 22, 26);

  private static final int PERSON = 18;

  /** Lexicographer files of animals, artifacts, food, objects, plants and substances. */
  private static final List<Integer> THINGS = List.of(5, 6, 13, 17, 20, 27);

  private static final int FREQUENT_SENSES = 4;
  private static final int SAME_BEGINNING = 3;
  private static final int LEAST_ARTICLES = 4;

  private LinguisticTables() {}

  /** Writes the tables. */
  public static void main(String[] args) throws IOException {
    Path tables = Path.of(args[1]);
    WordNet wordNet = WordNet.load();
    write(tables.resolve("nominalizations.tsv"), nominalizations(wordNet));
    write(tables.resolve("verbs.tsv"), verbs(wordNet));
    write(tables.resolve("concrete-nouns.tsv"), concreteNouns(wordNet));
    write(tables.resolve("document-frequencies.tsv"), documentFrequencies(Path.of(args[0])));
  }

  /** A noun, and a verb that one of its frequent senses derives from. */
  private record Derivation(String verb, int rank, int uses) {

    static final Comparator<Derivation> BEST =
        Comparator.comparing(Derivation::rank)
            .reversed()
            .thenComparing(Derivation::uses)
            .thenComparing(Derivation::verb);
  }

  private static Map<String, String> nominalizations(WordNet wordNet) {
    Map<String, String> verbOf = new TreeMap<>();
    wordNet
        .nouns()
        .forEach(
            (noun, senses) -> {
              if (isWord(noun)) {
                derivation(noun, senses, wordNet)
                    .filter(best -> WordNet.uses(senses) > 0 || best.uses() > 0)
                    .filter(best -> !best.verb().equals(noun))
                    .ifPresent(best -> verbOf.put(noun, best.verb()));
              }
            });
    return verbOf;
  }

  private static Optional<Derivation> derivation(
      String noun, List<WordNet.Sense> senses, WordNet wordNet) {
    return IntStream.range(0, Math.min(FREQUENT_SENSES, senses.size()))
        .boxed()
        .filter(rank -> EVENTS.contains(senses.get(rank).file()))
        .flatMap(
            rank ->
                senses.get(rank).derivedVerbs().stream()
                    .filter(verb -> isWord(verb) && beginAlike(noun, verb))
                    .map(
                        verb ->
                            new Derivation(
                                verb,
                                verb.equals(noun) ? -1 : rank,
                                WordNet.uses(wordNet.verbs().getOrDefault(verb, List.of())))))
        .max(Derivation.BEST);
  }

  private static boolean isWord(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean beginAlike(String noun, String verb) {
    int length = Math.min(SAME_BEGINNING, verb.length());
    return noun.regionMatches(0, verb, 0, length);
  }

  private static Map<String, String> verbs(WordNet wordNet) {
    Map<String, String> verbs = new TreeMap<>();
    wordNet
        .verbs()
        .forEach(
            (verb, senses) -> {
              if (Stream.of(verb.split(" ")).allMatch(LinguisticTables::isWord)
                  && WordNet.uses(senses) > 0) {
                verbs.put(verb, "" + verb.split(" ").length);
              }
            });
    return verbs;
  }

  private static Map<String, String> concreteNouns(WordNet wordNet) {
    Map<String, String> nouns = new TreeMap<>();
    wordNet
        .nouns()
        .forEach(
            (noun, senses) -> {
              int file = senses.getFirst().file();
              if (isWord(noun) && senses.getFirst().uses() > 0) {
                if (file == PERSON) {
                  nouns.put(noun, "person");
                } else if (THINGS.contains(file)) {
                  nouns.put(noun, "thing");
                }
              }
            });
    return nouns;
  }

  private static Map<String, String> documentFrequencies(Path folder) throws IOException {
    Map<String, Integer> articles = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .forEach(
              file -> {
                for (String word : Terms.of(read(file)).words()) {
                  articles.merge(word, 1, Integer::sum);
                }
              });
    }
    Map<String, String> frequencies = new TreeMap<>();
    articles.forEach(
        (word, count) -> {
          if (count >= LEAST_ARTICLES && isWord(word)) {
            frequencies.put(word, "" + count);
          }
        });
    return frequencies;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path table, Map<String, String> rows) throws IOException {
    List<String> top;
    try (Stream<String> lines = Files.lines(table)) {
      top = lines.takeWhile(line -> line.startsWith("#")).toList();
    }
    Files.write(
        table,
        Stream.concat(
                top.stream(),
                rows.entrySet().stream().map(row -> row.getKey() + "\t" + row.getValue()))
            .toList());
    System.out.printf("%6d  %s%n", rows.size(), table.getFileName());
  }
}
