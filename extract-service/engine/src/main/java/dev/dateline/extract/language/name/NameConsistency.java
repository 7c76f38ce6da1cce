package dev.dateline.extract.language.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.NamedEntity.Type;

/**
 * Gives names that recur in a document one type: a name takes the type that its other occurrences
 * have much more often; a full name of a person speaks for its parts.
 */
public final class NameConsistency {

  /** How many times as many votes another type needs. */
  private static final int MAJORITY = 2;

  private static final int OCCURRENCE = 2;
  private static final int LAST_NAME = 2;
  private static final int FIRST_NAME = 1;

  private final Map<String, int[]> votes = new HashMap<>();

  /** Counts the names of a sentence with the given words. */
  public void count(String[] words, List<NamedEntity> names) {
    for (NamedEntity name : names) {
      vote(key(words, name.first(), name.last()), name.type(), OCCURRENCE);
      if (name.type() == Type.PERSON && name.last() > name.first()) {
        vote(key(words, name.last(), name.last()), Type.PERSON, LAST_NAME);
        vote(key(words, name.first(), name.first()), Type.PERSON, FIRST_NAME);
      }
    }
  }

  /** The names with their types as the whole document, once counted, suggests. */
  public List<NamedEntity> harmonised(String[] words, List<NamedEntity> names) {
    List<NamedEntity> result = new ArrayList<>(names.size());
    for (NamedEntity name : names) {
      int[] counts = votes.get(key(words, name.first(), name.last()));
      Type best = name.type();
      for (Type type : Type.values()) {
        if (counts[type.ordinal()] > MAJORITY * counts[best.ordinal()]) {
          best = type;
        }
      }
      result.add(best == name.type() ? name : new NamedEntity(best, name.first(), name.last()));
    }
    return result;
  }

  private void vote(String key, Type type, int weight) {
    votes.computeIfAbsent(key, k -> new int[Type.values().length])[type.ordinal()] += weight;
  }

  /** The words from the first to the last in small letters, so that names can be looked up. */
  static String key(String[] words, int first, int last) {
    StringBuilder key = new StringBuilder();
    for (int i = first; i <= last; i++) {
      key.append(words[i].toLowerCase(Locale.ROOT)).append(' ');
    }
    return key.toString();
  }
}
