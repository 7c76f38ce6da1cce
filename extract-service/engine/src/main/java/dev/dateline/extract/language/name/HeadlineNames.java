package dev.dateline.extract.language.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.NamedEntity.Type;

/**
 * Names in headlines, where every word is written like one ("Mara Ilves to Open Harbour"): those
 * that the document's sentences give, and of those that the recogniser sees only the short ones.
 */
public final class HeadlineNames {

  private static final int LEAST_WORDS = 4;
  private static final int LONG_WORD = 4;
  private static final int LONGEST_NEW_NAME = 4;

  private final Map<String, Type> known = new HashMap<>();
  private int longest;

  /** Whether all longer words of a sentence start with a capital. */
  public static boolean isHeadline(String[] words) {
    int lettered = 0;
    for (String word : words) {
      if (Character.isLetter(word.codePointAt(0))) {
        lettered++;
        if (word.length() >= LONG_WORD && !Character.isUpperCase(word.codePointAt(0))) {
          return false;
        }
      }
    }
    return lettered >= LEAST_WORDS;
  }

  /** Takes note of the names of a sentence that is no headline. */
  public void learn(String[] words, List<NamedEntity> names) {
    for (NamedEntity name : names) {
      known.put(NameConsistency.key(words, name.first(), name.last()), name.type());
      if (name.type() == Type.PERSON) {
        known.putIfAbsent(NameConsistency.key(words, name.last(), name.last()), Type.PERSON);
      }
      longest = Math.max(longest, name.last() - name.first() + 1);
    }
  }

  /** The names of a headline, in which the recogniser found some. */
  public List<NamedEntity> in(String[] words, List<NamedEntity> recognized) {
    List<NamedEntity> names = new ArrayList<>();
    int i = 0;
    while (i < words.length) {
      NamedEntity name = knownAt(words, i);
      if (name == null) {
        int first = i;
        name =
            recognized.stream()
                .filter(each -> each.first() == first)
                .filter(each -> each.last() - each.first() < LONGEST_NEW_NAME)
                .findFirst()
                .orElse(null);
      }
      if (name == null) {
        i++;
      } else {
        names.add(name);
        i = name.last() + 1;
      }
    }
    return names;
  }

  /** The longest known name that starts at a word, or null. */
  private NamedEntity knownAt(String[] words, int first) {
    for (int last = Math.min(words.length, first + longest) - 1; last >= first; last--) {
      Type type = known.get(NameConsistency.key(words, first, last));
      if (type != null && Character.isUpperCase(words[first].codePointAt(0))) {
        return new NamedEntity(type, first, last);
      }
    }
    return null;
  }
}
