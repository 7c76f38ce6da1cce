package dev.dateline.cleaning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of {@code lexicon.tsv}, compared without regard to case. */
final class Lexicon {

  private static final Map<String, Set<String>> WORDS =
      Resource.rows("lexicon.tsv").stream()
          .collect(
              groupingBy(
                  row -> row[0],
                  mapping(row -> row[1].toLowerCase(Locale.ROOT), toUnmodifiableSet())));

  private static final Map<String, ZoneId> ZONES =
      Resource.rows("lexicon.tsv").stream()
          .filter(row -> row[0].equals("zone"))
          .map(row -> row[1].split(" "))
          .collect(toMap(zone -> zone[0], zone -> ZoneId.of(zone[1])));

  private Lexicon() {}

  static boolean isAgency(String name) {
    return has("agency", name);
  }

  static boolean isCreditWord(String word) {
    return has("credit", word);
  }

  static boolean isSection(String label) {
    return has("section", label);
  }

  static boolean isParticle(String word) {
    return has("particle", word);
  }

  static Optional<ZoneId> zone(String abbreviation) {
    return Optional.ofNullable(ZONES.get(abbreviation.toUpperCase(Locale.ROOT)));
  }

  private static boolean has(String kind, String entry) {
    return WORDS.get(kind).contains(entry.strip().toLowerCase(Locale.ROOT));
  }
}
