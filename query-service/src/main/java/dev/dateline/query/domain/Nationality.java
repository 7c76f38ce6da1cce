package dev.dateline.query.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom an adjective of nationality stands for. */
final class Nationality {

  private static final Map<String, String> COUNTRIES = Tsv.read("nationalities.tsv");
  private static final Map<String, String> FORCES = Tsv.read("forces.tsv");
  private static final Map<String, String> NAMES =
      COUNTRIES.values().stream()
          .distinct()
          .collect(Collectors.toUnmodifiableMap(Wording::fold, name -> name));

  private Nationality() {}

  /** The country that acts as "Ukrainian" or "Russian forces"; null for any other name. */
  static UUID country(String name) {
    String folded = Wording.fold(name);
    String country = COUNTRIES.get(folded);
    int space = folded.lastIndexOf(' ');
    if (country == null && space > 0 && FORCES.containsKey(folded.substring(space + 1))) {
      country = COUNTRIES.get(folded.substring(0, space));
    }
    return country == null ? null : EntityResolution.idOf(Entity.Type.PLACE, country);
  }

  /** Whether a name is that of a country. */
  static boolean isCountry(String name) {
    return NAMES.containsKey(Wording.fold(name));
  }

  /** The folded name of the country of a folded nationality; another word stays as it is. */
  static String countryOr(String word) {
    String country = COUNTRIES.get(word);
    return country == null ? word : Wording.fold(country);
  }

  /** The countries that a description names ("Russian negotiator", "Ukraine's envoy"). */
  static Set<UUID> countriesIn(String description) {
    return Arrays.stream(Wording.fold(description).split(" "))
        .map(word -> COUNTRIES.getOrDefault(word, NAMES.get(word)))
        .filter(country -> country != null)
        .map(country -> EntityResolution.idOf(Entity.Type.PLACE, country))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
