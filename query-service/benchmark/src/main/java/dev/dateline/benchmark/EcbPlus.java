package dev.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One part of ECB+ (Cybulska and Vossen 2014): documents as plain text, events by span. */
record EcbPlus(Map<String, String> texts, List<Event> events) {

  /**
   * A mention of an event.
   *
   * @param start first character in the document's text
   * @param end character after the last one
   * @param chain the same for mentions of one event
   */
  record Event(String document, int start, int end, String chain) {}

  private record Key(int sentence, int token) {}

  /** Reads {@code PART_corpus.txt} and {@code PART_event_mentions.json}. */
  static EcbPlus read(Path folder, String part) throws IOException {
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, Map<Key, int[]>> tokens = new TreeMap<>();
    Map<String, Integer> sentences = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(part + "_corpus.txt"))) {
      String[] columns = line.split("\t");
      if (columns.length < 4) {
        continue;
      }
      int sentence = Integer.parseInt(columns[1]);
      StringBuilder text = texts.computeIfAbsent(columns[0], d -> new StringBuilder());
      Integer last = sentences.put(columns[0], sentence);
      if (last != null) {
        text.append(last == sentence ? " " : "\n");
      }
      int start = text.length();
      text.append(columns[3]);
      tokens
          .computeIfAbsent(columns[0], d -> new LinkedHashMap<>())
          .put(new Key(sentence, Integer.parseInt(columns[2])), new int[] {start, text.length()});
    }
    List<Event> events = new ArrayList<>();
    for (JsonNode mention :
        new ObjectMapper().readTree(folder.resolve(part + "_event_mentions.json").toFile())) {
      String document = mention.get("doc_id").asText();
      int sentence = mention.get("sent_id").asInt();
      JsonNode numbers = mention.get("tokens_number");
      int[] first = tokens.get(document).get(new Key(sentence, numbers.get(0).asInt()));
      int[] last =
          tokens.get(document).get(new Key(sentence, numbers.get(numbers.size() - 1).asInt()));
      events.add(new Event(document, first[0], last[1], mention.get("coref_chain").asText()));
    }
    Map<String, String> plain = new TreeMap<>();
    texts.forEach((document, text) -> plain.put(document, text.toString()));
    return new EcbPlus(plain, events);
  }
}
