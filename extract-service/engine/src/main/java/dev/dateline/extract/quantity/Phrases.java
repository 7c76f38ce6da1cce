package dev.dateline.extract.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.numeral.Atoms;

/** Fixed phrases of a resource file with what its other columns say of them. */
final class Phrases {

  /**
   * A phrase.
   *
   * @param words as written in the file
   * @param exact whether capitals must be as in the file
   */
  record Phrase(String[] words, boolean exact, String second, String third) {

    private boolean matches(Atoms atoms, int i) {
      if (i < 0 || i + words.length > atoms.size()) {
        return false;
      }
      for (int k = 0; k < words.length; k++) {
        String atom = exact ? atoms.text(i + k) : atoms.lower(i + k);
        if (!atom.equals(words[k])) {
          return false;
        }
      }
      return true;
    }

    int length() {
      return words.length;
    }
  }

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, List<Phrase>> byLast = new HashMap<>();

  static Phrases load(String resource) {
    Phrases phrases = new Phrases();
    for (String line : TsvResource.lines(Phrases.class, resource)) {
      String[] columns = line.split("\t", -1);
      boolean exact = !columns[0].equals(columns[0].toLowerCase(Locale.ROOT));
      phrases.add(new Phrase(columns[0].split(" "), exact, columns[1], columns[2]));
    }
    Comparator<Phrase> longestFirst = Comparator.comparingInt(phrase -> -phrase.length());
    phrases.byFirst.values().forEach(list -> list.sort(longestFirst));
    phrases.byLast.values().forEach(list -> list.sort(longestFirst));
    return phrases;
  }

  private void add(Phrase phrase) {
    String first = phrase.words()[0].toLowerCase(Locale.ROOT);
    String last = phrase.words()[phrase.length() - 1].toLowerCase(Locale.ROOT);
    byFirst.computeIfAbsent(first, word -> new ArrayList<>()).add(phrase);
    byLast.computeIfAbsent(last, word -> new ArrayList<>()).add(phrase);
  }

  /** Longest phrase that begins at an atom and whose second column is {@code second}, or null. */
  Phrase startingAt(Atoms atoms, int i, String second) {
    for (Phrase phrase : byFirst.getOrDefault(atoms.lower(i), List.of())) {
      if ((second == null || phrase.second().equals(second)) && phrase.matches(atoms, i)) {
        return phrase;
      }
    }
    return null;
  }

  /** Longest phrase that ends before an atom and whose second column is {@code second}, or null. */
  Phrase endingBefore(Atoms atoms, int i, String second) {
    for (Phrase phrase : byLast.getOrDefault(atoms.lower(i - 1), List.of())) {
      if (phrase.second().equals(second) && phrase.matches(atoms, i - phrase.length())) {
        return phrase;
      }
    }
    return null;
  }
}
