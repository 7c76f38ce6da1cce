package dev.dateline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/a/b?id=7",
        "http://www.courier.example/a/b?id=7",
        "HTTPS://Courier.Example:443/a/./c/../b/?id=7#top",
        " https://courier.example/a/b?utm_source=mail&id=7&fbclid=x ",
      })
  void spellingsOfOneAddressAreOne(String url) {
    assertThat(CanonicalUrl.of(url)).contains(new CanonicalUrl("https://courier.example/a/b?id=7"));
  }

  @Test
  void whatTellsArticlesApartStays() {
    assertThat(CanonicalUrl.of("https://courier.example/a?id=7"))
        .isNotEqualTo(CanonicalUrl.of("https://courier.example/a?id=8"))
        .isNotEqualTo(CanonicalUrl.of("https://courier.example/A?id=7"))
        .isNotEqualTo(CanonicalUrl.of("https://courier.example:8443/a?id=7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "courier.example/a",
        "/a",
        "ftp://courier.example/a",
        "https:///a",
        "https://courier example/",
        "https://courier.example/\uD800",
        "javascript:alert(1)"
      })
  void anythingElseHasNone(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }
}
