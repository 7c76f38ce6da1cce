package dev.dateline.extract.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity;

/** What words tell about the entities that they refer to; read from this package's tables. */
final class ReferenceLexicon {

  /** Natural sex of a person as far as language shows it. */
  enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    static Sex of(String cell) {
      return switch (cell) {
        case "m" -> MALE;
        case "f" -> FEMALE;
        default -> UNKNOWN;
      };
    }

    boolean conflicts(Sex other) {
      return this != UNKNOWN && other != UNKNOWN && this != other;
    }
  }

  /** What a common noun denotes. */
  enum Denotation {
    PERSON,
    ORGANIZATION,
    PLACE,
    PEOPLE,
    TIME,
    THING
  }

  record Title(Sex sex, boolean role) {}

  record Role(Sex sex, Set<String> classes) {}

  record Group(Denotation denotation, Set<String> classes) {}

  record Extension(Set<NamedEntity.Type> of, NamedEntity.Type whole) {}

  record Seat(String name, String countryCode) {}

  private static final Set<String> TIME_NOUNS =
      Set.of(
          "day",
          "week",
          "month",
          "year",
          "hour",
          "minute",
          "second",
          "time",
          "morning",
          "evening",
          "afternoon",
          "night",
          "decade",
          "century",
          "moment",
          "period",
          "today",
          "yesterday",
          "tomorrow",
          "weekend",
          "season",
          "quarter",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "summer",
          "winter",
          "spring",
          "autumn",
          "fall",
          "percent",
          "date",
          "age",
          "midnight",
          "noon",
          "deadline");

  private final Spelling spelling;
  private final Map<String, Title> titles = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Extension> extensions = new HashMap<>();
  private final Set<String> placeNouns = new HashSet<>();
  private final Set<String> institutions = new HashSet<>();
  private final Map<String, Sex> givenNames = new HashMap<>();
  private final Map<String, Set<String>> nicknames = new HashMap<>();
  private final Map<String, Seat> seats = new HashMap<>();
  private final Map<String, Set<String>> metonymy = new HashMap<>();

  ReferenceLexicon(Spelling spelling) {
    this.spelling = spelling;
    for (String[] row : Table.rows("titles.tsv")) {
      titles.put(row[0], new Title(Sex.of(row[1]), row[2].equals("role")));
    }
    for (String[] row : Table.rows("roles.tsv")) {
      roles.put(row[0], new Role(Sex.of(row[1]), Set.copyOf(Table.list(row[2]))));
    }
    for (String[] row : Table.rows("groups.tsv")) {
      Group group = new Group(Denotation.valueOf(row[1]), Set.copyOf(Table.list(row[2])));
      groups.putIfAbsent(row[0], group);
    }
    for (String[] row : Table.rows("name-extensions.tsv")) {
      Set<NamedEntity.Type> of = new HashSet<>();
      Table.list(row[1]).forEach(type -> of.add(NamedEntity.Type.valueOf(type)));
      extensions.put(row[0], new Extension(of, NamedEntity.Type.valueOf(row[2])));
    }
    for (String[] row : Table.rows("place-nouns.tsv")) {
      placeNouns.add(row[0]);
    }
    for (String[] row : Table.rows("institutions.tsv")) {
      institutions.addAll(spelling.words(row[0]));
    }
    for (String[] row : Table.rows("given-names.tsv")) {
      givenNames.put(spelling.key(row[0]), Sex.of(row[1]));
    }
    for (String[] row : Table.rows("nicknames.tsv")) {
      for (String nickname : Table.list(row[1])) {
        nicknames
            .computeIfAbsent(spelling.key(row[0]), _ -> new HashSet<>())
            .add(spelling.key(nickname));
      }
    }
    for (String[] row : Table.rows("seats.tsv")) {
      for (String name : Table.list(row[0])) {
        seats.put(spelling.key(name), new Seat(row[1], row[2].isEmpty() ? null : row[2]));
      }
    }
    for (String[] row : Table.rows("metonymy.tsv")) {
      metonymy.put(row[0], Set.copyOf(Table.list(row[1])));
    }
  }

  Spelling spelling() {
    return spelling;
  }

  /** A title before a name ("Mr.", "President"), or null. */
  Title title(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return titles.get(key.endsWith(".") ? key.substring(0, key.length() - 1) : key);
  }

  /** A noun that denotes a person by role, or null. */
  Role role(String lemma) {
    String key = lemma.toLowerCase(Locale.ROOT);
    Role role = roles.get(key);
    if (role == null && key.indexOf('-') > 0) {
      // "co-chairman", "vice-chair"
      role = roles.get(key.substring(key.lastIndexOf('-') + 1));
    }
    return role;
  }

  /** A noun that denotes an organisation, place or group of people, or null. */
  Group group(String lemma) {
    return groups.get(lemma.toLowerCase(Locale.ROOT));
  }

  /** A noun that with the name before it makes a longer name, or null. */
  Extension extension(String word) {
    return extensions.get(word);
  }

  /** Whether a place may be called by this noun with "of" and its name ("the city of Lagos"). */
  boolean isNamedByComplement(String lemma) {
    return placeNouns.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether a word of a name is one that every country's institutions share. */
  boolean institutional(String word) {
    return institutions.contains(word);
  }

  /** Sex of a given name in comparable form. */
  Sex givenName(String word) {
    return givenNames.getOrDefault(word, Sex.UNKNOWN);
  }

  /** Whether two given names in comparable form can be one person's. */
  boolean sameGivenName(String a, String b) {
    if (Spelling.same(a, b)) {
      return true;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    return nicknames.getOrDefault(a, Set.of()).contains(b)
        || nicknames.getOrDefault(b, Set.of()).contains(a);
  }

  /** What sits where a name says, or null when the name is no seat of power. */
  Seat seat(String name) {
    return seats.get(spelling.key(name));
  }

  /** Whether a lemma belongs to a context of the table of metonymy. */
  boolean metonymic(String context, String lemma) {
    return metonymy.get(context).contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** What a common noun denotes, by the tables and, failing these, by its ending. */
  Denotation denotation(String lemma) {
    String key = lemma.toLowerCase(Locale.ROOT);
    if (role(key) != null) {
      return Denotation.PERSON;
    }
    Group group = groups.get(key);
    if (group != null) {
      return group.denotation();
    }
    if (TIME_NOUNS.contains(key)) {
      return Denotation.TIME;
    }
    if (key.length() > 5
        && (key.endsWith("ist")
            || key.endsWith("woman")
            || key.endsWith("man")
            || key.endsWith("ician")
            || key.endsWith("eer"))) {
      return Denotation.PERSON;
    }
    return Denotation.THING;
  }

  /** Sex of the person that a common noun denotes. */
  Sex sex(String lemma) {
    Role role = role(lemma);
    if (role != null) {
      return role.sex();
    }
    String key = lemma.toLowerCase(Locale.ROOT);
    return key.endsWith("woman")
        ? Sex.FEMALE
        : key.endsWith("man") && key.length() > 5 ? Sex.MALE : Sex.UNKNOWN;
  }

  /** The classes of a noun for a person, organisation or place. */
  Set<String> classes(String lemma) {
    Role role = role(lemma);
    if (role != null) {
      return role.classes();
    }
    Group group = group(lemma);
    return group == null ? Set.of() : group.classes();
  }

  /** Particles that a family name may begin with. */
  static final List<String> PARTICLES =
      List.of(
          "bin", "bint", "ibn", "al", "el", "van", "von", "de", "der", "da", "di", "du", "la", "le",
          "del", "dos", "den", "ter", "abu", "ben");
}
