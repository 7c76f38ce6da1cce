package dev.dateline.training.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.dateline.extract.language.lemma.Lemmatizer;

/**
 * Learns the lemmatiser's table: rules for endings from word types, what they miss, and what they
 * would miss of verbs that the texts lack.
 */
final class LemmaTrainer {

  private static final int LONGEST_ENDING = 6;

  private LemmaTrainer() {}

  /**
   * Writes the table.
   *
   * @param gold sentences whose lemmas count in full
   * @param silver sentences whose lemmas count for words that gold lacks
   */
  static void train(List<Example> gold, List<Example> silver, VerbForms verbs, Path table)
      throws IOException {
    Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();
    count(gold, counts, null);
    Map<String, Map<String, Map<String, Integer>>> extra = new TreeMap<>();
    count(silver, extra, counts);
    extra.forEach(
        (tag, words) ->
            words.forEach(
                (word, lemmas) -> {
                  if (lemmas.values().stream().mapToInt(Integer::intValue).sum() > 1
                      && !tag.startsWith("NNP")) {
                    counts.computeIfAbsent(tag, t -> new TreeMap<>()).putIfAbsent(word, lemmas);
                  }
                }));
    List<String> out = new ArrayList<>();
    out.add("# What the lemmatiser knows; learned by dev.dateline.training.language, not by hand.");
    out.add("# Columns: Penn Treebank tag, \"word\", form, lemma");
    out.add("#      or: tag, \"ending\", ending, characters to strip, what to add");
    counts.forEach((tag, words) -> tag(tag, words, verbs, out));
    Files.write(table, out);
  }

  private static void count(
      List<Example> examples,
      Map<String, Map<String, Map<String, Integer>>> counts,
      Map<String, Map<String, Map<String, Integer>>> except) {
    for (Example e : examples) {
      for (int i = 0; i < e.size(); i++) {
        String tag = e.xpos()[i];
        String lemma = e.lemmas()[i];
        if (lemma.equals("_") || tag.equals("GW") || tag.equals("ADD") || tag.equals("CD")) {
          continue;
        }
        String word = Lemmatizer.normal(e.forms()[i], tag);
        if (except != null && except.getOrDefault(tag, Map.of()).containsKey(word)) {
          continue;
        }
        counts
            .computeIfAbsent(tag, t -> new TreeMap<>())
            .computeIfAbsent(word, w -> new HashMap<>())
            .merge(lemma, 1, Integer::sum);
      }
    }
  }

  private static void tag(
      String tag, Map<String, Map<String, Integer>> words, VerbForms verbs, List<String> out) {
    Map<String, Map<String, Integer>> scripts = new TreeMap<>();
    Map<String, String> best = new TreeMap<>();
    words.forEach(
        (word, lemmas) -> {
          String annotated = mostFrequent(lemmas);
          String lemma = verbs.isWord(annotated) ? annotated : verbs.lemma(word, tag, annotated);
          best.put(word, lemma);
          String script = script(word, lemma);
          if (script != null) {
            for (int k = 0; k <= Math.min(LONGEST_ENDING, word.length()); k++) {
              scripts
                  .computeIfAbsent(word.substring(word.length() - k), s -> new TreeMap<>())
                  .merge(script, 1, Integer::sum);
            }
          }
        });
    Map<String, String> rules = new HashMap<>();
    scripts.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(
            ending -> {
              Map<String, Integer> votes = scripts.get(ending);
              var top = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
              int total = votes.values().stream().mapToInt(Integer::intValue).sum();
              boolean sure = ending.isEmpty() || top.getValue() > 1 && top.getValue() * 2 > total;
              if (sure && !top.getKey().equals(inherited(rules, ending))) {
                rules.put(ending, top.getKey());
                out.add(tag + "\tending\t" + ending + "\t" + top.getKey());
              }
            });
    best.putAll(verbs.irregular(tag));
    for (String form : verbs.of(tag)) {
      best.computeIfAbsent(form, f -> verbs.lemma(f, tag, byEnding(rules, f)));
    }
    best.forEach(
        (word, lemma) -> {
          if (!lemma.equals(byEnding(rules, word))) {
            out.add(tag + "\tword\t" + word + "\t" + lemma);
          }
        });
  }

  private static String mostFrequent(Map<String, Integer> lemmas) {
    return lemmas.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** Number of characters to strip and what to add, joined by a tab; null for an odd pair. */
  private static String script(String word, String lemma) {
    int k = 0;
    while (k < word.length() && k < lemma.length() && word.charAt(k) == lemma.charAt(k)) {
      k++;
    }
    int strip = word.length() - k;
    return strip > 5 || k == 0 ? null : strip + "\t" + lemma.substring(k);
  }

  private static String byEnding(Map<String, String> rules, String word) {
    String rule = word.length() <= LONGEST_ENDING ? rules.get(word) : null;
    return apply(rule == null ? inherited(rules, word) : rule, word);
  }

  private static String inherited(Map<String, String> rules, String word) {
    for (int k = Math.min(LONGEST_ENDING, word.length() - 1); k >= 0; k--) {
      String rule = rules.get(word.substring(word.length() - k));
      if (rule != null && Integer.parseInt(rule.substring(0, rule.indexOf('\t'))) < word.length()) {
        return rule;
      }
    }
    return null;
  }

  private static String apply(String rule, String word) {
    if (rule == null) {
      return word;
    }
    int tab = rule.indexOf('\t');
    int strip = Integer.parseInt(rule.substring(0, tab));
    return strip > word.length()
        ? word
        : word.substring(0, word.length() - strip) + rule.substring(tab + 1);
  }
}
