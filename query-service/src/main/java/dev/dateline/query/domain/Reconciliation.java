package dev.dateline.query.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes facts of the reports of one family of events in one story. Reports are grouped by {@link
 * Affinity}; a group makes one fact of those that affirm it, one of those that deny it, one of
 * those that plan, demand or suppose it. The result depends on the set of reports only, never on
 * the order in which they arrived.
 *
 * <p>Only live reports count. A fact that has none left is {@link Status#WITHDRAWN} and keeps what
 * was reported. Of the others, what was only planned is {@link Status#SUPERSEDED} once a report
 * that is not older affirms it; a fact is {@link Status#CONTESTED} when its figures are in conflict
 * ({@link Figures}) or another origin says the opposite, {@link Status#CORROBORATED} when {@link
 * Origins} are independent, else {@link Status#SINGLE_ORIGIN}.
 */
public final class Reconciliation {

  private Reconciliation() {}

  /** Name of the family of events that a mention reports, its entities resolved. */
  public static String family(Mention mention) {
    return Statement.of(mention).family();
  }

  /** The id of a fact by the first of its mentions. */
  public static UUID idOf(Mention first) {
    return factId(first, Statement.of(first).polarity());
  }

  /** The facts of one family of events in one story. */
  public static List<Fact> reconcile(Collection<Report> reports) {
    return events(reports).stream().flatMap(List::stream).toList();
  }

  /** The facts of one family of events in one story, those of each event together. */
  public static List<List<Fact>> events(Collection<Report> reports) {
    List<Report> sorted = Origins.unified(reports.stream().sorted(Report.ORDER).toList());
    // By identity: a report is compared with every other one, and its hash is that of all it says.
    Map<Report, Statement> statements = new IdentityHashMap<>();
    sorted.forEach(report -> statements.put(report, Statement.of(report)));
    Map<Report, Traits> traits = new IdentityHashMap<>();
    if (sorted.size() > 1) {
      statements.forEach((report, statement) -> traits.put(report, Traits.of(statement)));
    }
    return Clustering.cluster(sorted, (a, b) -> Affinity.between(traits.get(a), traits.get(b)))
        .stream()
        .map(group -> new Event(group, statements).facts())
        .toList();
  }

  /** The reports of one event. */
  private record Event(List<Report> reports, Map<Report, Statement> statements) {

    List<Fact> facts() {
      Map<Polarity, List<Report>> live = new EnumMap<>(Polarity.class);
      Map<Polarity, List<Report>> all = new EnumMap<>(Polarity.class);
      for (Report report : reports) {
        Polarity polarity = statements.get(report).polarity();
        all.computeIfAbsent(polarity, p -> new ArrayList<>()).add(report);
        if (report.live()) {
          live.computeIfAbsent(polarity, p -> new ArrayList<>()).add(report);
        }
      }
      List<Fact> facts = new ArrayList<>();
      all.forEach((polarity, known) -> facts.add(fact(polarity, live, all)));
      return facts;
    }

    private Fact fact(
        Polarity polarity, Map<Polarity, List<Report>> live, Map<Polarity, List<Report>> all) {
      boolean withdrawn = !live.containsKey(polarity);
      List<Report> counted = (withdrawn ? all : live).get(polarity);
      Figures figures = Figures.of(counted);
      Origins origins = Origins.of(vouching(counted));
      boolean carriedOut =
          live.containsKey(Polarity.UNCOMMITTED)
              && live.containsKey(Polarity.POSITIVE)
              && !live.get(Polarity.POSITIVE)
                  .getLast()
                  .reportedAt()
                  .isBefore(live.get(Polarity.UNCOMMITTED).getFirst().reportedAt());
      boolean replaced = carriedOut && polarity == Polarity.UNCOMMITTED;
      boolean holdsStill =
          counted.stream()
              .anyMatch(report -> Polarity.of(report.mention().factuality()) == Polarity.POSITIVE);
      Status status;
      String reason;
      if (withdrawn) {
        status = Status.WITHDRAWN;
        reason = "no current revision of an article states it any more";
      } else if (replaced && !holdsStill) {
        status = Status.SUPERSEDED;
        reason = "it was open, and has since been reported as having happened";
      } else if (figures.conflicting()) {
        status = Status.CONTESTED;
        reason = "different origins give figures that exclude each other at the same time";
      } else if (isDenied(polarity, origins, live)) {
        status = Status.CONTESTED;
        reason = "another origin says the opposite";
      } else if (origins.corroborate(polarity)) {
        status = Status.CORROBORATED;
        reason = origins.corroboration();
      } else {
        status = Status.SINGLE_ORIGIN;
        reason = "all reports go back to " + origins.first().name();
      }
      Map<UUID, Fact.ArticleReference> articles = new LinkedHashMap<>();
      counted.forEach(report -> articles.put(report.article().id(), reference(report.article())));
      Statement first = statements.get(counted.getFirst());
      return new Fact(
          id(all, polarity),
          first.kind(),
          first(counted, Mention::eventType),
          polarity,
          first.mention().arguments(),
          first(counted, Mention::time),
          first(counted, Mention::place),
          figures.values(),
          status,
          origins.sources(),
          origins.independent(),
          List.copyOf(articles.values()),
          counted.stream().map(Report::mention).map(Fact.MentionReference::of).toList(),
          counted.getFirst().reportedAt(),
          counted.getLast().reportedAt(),
          carriedOut && polarity == Polarity.POSITIVE ? id(all, Polarity.UNCOMMITTED) : null,
          replaced ? id(all, Polarity.POSITIVE) : null,
          explanation(counted, status, reason));
    }

    private boolean isDenied(Polarity polarity, Origins origins, Map<Polarity, List<Report>> live) {
      Polarity opposite =
          switch (polarity) {
            case POSITIVE -> Polarity.NEGATIVE;
            case NEGATIVE -> Polarity.POSITIVE;
            case UNCOMMITTED -> null;
          };
      return opposite != null
          && live.containsKey(opposite)
          && origins.differFrom(Origins.of(vouching(live.get(opposite))));
    }

    /**
     * Without those that only mention the event in passing while they report what a source says
     * ("after the talks, negotiators agreed") or only expect it, unless there are no others.
     */
    private List<Report> vouching(List<Report> counted) {
      List<Report> vouching = counted.stream().filter(this::vouches).toList();
      return vouching.isEmpty() ? counted : vouching;
    }

    private boolean vouches(Report report) {
      Statement statement = statements.get(report);
      boolean inPassing = report.mention().attribution() != null && statement.isNominal();
      return !inPassing && !statement.expected();
    }

    private String explanation(List<Report> counted, Status status, String reason) {
      return Explanation.together(counted.stream().map(statements::get).toList())
          + " "
          + capitalized(status)
          + ": "
          + reason
          + ".";
    }
  }

  /** The id of the fact of reports with one polarity: it follows from the first of them. */
  private static UUID id(Map<Polarity, List<Report>> all, Polarity polarity) {
    return all.containsKey(polarity)
        ? factId(all.get(polarity).getFirst().mention(), polarity)
        : null;
  }

  private static UUID factId(Mention first, Polarity polarity) {
    String key = String.join("|", "fact", first.articleId().toString(), first.id(), "" + polarity);
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String capitalized(Status status) {
    String label = status.label().replace('-', ' ');
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  private static Fact.ArticleReference reference(Report.Context article) {
    return new Fact.ArticleReference(
        article.id(), article.outlet(), article.title(), article.publishedAt());
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
