package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How well two statements of one story go together as reports of one fact: the sum of the weights
 * of {@code reconciliation/affinity.tsv} that apply to the pair.
 */
final class Affinity {

  private static final Map<String, Double> WEIGHTS = Tsv.weights("affinity.tsv");
  private static final long SAME_EVENT_DAYS = 1;
  private static final double NEAR_KM = 50;
  private static final double FAR_KM = 150;

  private final Statement a;
  private final Statement b;
  private final List<Reason> reasons = new ArrayList<>();

  private Affinity(Statement a, Statement b) {
    this.a = a;
    this.b = b;
  }

  /**
   * A weight that applies.
   *
   * @param name as in {@code affinity.tsv}
   */
  record Reason(String name, double weight) {}

  /** Positive when both report one fact rather than two. */
  static double between(Statement a, Statement b) {
    return reasons(a, b).stream().mapToDouble(Reason::weight).sum();
  }

  /** The weights that apply to two statements. */
  static List<Reason> reasons(Statement a, Statement b) {
    return new Affinity(a, b).compared();
  }

  private List<Reason> compared() {
    apply(a.kind().equals(b.kind()) ? "same-kind" : "other-kind", true);
    apply("same-word", a.word().equals(b.word()));
    apply("telling-kind", a.kind().equals(b.kind()) ? a.rarity() : 0);
    apply("vague-kind", a.vague() || b.vague());
    apply("one-and-many", a.several() != b.several());
    apply("one-again", a.again() != b.again());
    apply("one-article", a.mention().articleId().equals(b.mention().articleId()));
    apply("same-words", a.words().similarity(b.words()));
    compareParticipants();
    comparePlaces();
    compareTimes();
    compareFigures();
    return reasons;
  }

  private void compareParticipants() {
    boolean agent = meet("agent");
    boolean patient = meet("patient");
    apply("same-agent", agent);
    apply("same-patient", patient);
    apply("alike-patient", a.actedOn().similarity(b.actedOn()));
    apply("same-participant", !agent && !patient && Participant.meet(a.all(), b.all()));
    apply("other-agent", excluded("agent"));
    apply(
        "other-patient",
        !patient && !named(a, "patient").isEmpty() && !named(b, "patient").isEmpty());
    boolean unlike = !patient && described(a, "patient") && described(b, "patient");
    apply("unlike-patient", unlike);
    apply("unlike-agent", !agent && described(a, "agent") && described(b, "agent"));
    apply("person-and-thing", unlike && personAndThing());
  }

  private boolean meet(String role) {
    return Participant.meet(a.participants(role), b.participants(role));
  }

  /** Whether those who are known to fill a role take no part in the other event. */
  private boolean excluded(String role) {
    List<Participant> ofA = named(a, role);
    List<Participant> ofB = named(b, role);
    return !ofA.isEmpty()
        && !ofB.isEmpty()
        && !Participant.meet(ofA, b.all())
        && !Participant.meet(ofB, a.all());
  }

  private static List<Participant> named(Statement statement, String role) {
    return statement.participants(role).stream().filter(Participant::isNamed).toList();
  }

  private static boolean described(Statement statement, String role) {
    return !statement.participants(role).isEmpty() && named(statement, role).isEmpty();
  }

  /** Whether one acts on persons only and the other on things only. */
  private boolean personAndThing() {
    Set<String> sorts = new HashSet<>();
    for (Statement statement : List.of(a, b)) {
      List<String> of =
          statement.participants("patient").stream()
              .map(Participant::sort)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      if (of.size() != 1) {
        return false;
      }
      sorts.add(of.getFirst());
    }
    return sorts.size() > 1;
  }

  private void comparePlaces() {
    Mention.Place here = a.mention().place();
    Mention.Place there = b.mention().place();
    if (here == null || there == null) {
      return;
    }
    boolean oneCountry =
        here.countryCode() != null && here.countryCode().equals(there.countryCode());
    boolean twoCountries = here.countryCode() != null && there.countryCode() != null && !oneCountry;
    boolean same = !Collections.disjoint(names(here), names(there));
    boolean within = oneCountry && (isCountry(here) || isCountry(there));
    double distance = here.distance(there);
    apply("same-place", same || within || distance <= NEAR_KM);
    apply("other-place", !same && twoCountries);
    apply("far-place", !same && oneCountry && !within && distance > FAR_KM);
  }

  private static boolean isCountry(Mention.Place place) {
    return Nationality.isCountry(Objects.requireNonNullElse(place.name(), place.text()));
  }

  private static Set<String> names(Mention.Place place) {
    var names = new HashSet<String>();
    names.add(Wording.fold(Objects.requireNonNullElse(place.name(), place.text())));
    if (place.entityId() != null) {
      names.add(place.entityId());
    }
    return names;
  }

  private void compareTimes() {
    Mention.Time here = a.mention().time();
    Mention.Time there = b.mention().time();
    apply("past-and-untold", a.past() && there == null || b.past() && here == null);
    if (here == null || there == null || !here.isClosed() || !there.isClosed()) {
      return;
    }
    long apart =
        Math.max(
            ChronoUnit.DAYS.between(here.lastDay(), there.firstDay()),
            ChronoUnit.DAYS.between(there.lastDay(), here.firstDay()));
    apply("same-time", apart <= 0);
    apply("near-time", apart > 0 && apart <= SAME_EVENT_DAYS);
    apply("other-time", apart > SAME_EVENT_DAYS);
  }

  private void compareFigures() {
    boolean same = false;
    boolean excluded = false;
    boolean different = false;
    for (Mention.Quantity x : a.mention().quantities()) {
      for (Mention.Quantity y : b.mention().quantities()) {
        boolean sameThing =
            Wording.unit(x.unit()).equals(Wording.unit(y.unit()))
                || x.unit() == null
                || y.unit() == null;
        boolean equal =
            x.value() != null && y.value() != null && x.value().compareTo(y.value()) == 0;
        same |= equal && (sameThing || x.value().compareTo(BigDecimal.TEN) > 0);
        different |= sameThing && !equal;
        excluded |= sameThing && Bounds.of(x).excludes(Bounds.of(y));
      }
    }
    apply("same-figure", same);
    boolean other = excluded && !same && a.polarity() == b.polarity();
    apply("other-figure", other);
    boolean oneArticle = a.mention().articleId().equals(b.mention().articleId());
    apply("two-figures", oneArticle && different && !same && a.polarity() == b.polarity());
  }

  private void apply(String name, boolean holds) {
    apply(name, holds ? 1 : 0);
  }

  private void apply(String name, double degree) {
    if (degree > 0) {
      reasons.add(new Reason(name, WEIGHTS.get(name) * degree));
    }
  }
}
