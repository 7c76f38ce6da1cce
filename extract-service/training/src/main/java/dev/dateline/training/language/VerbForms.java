package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.dateline.extract.lexicon.TsvResource;

/**
 * Verb forms that treebanks lack: irregular ones from a list, regular ones from public lists of
 * words. Endings do not tell whether "shelled" comes from "shell", "shel" or "shelle"; which of
 * them is a frequent word does.
 */
final class VerbForms {

  /** Forms beyond this rank of frequency are rare and often misspelt. */
  private static final int FREQUENT_FORMS = 100_000;

  /** The same for dictionary forms. */
  private static final int FREQUENT_LEMMAS = 60_000;

  /** Regular endings by tag. */
  private static final Map<String, String> ENDINGS = Map.of("VBD", "ed", "VBN", "ed", "VBG", "ing");

  /** Past tenses and past participles of irregular verbs, with their dictionary forms. */
  private final Map<String, Map<String, String>> irregular = new HashMap<>();

  private final Map<String, List<String>> tags;
  private final Map<String, Integer> ranks = new HashMap<>();

  VerbForms(PublicLexica lexica) {
    tags = lexica.tags;
    for (int i = 0; i < Math.min(FREQUENT_FORMS, lexica.frequent.size()); i++) {
      ranks.putIfAbsent(lexica.frequent.get(i), i);
    }
    for (String line : TsvResource.lines(VerbForms.class, "irregular-verbs.txt")) {
      String[] forms = line.split(" ");
      irregular.computeIfAbsent("VBD", t -> new TreeMap<>()).put(forms[1], forms[0]);
      irregular.computeIfAbsent("VBN", t -> new TreeMap<>()).put(forms[2], forms[0]);
    }
  }

  /** Irregular forms of a tag and their lemmas. */
  Map<String, String> irregular(String tag) {
    return irregular.getOrDefault(tag, Map.of());
  }

  /** Frequent forms that can have a tag, in order of the alphabet; none of other tags. */
  Set<String> of(String tag) {
    String ending = ENDINGS.get(tag);
    if (ending == null) {
      return Set.of();
    }
    Set<String> alike = ending.equals("ing") ? Set.of("VBG") : Set.of("VBD", "VBN");
    Set<String> forms = new TreeSet<>();
    for (String form : ranks.keySet()) {
      boolean regular =
          form.endsWith(ending)
              && form.length() > ending.length() + 2
              && form.chars().allMatch(c -> c >= 'a' && c <= 'z');
      if (regular && tags.getOrDefault(form, List.of()).stream().anyMatch(alike::contains)) {
        forms.add(form);
      }
    }
    return forms;
  }

  /** Whether it is a frequent word at all. */
  boolean isWord(String word) {
    return ranks.containsKey(word);
  }

  /** The lemma of a form: the given one, unless it is no known word and another is. */
  String lemma(String form, String tag, String byEnding) {
    String ending = ENDINGS.get(tag);
    if (ending == null
        || !form.endsWith(ending)
        || form.length() < ending.length() + 3
        || isVerb(byEnding)) {
      return byEnding;
    }
    String stem = form.substring(0, form.length() - ending.length());
    if (stem.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
      return byEnding;
    }
    String best =
        candidates(stem, ending).stream()
            .filter(this::isKnown)
            .min(Comparator.comparing((String word) -> !isVerb(word)).thenComparing(ranks::get))
            .orElse(byEnding);
    boolean better = !isKnown(byEnding) || ranks.get(best) * 3 < ranks.get(byEnding);
    return better ? best : byEnding;
  }

  private List<String> candidates(String stem, String ending) {
    int last = stem.length() - 1;
    String silent = stem + "e";
    boolean wouldDouble =
        isConsonant(stem, last) && !isConsonant(stem, last - 1) && isConsonant(stem, last - 2);
    boolean oneSyllable =
        last == 2 || stem.chars().filter(c -> "aeiou".indexOf(c) >= 0).count() == 1;
    List<String> candidates = new ArrayList<>();
    if (!wouldDouble || !oneSyllable && !isKnown(silent)) {
      candidates.add(stem);
    }
    candidates.add(silent);
    if (stem.charAt(last) == stem.charAt(last - 1)) {
      candidates.add(stem.substring(0, last));
    }
    if (ending.equals("ed") && stem.endsWith("i")) {
      candidates.add(stem.substring(0, last) + "y");
    }
    if (ending.equals("ing") && stem.endsWith("y")) {
      candidates.add(stem.substring(0, last) + "ie");
    }
    return candidates;
  }

  private boolean isVerb(String word) {
    return isKnown(word) && (tags.get(word).contains("VB") || tags.get(word).contains("VBP"));
  }

  /** Whether it is a frequent word that is, or can become, a verb. */
  private boolean isKnown(String word) {
    List<String> of = tags.getOrDefault(word, List.of());
    return ranks.getOrDefault(word, FREQUENT_LEMMAS) < FREQUENT_LEMMAS
        && (of.contains("VB") || of.contains("VBP") || of.contains("NN") || of.contains("JJ"));
  }

  private static boolean isConsonant(String word, int i) {
    return "aeiouwxy".indexOf(word.charAt(i)) < 0;
  }
}
