package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity.Type;

/** Maps the name labels of the corpora to ours. */
final class NameLabels {

  static final Type[] TYPES = Type.values();

  /** Ours, and one for names of any other type. */
  static final int COUNT = 1 + 2 * (TYPES.length + 1);

  private static final Set<String> NAMED_EVENTS =
      Set.of("convention", "war", "olympics", "games", "cup", "conference", "summit", "festival");

  private NameLabels() {}

  private static int number(String name) {
    Type type = type(name);
    boolean other = name.equals("MISC") || name.equals("LAW");
    return type != null ? type.ordinal() : other ? TYPES.length : -1;
  }

  private static Type type(String name) {
    return switch (name) {
      case "PERSON" -> Type.PERSON;
      case "ORG", "ORGANIZATION" -> Type.ORGANIZATION;
      case "LOC", "LOCATION", "GPE", "PLACE" -> Type.PLACE;
      case "FAC", "FACILITY" -> Type.FACILITY;
      case "NORP" -> Type.NORP;
      case "EVENT" -> Type.EVENT;
      case "PRODUCT", "WORK_OF_ART" -> Type.PRODUCT;
      default -> null;
    };
  }

  /**
   * Numbers of a sentence's labels. Names of types that we do not tell apart have a label of their
   * own, for the recogniser to learn what is a name; numbers, dates and titles count as none.
   */
  static int[] of(Example e) {
    int[] labels = new int[e.size()];
    for (int i = 0; i < labels.length; i++) {
      String name = e.names()[i];
      int type = name.length() > 2 ? number(name.substring(2)) : -1;
      if (type >= 0) {
        boolean goesOn =
            name.startsWith("I-")
                && i > 0
                && e.names()[i - 1].length() > 2
                && e.names()[i - 1].substring(2).equals(name.substring(2));
        labels[i] = 1 + 2 * type + (goesOn ? 1 : 0);
      }
    }
    return labels;
  }

  /**
   * Labels nationalities and the like that a corpus leaves unlabelled, as GUM does adjectives:
   * words that silver mostly labels so.
   */
  static List<Example> withGroups(List<Example> gold, List<Example> silver) {
    Map<String, int[]> counts = new HashMap<>();
    for (Example e : silver) {
      for (int i = 0; i < e.size(); i++) {
        boolean alone = i + 1 == e.size() || !e.names()[i + 1].equals("I-NORP");
        if (Character.isUpperCase(e.forms()[i].charAt(0))) {
          int[] count = counts.computeIfAbsent(e.forms()[i], form -> new int[2]);
          count[0]++;
          count[1] += e.names()[i].equals("B-NORP") && alone ? 1 : 0;
        }
      }
    }
    List<Example> result = new ArrayList<>();
    for (Example e : gold) {
      String[] names = e.names().clone();
      for (int i = 0; i < names.length; i++) {
        int[] count = counts.get(e.forms()[i]);
        if (names[i].equals("O") && count != null && count[1] > 2 && count[1] * 5 > count[0] * 4) {
          names[i] = "B-NORP";
        }
      }
      result.add(e.withNames(names));
    }
    return result;
  }

  /**
   * The entities of one program with the finer types of another where they meet.
   *
   * @param coarse persons, organisations, locations, miscellaneous
   * @param fine the same sentence with OntoNotes types
   */
  static Example merged(Example coarse, Example fine) {
    String[] names = new String[coarse.size()];
    int i = 0;
    while (i < names.length) {
      String[] source = coarse.names()[i].equals("O") ? fine.names() : coarse.names();
      int end = spanEnd(source, i);
      String type = source[i].length() > 2 ? source[i].substring(2) : "O";
      if (source == fine.names()) {
        boolean apart = true;
        for (int k = i; k < end; k++) {
          apart &= coarse.names()[k].equals("O");
        }
        boolean use = source[i].startsWith("B-") && apart;
        type = use && (type.equals("NORP") || type.equals("EVENT")) ? type : "O";
        end = type.equals("O") ? i + 1 : end;
      } else {
        type = refined(type, fine, i, end, coarse.forms()[end - 1]);
      }
      for (int k = i; k < end; k++) {
        names[k] = type.equals("O") ? "O" : (k == i ? "B-" : "I-") + type;
      }
      i = end;
    }
    return coarse.withNames(names);
  }

  private static String refined(String type, Example fine, int from, int to, String last) {
    String other = fine.names()[from].length() > 2 ? fine.names()[from].substring(2) : "O";
    if (type.equals("LOCATION") && other.equals("FAC")) {
      return "FAC";
    }
    if (!type.equals("MISC")) {
      return type;
    }
    return switch (other) {
      case "NORP", "EVENT", "PRODUCT", "WORK_OF_ART" -> other;
      case "ORG" -> NAMED_EVENTS.contains(last.toLowerCase(Locale.ROOT)) ? "EVENT" : "MISC";
      case "DATE", "TIME", "CARDINAL", "ORDINAL" -> "O";
      default -> "MISC";
    };
  }

  private static int spanEnd(String[] names, int from) {
    if (names[from].equals("O")) {
      return from + 1;
    }
    int end = from + 1;
    while (end < names.length && names[end].equals("I-" + names[from].substring(2))) {
      end++;
    }
    return end;
  }
}
