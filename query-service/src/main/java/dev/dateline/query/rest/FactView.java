package dev.dateline.query.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;

/**
 * A fact.
 *
 * @param polarity positive, negative or uncommitted
 * @param status single-origin, corroborated, contested, superseded or withdrawn
 * @param mentions ids in the list of facts, whole mentions with evidence in a single fact
 * @param firstReportedAt publication of the first article
 * @param lastReportedAt publication of the last article
 * @param explanation why the mentions belong together and why the status is what it is; in a single
 *     fact only
 */
@RegisterForReflection
public record FactView<M>(
    UUID id,
    String predicate,
    String eventType,
    String polarity,
    List<Mention.Argument> arguments,
    Mention.Time time,
    Mention.Place place,
    List<ValueView> values,
    String status,
    List<OriginView> origins,
    int independentOrigins,
    List<Fact.ArticleReference> articles,
    List<M> mentions,
    Instant firstReportedAt,
    Instant lastReportedAt,
    UUID supersedes,
    UUID supersededBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) String explanation) {

  /** A fact of a list, with the ids of its mentions. */
  static FactView<String> brief(Fact fact) {
    return of(fact, fact.mentions().stream().map(Fact.MentionReference::id).toList(), null);
  }

  /** A single fact, with its mentions. */
  static FactView<MentionView> whole(Fact fact, List<MentionView> mentions) {
    return of(fact, mentions, fact.explanation());
  }

  private static <M> FactView<M> of(Fact fact, List<M> mentions, String explanation) {
    return new FactView<>(
        fact.id(),
        fact.predicate(),
        fact.eventType(),
        fact.polarity().name().toLowerCase(Locale.ROOT),
        fact.arguments(),
        fact.time(),
        fact.place(),
        fact.values().stream().map(ValueView::of).toList(),
        fact.status().label(),
        fact.origins().stream()
            .map(source -> OriginView.of(source.origin(), source.articles()))
            .toList(),
        fact.independentOrigins(),
        fact.articles(),
        mentions,
        fact.firstReportedAt(),
        fact.lastReportedAt(),
        fact.supersedes(),
        fact.supersededBy(),
        explanation);
  }

  /**
   * A figure with who gives it: {@code value}, or {@code min} and {@code max}.
   *
   * @param origins names of the origins
   * @param mentions ids of the mentions
   * @param superseded whether a later figure has replaced it
   */
  public record ValueView(
      @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal value,
      @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal min,
      @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal max,
      String unit,
      String modifier,
      String role,
      List<String> origins,
      List<String> mentions,
      Instant firstReportedAt,
      Instant lastReportedAt,
      boolean superseded) {

    static ValueView of(Fact.Value value) {
      return new ValueView(
          value.value(),
          value.min(),
          value.max(),
          value.unit(),
          value.modifier(),
          value.role(),
          value.origins().stream().map(Origin::name).toList(),
          value.mentions(),
          value.firstReportedAt(),
          value.lastReportedAt(),
          value.superseded());
    }
  }

  /**
   * An origin: either the source that articles attribute it to, or the outlet that asserts it.
   *
   * @param articles ids of the articles that report it from this origin
   */
  public record OriginView(
      @JsonInclude(JsonInclude.Include.NON_NULL) SourceEntity entity,
      @JsonInclude(JsonInclude.Include.NON_NULL) String outlet,
      List<UUID> articles) {

    static OriginView of(Origin origin, List<UUID> articles) {
      return origin.own()
          ? new OriginView(null, origin.name(), articles)
          : new OriginView(new SourceEntity(origin.entityId(), origin.name()), null, articles);
    }
  }

  /**
   * A source.
   *
   * @param id null for a source that articles do not name ("officials")
   */
  public record SourceEntity(UUID id, String name) {}
}
