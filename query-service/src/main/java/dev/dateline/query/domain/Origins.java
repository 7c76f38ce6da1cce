package dev.dateline.query.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom the reports of one fact go back to. Where articles name a source, an outlet that states the
 * same in its own voice may repeat it and is no independent origin; where none does, each outlet's
 * own reporting is one.
 */
record Origins(Map<String, Origin> byKey, Map<String, Set<UUID>> articles) {

  /** The origins of reports, in their order. */
  static Origins of(Collection<Report> reports) {
    Map<String, Origin> byKey = new LinkedHashMap<>();
    Map<String, Set<UUID>> articles = new LinkedHashMap<>();
    Map<UUID, Origin> spokespersons = spokespersons(reports);
    boolean known =
        reports.stream().map(Report::origin).anyMatch(origin -> !origin.own() && origin.isKnown());
    for (Report report : reports) {
      Origin origin = report.origin();
      if (known && !origin.isKnown()) {
        continue;
      }
      Origin speaker =
          origin.entityId() == null
              ? origin
              : spokespersons.getOrDefault(origin.entityId(), origin);
      byKey.putIfAbsent(speaker.key(), speaker);
      articles
          .computeIfAbsent(speaker.key(), k -> new LinkedHashSet<>())
          .add(report.article().id());
    }
    return new Origins(byKey, articles);
  }

  /**
   * For each country the one who speaks for it in these reports, by the description that goes with
   * the name: what "Russia said" and what "Russian negotiator Jon Berg said" is one word.
   */
  private static Map<UUID, Origin> spokespersons(Collection<Report> reports) {
    Map<UUID, Origin> spokespersons = new HashMap<>();
    for (Report report : reports) {
      if (report.mention().attribution() != null && report.origin().entityId() != null) {
        for (UUID country :
            Nationality.countriesIn(report.mention().attribution().source().text())) {
          if (!country.equals(report.origin().entityId())) {
            spokespersons.putIfAbsent(country, report.origin());
          }
        }
      }
    }
    return spokespersons;
  }

  /**
   * The reports with one origin for the names of one source: of "Ilves" and "Mara Ilves", of "the
   * defence ministry" and "Oslavia's Defense Ministry", unless the short one may stand for two. A
   * source that is only a pronoun ("he said") tells nothing beside others.
   */
  static List<Report> unified(List<Report> reports) {
    Map<String, Origin> sources = new LinkedHashMap<>();
    for (Report report : reports) {
      if (!report.origin().own()) {
        sources.putIfAbsent(report.origin().key(), report.origin());
      }
    }
    Map<String, Origin> fullest = new HashMap<>();
    sources.forEach(
        (key, source) -> {
          List<Origin> longer = sources.values().stream().filter(source::mayBeShortFor).toList();
          longer.stream()
              .filter(one -> longer.stream().allMatch(other -> other.mayBeShortFor(one)))
              .findFirst()
              .ifPresent(one -> fullest.put(key, one));
        });
    return reports.stream()
        .map(
            report ->
                report.withOrigin(fullest.getOrDefault(report.origin().key(), report.origin())))
        .toList();
  }

  /** Number of independent origins. */
  int independent() {
    int named = named();
    return named > 0 ? named : byKey.size();
  }

  /**
   * Whether they vouch for the fact independently: two named sources, or, for what happened or
   * holds and can be observed, two outlets in their own voice.
   */
  boolean corroborate(Polarity polarity) {
    int own = byKey.size() - named();
    return named() > 1 || own > 1 && polarity == Polarity.POSITIVE;
  }

  /** Why they corroborate, in words. */
  String corroboration() {
    return named() > 1 || named() == 0
        ? independent() + " independent origins report it"
        : byKey.size() - 1 + " outlets state it in their own voice beside " + first().name();
  }

  private int named() {
    return (int) byKey.values().stream().filter(origin -> !origin.own()).count();
  }

  /** The origin of the first report; a named one when there is any. */
  Origin first() {
    return byKey.values().stream()
        .filter(origin -> !origin.own())
        .findFirst()
        .orElseGet(() -> byKey.values().iterator().next());
  }

  /** Whether one of these origins is not one of the others. */
  boolean differFrom(Origins others) {
    return byKey.size() > 1
        || others.byKey.size() > 1
        || !byKey.keySet().equals(others.byKey.keySet());
  }

  /** The origins with the articles that report from them. */
  List<Fact.Source> sources() {
    return byKey.entrySet().stream()
        .map(entry -> new Fact.Source(entry.getValue(), List.copyOf(articles.get(entry.getKey()))))
        .toList();
  }
}
