package dev.dateline.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.numeral.Atoms;

/** The words of {@code lexicon.tsv}, by their first word. */
final class Lexicon {

  /**
   * A word or fixed phrase of a class.
   *
   * @param capital whether the text must have it with a capital
   */
  record Entry(String[] words, boolean capital, String className, String value) {

    /** Index after the phrase when it stands at an atom, else -1. */
    int match(Atoms atoms, int i) {
      for (int k = 0; k < words.length; k++) {
        if (!atoms.lower(i + k).equals(words[k])) {
          return -1;
        }
      }
      return capital && !Character.isUpperCase(atoms.text(i).charAt(0)) ? -1 : i + words.length;
    }
  }

  private final Map<String, List<Entry>> entries;

  private Lexicon(Map<String, List<Entry>> entries) {
    this.entries = entries;
  }

  static Lexicon load() {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (String line : TsvResource.lines(Lexicon.class, "lexicon.tsv")) {
      String[] columns = line.split("\t", -1);
      boolean capital = Character.isUpperCase(columns[0].charAt(0));
      String[] words = columns[0].toLowerCase(Locale.ROOT).split(" ");
      entries
          .computeIfAbsent(words[0], word -> new ArrayList<>())
          .add(new Entry(words, capital, columns[1], columns[2]));
    }
    entries.values().forEach(list -> list.sort(Comparator.comparingInt(e -> -e.words().length)));
    return new Lexicon(entries);
  }

  /** Entries that begin with a word, longest first. */
  List<Entry> startingWith(String lowerWord) {
    return entries.getOrDefault(lowerWord, List.of());
  }

  /** Whether the lemma of a token is of a class. */
  boolean isLemma(String className, Token token) {
    return startingWith(token.lemma().toLowerCase(Locale.ROOT)).stream()
        .anyMatch(entry -> entry.className().equals(className));
  }

  /** Longest entry of a class at an atom, or null. */
  Entry find(String className, Atoms atoms, int i) {
    for (Entry entry : startingWith(atoms.lower(i))) {
      if (entry.className().equals(className) && entry.match(atoms, i) > 0) {
        return entry;
      }
    }
    return null;
  }
}
