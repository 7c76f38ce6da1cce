package dev.dateline.extract.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;

/** Classes of the words that can attribute. */
final class CueLexicon {

  /** By part of speech and lemma. */
  private static final Map<String, Map<String, CueClass>> CLASSES = new HashMap<>();

  private static final Set<String> TOPICS = new HashSet<>();

  static {
    for (String[] row : TsvResource.rows(CueLexicon.class, "cues.tsv")) {
      CLASSES.computeIfAbsent(row[1], _ -> new HashMap<>()).put(row[0], CueClass.of(row[2]));
      if (row.length > 3 && row[3].equals("topic")) {
        TOPICS.add(key(row[0], row[1]));
      }
    }
  }

  private CueLexicon() {}

  /** The class of a word, {@link CueClass#OTHER} when it is not known. */
  static CueClass classOf(Token token) {
    String pos =
        switch (token.upos()) {
          case "AUX" -> "VERB";
          case "PROPN" -> "NOUN";
          case "SCONJ" -> "ADP";
          default -> token.upos();
        };
    CueClass found = CLASSES.getOrDefault(pos, Map.of()).get(token.lemma());
    if (found == null && token.lemma().equals("accord")) {
      return CueClass.REPORT;
    }
    return found == null ? CueClass.OTHER : found;
  }

  /** Whether a noun phrase as its content is only what it is about. */
  static boolean hasTopic(Token cue) {
    return TOPICS.contains(key(cue.lemma(), cue.upos()));
  }

  private static String key(String lemma, String pos) {
    return lemma + '/' + pos;
  }
}
