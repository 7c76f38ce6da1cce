package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The figures that reports of one fact give. Two figures <em>exclude each other</em> when they
 * count the same unit in the same role, no report gives both, and no number satisfies both. An
 * origin <em>stands by</em> the figure that it gave last. Of two figures that exclude each other
 * and that different origins stand by, the later one replaces the earlier one (a growing toll),
 * unless they were reported on the same days: then they are in conflict.
 */
record Figures(List<Fact.Value> values, boolean conflicting) {

  /** The figures of reports in {@link Report#ORDER}. */
  static Figures of(Collection<Report> reports) {
    Map<Key, Figure> figures = new LinkedHashMap<>();
    for (Report report : reports) {
      for (Mention.Quantity quantity : report.mention().quantities()) {
        Key key = Key.of(quantity);
        figures.computeIfAbsent(key, k -> new Figure(k, quantity)).add(report);
      }
    }
    Set<Figure> superseded = new HashSet<>();
    boolean conflicting = false;
    Map<Figure, Set<String>> standing = standing(figures.values());
    List<Figure> all = List.copyOf(figures.values());
    for (Figure figure : all) {
      if (standing.get(figure).isEmpty()
          && all.stream()
              .noneMatch(other -> other.repeats(figure) && !standing.get(other).isEmpty())) {
        superseded.add(figure);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Figure a = all.get(i);
        Figure b = all.get(j);
        if (!a.excludes(b) || !differ(standing.get(a), standing.get(b))) {
          continue;
        }
        if (a.lastDay().isBefore(b.firstDay())) {
          superseded.add(a);
        } else if (b.lastDay().isBefore(a.firstDay())) {
          superseded.add(b);
        } else {
          conflicting = true;
        }
      }
    }
    return new Figures(
        all.stream().map(figure -> figure.toValue(superseded.contains(figure))).toList(),
        conflicting);
  }

  /** For each figure the origins whose last word it is. */
  private static Map<Figure, Set<String>> standing(Collection<Figure> figures) {
    Map<String, Instant> lastWord = new HashMap<>();
    for (Figure figure : figures) {
      for (Report report : figure.reports) {
        lastWord.merge(figure.slot(report), report.reportedAt(), Figures::later);
      }
    }
    Map<Figure, Set<String>> standing = new HashMap<>();
    for (Figure figure : figures) {
      Set<String> origins = standing.computeIfAbsent(figure, f -> new HashSet<>());
      for (Report report : figure.reports) {
        if (report.reportedAt().equals(lastWord.get(figure.slot(report)))) {
          origins.add(report.origin().key());
        }
      }
    }
    return standing;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static boolean differ(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(origin -> b.stream().anyMatch(other -> !other.equals(origin)));
  }

  private record Key(
      String role, String unit, BigDecimal value, BigDecimal min, BigDecimal max, String modifier) {

    static Key of(Mention.Quantity quantity) {
      return new Key(
          quantity.role() == null ? "" : quantity.role(),
          Wording.unit(quantity.unit()),
          plain(quantity.value()),
          plain(quantity.min()),
          plain(quantity.max()),
          quantity.modifier());
    }

    private static BigDecimal plain(BigDecimal number) {
      return number == null ? null : number.stripTrailingZeros();
    }

    Bounds bounds() {
      return Bounds.of(value, min, max, modifier);
    }
  }

  private static final class Figure {
    private final Key key;
    private final Mention.Quantity wording;
    private final List<Report> reports = new ArrayList<>();
    private final Set<Fact.MentionReference> mentions = new LinkedHashSet<>();

    Figure(Key key, Mention.Quantity wording) {
      this.key = key;
      this.wording = wording;
    }

    void add(Report report) {
      if (mentions.add(Fact.MentionReference.of(report.mention()))) {
        reports.add(report);
      }
    }

    /** What an origin gives one figure for at a time. */
    String slot(Report report) {
      return String.join("|", key.role, key.unit, report.origin().key());
    }

    /** Whether both are one number of one thing, however hedged. */
    boolean repeats(Figure other) {
      return countsLike(other)
          && Objects.equals(key.value, other.key.value)
          && Objects.equals(key.min, other.key.min)
          && Objects.equals(key.max, other.key.max);
    }

    private boolean countsLike(Figure other) {
      return key.role.equals(other.key.role) && key.unit.equals(other.key.unit);
    }

    boolean excludes(Figure other) {
      return countsLike(other)
          && key.bounds().excludes(other.key.bounds())
          && Collections.disjoint(mentions, other.mentions);
    }

    Instant first() {
      return reports.getFirst().reportedAt();
    }

    Instant last() {
      return reports.getLast().reportedAt();
    }

    LocalDate firstDay() {
      return LocalDate.ofInstant(first(), ZoneOffset.UTC);
    }

    LocalDate lastDay() {
      return LocalDate.ofInstant(last(), ZoneOffset.UTC);
    }

    Fact.Value toValue(boolean superseded) {
      Map<String, Origin> origins = new LinkedHashMap<>();
      reports.forEach(report -> origins.putIfAbsent(report.origin().key(), report.origin()));
      return new Fact.Value(
          wording.value(),
          wording.min(),
          wording.max(),
          wording.unit(),
          wording.modifier(),
          wording.role(),
          List.copyOf(origins.values()),
          mentions.stream().map(Fact.MentionReference::id).toList(),
          first(),
          last(),
          superseded);
    }
  }
}
