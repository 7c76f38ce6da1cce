package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How well two statements of one story go together as reports of one fact: the sum of the weights
 * of {@code reconciliation/affinity.tsv} that apply to the pair.
 */
final class Affinity {

  private static final Map<String, Double> WEIGHTS = Tsv.weights("affinity.tsv");
  private static final long SAME_EVENT_DAYS = 1;
  private static final double NEAR_KM = 50;
  private static final double FAR_KM = 150;

  private final Traits a;
  private final Traits b;
  private final List<Reason> reasons = new ArrayList<>();

  private Affinity(Traits a, Traits b) {
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
  static double between(Traits a, Traits b) {
    double sum = 0;
    for (Reason reason : reasons(a, b)) {
      sum += reason.weight();
    }
    return sum;
  }

  /** The weights that apply to two statements. */
  static List<Reason> reasons(Traits a, Traits b) {
    return new Affinity(a, b).compared();
  }

  private List<Reason> compared() {
    compareEvents();
    compareParticipants();
    comparePlaces();
    compareTimes();
    compareFigures();
    return reasons;
  }

  private void compareEvents() {
    Statement here = a.statement();
    Statement there = b.statement();
    boolean sameKind = here.kind().equals(there.kind());
    apply(sameKind ? "same-kind" : "other-kind", true);
    apply("same-word", a.word().equals(b.word()));
    apply("telling-kind", sameKind ? a.rarity() : 0);
    apply("vague-kind", here.vague() || there.vague());
    apply("one-and-many", here.several() != there.several());
    apply("one-again", here.again() != there.again());
    apply("one-article", inOneArticle());
    apply("same-words", a.words().similarity(b.words()));
  }

  private boolean inOneArticle() {
    return a.statement().mention().articleId().equals(b.statement().mention().articleId());
  }

  private void compareParticipants() {
    boolean agent = Participant.meet(a.agent().participants(), b.agent().participants());
    boolean patient = Participant.meet(a.patient().participants(), b.patient().participants());
    apply("same-agent", agent);
    apply("same-patient", patient);
    apply("alike-patient", a.actedOn().similarity(b.actedOn()));
    apply("same-participant", !agent && !patient && Participant.meet(a.all(), b.all()));
    apply("other-agent", haveOtherAgents());
    apply(
        "other-patient",
        !patient && !a.patient().named().isEmpty() && !b.patient().named().isEmpty());
    boolean unlike = !patient && a.patient().isDescribed() && b.patient().isDescribed();
    apply("unlike-patient", unlike);
    apply("unlike-agent", !agent && a.agent().isDescribed() && b.agent().isDescribed());
    apply("person-and-thing", unlike && differ(a.patient().sort(), b.patient().sort()));
  }

  /** Whether those who are known to act take no part in the other event. */
  private boolean haveOtherAgents() {
    List<Participant> ofA = a.agent().named();
    List<Participant> ofB = b.agent().named();
    return !ofA.isEmpty()
        && !ofB.isEmpty()
        && !Participant.meet(ofA, b.all())
        && !Participant.meet(ofB, a.all());
  }

  private static boolean differ(String sort, String other) {
    return sort != null && other != null && !sort.equals(other);
  }

  private void comparePlaces() {
    Mention.Place here = a.statement().mention().place();
    Mention.Place there = b.statement().mention().place();
    if (here == null || there == null) {
      return;
    }
    boolean oneCountry =
        here.countryCode() != null && here.countryCode().equals(there.countryCode());
    boolean twoCountries = here.countryCode() != null && there.countryCode() != null && !oneCountry;
    boolean same = !Collections.disjoint(a.places(), b.places());
    boolean within = oneCountry && (a.inCountry() || b.inCountry());
    double distance = here.distance(there);
    apply("same-place", same || within || distance <= NEAR_KM);
    apply("other-place", !same && twoCountries);
    apply("far-place", !same && oneCountry && !within && distance > FAR_KM);
  }

  private void compareTimes() {
    Statement here = a.statement();
    Statement there = b.statement();
    apply(
        "past-and-untold",
        here.past() && there.mention().time() == null
            || there.past() && here.mention().time() == null);
    if (a.from() == null || a.to() == null || b.from() == null || b.to() == null) {
      return;
    }
    long apart =
        Math.max(
            ChronoUnit.DAYS.between(a.to(), b.from()), ChronoUnit.DAYS.between(b.to(), a.from()));
    apply("same-time", apart <= 0);
    apply("near-time", apart > 0 && apart <= SAME_EVENT_DAYS);
    apply("other-time", apart > SAME_EVENT_DAYS);
  }

  private void compareFigures() {
    boolean same = false;
    boolean excluded = false;
    boolean different = false;
    for (Traits.Figure x : a.figures()) {
      for (Traits.Figure y : b.figures()) {
        boolean alike = x.countsLike(y);
        boolean equal = x.isSameNumber(y);
        same |= equal && (alike || x.value().compareTo(BigDecimal.TEN) > 0);
        different |= alike && !equal;
        excluded |= alike && x.bounds().excludes(y.bounds());
      }
    }
    apply("same-figure", same);
    boolean comparable = !same && a.statement().polarity() == b.statement().polarity();
    apply("other-figure", comparable && excluded);
    apply("two-figures", comparable && different && inOneArticle());
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
