package dev.dateline.training.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.extract.event.EventFeatures;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * A word that may denote an event, with the annotators' answer.
 *
 * @param corpus what it comes from; corpora differ in what they call an event
 */
public record EventExample(String corpus, String[] features, boolean event) {

  private static final EventFeatures FEATURES = new EventFeatures();

  /** The candidates of an analysed TimeML text. */
  public static List<EventExample> of(TimeMl.Annotated annotated, Document document) {
    List<EventExample> examples = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        boolean event =
            annotated.events().stream()
                .anyMatch(e -> e.start() < token.end() && token.start() < e.end());
        add(examples, "timeml", sentence, token, event);
      }
    }
    return examples;
  }

  /**
   * The candidates of the ECB+ sentences that have annotated events. Of a trigger of several words,
   * the one highest in the tree counts.
   */
  public static List<EventExample> ofEcbPlus(EnglishAnalyzer analyzer, Path folder, String part)
      throws IOException {
    Map<String, List<Set<Integer>>> triggers = new HashMap<>();
    JsonNode mentions =
        new ObjectMapper().readTree(folder.resolve(part + "_event_mentions.json").toFile());
    for (JsonNode mention : mentions) {
      Set<Integer> words = new HashSet<>();
      mention.get("tokens_number").forEach(n -> words.add(n.asInt()));
      String key = mention.get("doc_id").asText() + ' ' + mention.get("sent_id").asText();
      triggers.computeIfAbsent(key, k -> new ArrayList<>()).add(words);
    }
    List<EventExample> examples = new ArrayList<>();
    corpus(folder.resolve(part + "_corpus.txt"))
        .forEach(
            (key, words) -> {
              List<Set<Integer>> gold = triggers.get(key);
              if (gold != null) {
                add(examples, sentence(analyzer, words), gold);
              }
            });
    return examples;
  }

  private static Map<String, List<String>> corpus(Path file) throws IOException {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t");
        if (columns.length >= 4) {
          String word = columns[3].isBlank() ? "_" : columns[3];
          sentences
              .computeIfAbsent(columns[0] + ' ' + columns[1], k -> new ArrayList<>())
              .add(word);
        }
      }
    }
    return sentences;
  }

  private static Sentence sentence(EnglishAnalyzer analyzer, List<String> words) {
    String[] forms = words.toArray(String[]::new);
    int[] starts = new int[forms.length];
    boolean[] spaces = new boolean[forms.length];
    Arrays.fill(spaces, true);
    for (int i = 1; i < forms.length; i++) {
      starts[i] = starts[i - 1] + forms[i - 1].length() + 1;
    }
    return analyzer.sentence(new EnglishAnalyzer.Words(forms, starts, spaces));
  }

  private static void add(
      List<EventExample> examples, Sentence sentence, List<Set<Integer>> triggers) {
    Set<Integer> heads = new HashSet<>();
    for (Set<Integer> trigger : triggers) {
      for (int word : trigger) {
        if (word < sentence.size() && !trigger.contains(sentence.token(word).head())) {
          heads.add(word);
        }
      }
    }
    for (Token token : sentence.tokens()) {
      add(examples, "ecb", sentence, token, heads.contains(token.index()));
    }
  }

  private static void add(
      List<EventExample> examples, String corpus, Sentence sentence, Token token, boolean event) {
    if (FEATURES.isCandidate(token)) {
      List<String> features = new ArrayList<>(24);
      FEATURES.of(sentence, token, features::add);
      examples.add(new EventExample(corpus, features.toArray(String[]::new), event));
    }
  }
}
