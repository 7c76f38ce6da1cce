package dev.dateline.extract.language.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the tokeniser and the sentence splitter know about English words, read from a table. */
public final class SegmentationRules {

  private final Map<String, Set<String>> words = new HashMap<>();

  private final Map<String, Integer> splits = new HashMap<>();

  private SegmentationRules() {}

  /** Reads tab-separated lines of kind and word; lines that start with # are comments. */
  public static SegmentationRules read(BufferedReader lines) throws IOException {
    SegmentationRules rules = new SegmentationRules();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String[] field = line.split("\t");
      Set<String> kind = rules.words.computeIfAbsent(field[0], k -> new HashSet<>());
      for (String word : field[1].split(" ")) {
        kind.add(word);
      }
    }
    for (String split : rules.words.getOrDefault("split", Set.of())) {
      int bar = split.indexOf('|');
      rules.splits.put(split.substring(0, bar) + split.substring(bar + 1), bar);
    }
    return rules;
  }

  /** Where to split a word that is written as one; 0 for nowhere. */
  int split(String word) {
    return splits.getOrDefault(word, 0);
  }

  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }
}
