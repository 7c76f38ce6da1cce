package dev.dateline.query.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes facts of the reports of one {@link Proposition}: one fact of those that affirm it, one of
 * those that deny it, one of those that plan, demand or suppose it. The result depends on the set
 * of reports only, never on the order in which they arrived.
 *
 * <p>Only live reports count. A fact that has none left is {@link Status#WITHDRAWN} and keeps what
 * was reported. Of the others, what was only planned is {@link Status#SUPERSEDED} once a report
 * that is not older affirms it; a fact is {@link Status#CONTESTED} when its figures are in conflict
 * ({@link Figures}) or another origin says the opposite, {@link Status#CORROBORATED} when two or
 * more origins report it, else {@link Status#SINGLE_ORIGIN}.
 */
public final class Reconciliation {

  private Reconciliation() {}

  /** The facts of one proposition. */
  public static List<Fact> reconcile(Proposition proposition, Collection<Report> reports) {
    Map<Polarity, List<Report>> live = new EnumMap<>(Polarity.class);
    Map<Polarity, List<Report>> all = new EnumMap<>(Polarity.class);
    reports.stream()
        .sorted(Report.ORDER)
        .forEach(
            report -> {
              all.computeIfAbsent(report.polarity(), p -> new ArrayList<>()).add(report);
              if (report.live()) {
                live.computeIfAbsent(report.polarity(), p -> new ArrayList<>()).add(report);
              }
            });
    List<Fact> facts = new ArrayList<>();
    all.forEach((polarity, known) -> facts.add(fact(proposition, polarity, live, known)));
    return facts;
  }

  private static Fact fact(
      Proposition proposition,
      Polarity polarity,
      Map<Polarity, List<Report>> live,
      List<Report> known) {
    boolean withdrawn = !live.containsKey(polarity);
    List<Report> reports = withdrawn ? known : live.get(polarity);
    Figures figures = Figures.of(reports);
    Map<String, Origin> origins = new LinkedHashMap<>();
    Map<String, Set<UUID>> articlesOfOrigin = new LinkedHashMap<>();
    Map<UUID, Fact.ArticleReference> articles = new LinkedHashMap<>();
    for (Report report : reports) {
      String origin = report.origin().key();
      origins.putIfAbsent(origin, report.origin());
      articlesOfOrigin
          .computeIfAbsent(origin, o -> new LinkedHashSet<>())
          .add(report.article().id());
      articles.put(report.article().id(), reference(report.article()));
    }
    boolean carriedOut =
        live.containsKey(Polarity.UNCOMMITTED)
            && live.containsKey(Polarity.POSITIVE)
            && !live.get(Polarity.POSITIVE)
                .getLast()
                .reportedAt()
                .isBefore(live.get(Polarity.UNCOMMITTED).getFirst().reportedAt());
    boolean replaced = carriedOut && polarity == Polarity.UNCOMMITTED;
    Status status;
    String reason;
    if (withdrawn) {
      status = Status.WITHDRAWN;
      reason = "no current revision of an article states it any more";
    } else if (replaced) {
      status = Status.SUPERSEDED;
      reason = "it was open, and has since been reported as having happened";
    } else if (figures.conflicting()) {
      status = Status.CONTESTED;
      reason = "different origins give figures that exclude each other at the same time";
    } else if (isDenied(polarity, origins.keySet(), live)) {
      status = Status.CONTESTED;
      reason = "another origin says the opposite";
    } else if (origins.size() > 1) {
      status = Status.CORROBORATED;
      reason = origins.size() + " independent origins report it";
    } else {
      status = Status.SINGLE_ORIGIN;
      reason = "all reports go back to " + origins.values().iterator().next().name();
    }
    Mention first = reports.getFirst().mention();
    return new Fact(
        proposition.factId(polarity),
        Wording.predicate(first.predicate().lemma()),
        first(reports, Mention::eventType),
        polarity,
        first.arguments(),
        first(reports, Mention::time),
        first(reports, Mention::place),
        figures.values(),
        status,
        origins.entrySet().stream()
            .map(
                entry ->
                    new Fact.Source(
                        entry.getValue(), List.copyOf(articlesOfOrigin.get(entry.getKey()))))
            .toList(),
        origins.size(),
        List.copyOf(articles.values()),
        reports.stream().map(Report::mention).map(Fact.MentionReference::of).toList(),
        reports.getFirst().reportedAt(),
        reports.getLast().reportedAt(),
        carriedOut && polarity == Polarity.POSITIVE
            ? proposition.factId(Polarity.UNCOMMITTED)
            : null,
        replaced ? proposition.factId(Polarity.POSITIVE) : null,
        "These mentions share " + common(first) + ". " + capitalized(status) + ": " + reason + ".");
  }

  private static String common(Mention mention) {
    List<String> parts = new ArrayList<>();
    parts.add("the predicate \"" + Wording.predicate(mention.predicate().lemma()) + "\"");
    for (Mention.Argument argument : mention.arguments()) {
      if (argument.role().equals("agent") || argument.role().equals("patient")) {
        String name = argument.entityId() == null ? argument.text() : argument.name();
        parts.add("the " + argument.role() + " \"" + name + "\"");
      }
    }
    if (mention.time() != null) {
      parts.add("the time \"" + mention.time().value() + "\"");
    }
    return String.join(", ", parts);
  }

  private static String capitalized(Status status) {
    String label = status.label().replace('-', ' ');
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  private static Fact.ArticleReference reference(Report.Context article) {
    return new Fact.ArticleReference(
        article.id(), article.outlet(), article.title(), article.publishedAt());
  }

  private static boolean isDenied(
      Polarity polarity, Set<String> origins, Map<Polarity, List<Report>> live) {
    Polarity opposite =
        switch (polarity) {
          case POSITIVE -> Polarity.NEGATIVE;
          case NEGATIVE -> Polarity.POSITIVE;
          case UNCOMMITTED -> null;
        };
    return opposite != null
        && live.getOrDefault(opposite, List.of()).stream()
            .map(report -> report.origin().key())
            .anyMatch(denier -> origins.stream().anyMatch(origin -> !origin.equals(denier)));
  }

  private static <T> T first(List<Report> reports, Function<Mention, T> property) {
    return reports.stream()
        .map(Report::mention)
        .map(property)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
