package dev.dateline.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.load();

  @ParameterizedTest
  @CsvSource({
    "Kiev, Kyiv, UA",
    "KYIV, Kyiv, UA",
    "the UAE, United Arab Emirates, AE",
    "U.S., United States, US",
    "Türkiye, Turkey, TR",
    "São Paulo, Sao Paulo, BR",
    "Kursk region, Kursk region, RU"
  })
  void aPlaceIsFoundUnderAllItsNames(String written, String name, String code) {
    assertThat(gazetteer.lookup(written))
        .hasValueSatisfying(
            place -> {
              assertThat(place.name()).isEqualTo(name);
              assertThat(place.countryCode()).isEqualTo(code);
              assertThat(place.latitude()).isNotNull();
            });
  }

  @Test
  void anUnknownPlaceIsNotGuessed() {
    assertThat(gazetteer.lookup("Nether Wallop")).isEmpty();
  }

  @Test
  void aNameOfTwoPlacesHasNoCountry() {
    assertThat(gazetteer.lookup("Georgia").orElseThrow().countryCode()).isNull();
  }

  @Test
  void aSeaHasNoCountry() {
    assertThat(gazetteer.lookup("Black Sea").orElseThrow().countryCode()).isNull();
  }

  @Test
  void countryCodesAreOfIso3166() {
    Set<String> codes = Set.of(Locale.getISOCountries());
    for (String[] row : Table.rows("countries.tsv")) {
      assertThat(codes.contains(row[0]) || row[0].equals("XK")).as(row[1]).isTrue();
    }
    for (String[] row : Table.rows("places.tsv")) {
      assertThat(row[3].isEmpty() || codes.contains(row[3])).as(row[0]).isTrue();
    }
  }
}
