package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reports as tests need them; each its own article unless told otherwise. */
final class Reports {

  static final Mention.Argument FERRY =
      new Mention.Argument(
          "agent",
          "the ferry",
          0,
          9,
          EntityResolution.idOf(Entity.Type.PRODUCT, "Aurelia").toString(),
          "Aurelia");
  static final Mention.Argument SAILORS =
      new Mention.Argument("patient", "sailors", 20, 27, null, null);

  private UUID article = UUID.randomUUID();
  private String outlet = "Harbour Post";
  private Instant publishedAt = Instant.parse("2026-03-10T08:00:00Z");
  private String factuality = "CT+";
  private String source;
  private List<Mention.Quantity> quantities = List.of();
  private boolean live = true;
  private String lemma = "lose";
  private List<Mention.Argument> arguments = List.of(FERRY, SAILORS);
  private Mention.Time time;
  private String evidence = "the ferry lost sailors";
  private String word;
  private Mention.Place place;

  static Reports report() {
    return new Reports();
  }

  Reports article(UUID id) {
    article = id;
    return this;
  }

  Reports outlet(String name) {
    outlet = name;
    return this;
  }

  Reports publishedAt(String instant) {
    publishedAt = Instant.parse(instant);
    return this;
  }

  Reports factuality(String value) {
    factuality = value;
    return this;
  }

  Reports source(String name) {
    source = name;
    return this;
  }

  Reports place(String name, String countryCode, double latitude, double longitude) {
    place = new Mention.Place(name, 30, 35, null, name, countryCode, latitude, longitude);
    return this;
  }

  Reports sailors(int value) {
    return sailors(value, null);
  }

  Reports sailors(int value, String modifier) {
    quantities =
        List.of(
            new Mention.Quantity(
                BigDecimal.valueOf(value),
                null,
                null,
                "sailors",
                modifier,
                "patient",
                "" + value,
                20,
                22));
    return this;
  }

  Reports notLive() {
    live = false;
    return this;
  }

  Reports lemma(String value) {
    lemma = value;
    return this;
  }

  Reports arguments(Mention.Argument... values) {
    arguments = List.of(values);
    return this;
  }

  Reports evidence(String exact, String predicate) {
    evidence = exact;
    word = predicate;
    return this;
  }

  Reports time(String timex) {
    time = new Mention.Time(timex, "DATE", null, timex, timex, "then", 30, 34);
    return this;
  }

  Mention mention() {
    return mention("m1", 1);
  }

  Mention mention(String id, int revision) {
    return new Mention(
        id,
        article,
        revision,
        new Mention.Predicate(lemma, word == null ? lemma : word, 10, 14),
        null,
        null,
        arguments,
        quantities,
        time,
        place,
        source == null
            ? null
            : new Mention.Attribution(
                new Reference(
                    source,
                    40,
                    50,
                    EntityResolution.idOf(Entity.Type.PERSON, source).toString(),
                    source),
                "said",
                51,
                55,
                "indirect",
                null,
                null,
                null),
        factuality,
        "past",
        new Mention.Evidence(evidence, "", "", 0, evidence.length()),
        0.9);
  }

  Report build() {
    Mention mention = mention();
    return new Report(
        mention,
        new Report.Context(article, outlet, "Ferry", publishedAt),
        mention.attribution() == null
            ? Origin.own(outlet, article)
            : Origin.source(mention.attribution().source()),
        live);
  }
}
