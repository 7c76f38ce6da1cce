package dev.dateline.extract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A small gazetteer: countries, capitals, and the cities, regions and waters that news speak of
 * most. Immutable.
 */
public final class Gazetteer {

  /** What a place is. */
  public enum Kind {
    COUNTRY,
    CAPITAL,
    CITY,
    REGION,
    ISLAND,
    WATER,
    SITE,
    CONTINENT
  }

  /**
   * A place.
   *
   * @param name canonical English name
   * @param countryCode ISO 3166-1 alpha-2 code (XK for Kosovo), or null when unknown, ambiguous or
   *     no country's
   * @param latitude degrees north, or null
   * @param longitude degrees east, or null
   */
  public record Entry(
      String name, Kind kind, String countryCode, Double latitude, Double longitude) {}

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2 code
   * @param capital canonical name of its capital, or null
   * @param adjective what belongs to it ("Ukrainian"; "U.S."), or null
   */
  public record Country(String code, String name, String capital, String adjective) {}

  private static final Gazetteer INSTANCE = new Gazetteer();

  private final Spelling spelling = new Spelling();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Country> countries = new HashMap<>();
  private final Map<String, Country> countryNames = new HashMap<>();
  private final Map<String, Country> demonyms = new HashMap<>();
  private final Map<String, String> nationalities = new HashMap<>();

  private Gazetteer() {
    for (String[] row : Table.rows("countries.tsv")) {
      List<String> adjectives = Table.list(row[9]);
      String adjective =
          adjectives.contains("U.S.") ? "U.S." : adjectives.isEmpty() ? null : adjectives.get(0);
      String capital = row[5].isEmpty() ? null : row[5];
      Country country = new Country(row[0], row[1], capital, adjective);
      countries.put(country.code(), country);
      add(row[1], row[2], Kind.COUNTRY, row[0], row[3], row[4]);
      countryNames.put(spelling.key(row[1]), country);
      for (String name : Table.list(row[2])) {
        countryNames.put(spelling.key(name), country);
      }
      if (capital != null) {
        add(capital, row[6], Kind.CAPITAL, row[0], row[7], row[8]);
      }
      for (String demonym : adjectives) {
        if (!demonym.equals("U.S.")) {
          demonyms.putIfAbsent(spelling.key(demonym), country);
          nationalities.putIfAbsent(spelling.key(demonym), adjectives.get(0));
        }
      }
    }
    for (String[] row : Table.rows("places.tsv")) {
      Kind kind = Kind.valueOf(row[2].toUpperCase(Locale.ROOT));
      add(row[0], row[1], kind, row[3], row[4], row[5]);
    }
  }

  private void add(
      String name, String others, Kind kind, String code, String latitude, String longitude) {
    Entry entry =
        new Entry(name, kind, code.isEmpty() ? null : code, degrees(latitude), degrees(longitude));
    add(name, entry);
    for (String other : Table.list(others)) {
      add(other, entry);
    }
  }

  private void add(String name, Entry entry) {
    entries.merge(
        spelling.key(name),
        entry,
        // Two places of one name: we know the name, not which it is.
        (old, other) ->
            old.kind() == Kind.CAPITAL || old.equals(other)
                ? old
                : new Entry(old.name(), old.kind(), null, null, null));
  }

  private static Double degrees(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  /** The gazetteer that comes with the engine. */
  public static Gazetteer load() {
    return INSTANCE;
  }

  /** The place of a name as written ("the UAE", "Kiev", "KYIV"), if it is known. */
  public Optional<Entry> lookup(String name) {
    String key = spelling.key(name);
    Entry entry = entries.get(key);
    if (entry == null && key.startsWith("the ")) {
      entry = entries.get(key.substring(4));
    }
    return Optional.ofNullable(entry);
  }

  /** The country of an ISO 3166-1 alpha-2 code. */
  public Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** The country that a name denotes ("United States", "US", "Britain"). */
  public Optional<Country> countryNamed(String name) {
    return Optional.ofNullable(countryNames.get(spelling.key(name)));
  }

  /** The country of a nationality ("Ukrainian", "Ukrainians"). */
  public Optional<Country> countryOf(String demonym) {
    return Optional.ofNullable(demonyms.get(spelling.key(demonym)));
  }

  /** The canonical form of a nationality ("Ukrainian" for "Ukrainians"). */
  public Optional<String> nationality(String demonym) {
    return Optional.ofNullable(nationalities.get(spelling.key(demonym)));
  }
}
