package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class EntityDecisionsTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final UUID ARTICLE = new UUID(1, 1);
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-10T12:00:00Z");

  @Test
  void whatIsMergedInStepsIsOne() {
    assertThat(decided(merge(A, B), merge(B, C)).current(A)).isEqualTo(C);
  }

  @Test
  void theOrderOfDecisionsDoesNotMatter() {
    assertThat(decided(merge(B, C), merge(A, B)).merged())
        .isEqualTo(decided(merge(A, B), merge(B, C)).merged());
  }

  @Test
  void mergesInACircleEndInOneEntity() {
    EntityDecisions circle = decided(merge(A, B), merge(B, A));
    assertThat(circle.current(A)).isEqualTo(circle.current(B));
  }

  @Test
  void aReversedDecisionDoesNotCount() {
    assertThat(decided(merge(A, B).reversed("wrong", "editor", NOON)).current(A)).isEqualTo(A);
  }

  @Test
  void aSplitSeparatesWhatArticlesCallSo() {
    // Given
    EntityDecision split = split(A, List.of("Jon Berg Jr"), List.of());
    // When
    EntityDecisions decisions = decided(split);
    // Then
    assertThat(id(decisions, "Jon Berg Jr.")).isEqualTo(split.separated().toString());
    assertThat(id(decisions, "Jon Berg")).isEqualTo(A.toString());
  }

  @Test
  void aSplitSeparatesWhatAnArticleMeans() {
    EntityDecision split = split(A, List.of(), List.of(ARTICLE));
    assertThat(id(decided(split), "Jon Berg")).isEqualTo(split.separated().toString());
  }

  @Test
  void whatWasSeparatedCanBeMergedElsewhere() {
    EntityDecision split = split(A, List.of("Jon Berg"), List.of());
    assertThat(id(decided(merge(split.separated(), B), split), "Jon Berg")).isEqualTo(B.toString());
  }

  @Test
  void theSameDecisionHasTheSameId() {
    assertThat(split(A, List.of("X", "Y"), List.of()).id())
        .isEqualTo(split(A, List.of("y", "x"), List.of()).id());
    assertThat(merge(A, B).id()).isNotEqualTo(merge(B, A).id());
  }

  @Test
  void anEntityIsNotMergedIntoItself() {
    assertThatThrownBy(() -> merge(A, A)).isInstanceOf(IllegalArgumentException.class);
  }

  private static EntityDecisions decided(EntityDecision... decisions) {
    return new EntityDecisions(List.of(decisions));
  }

  private static EntityDecision merge(UUID entity, UUID into) {
    return EntityDecision.merge(entity, into, "the same", "editor", NOON);
  }

  private static EntityDecision split(UUID entity, List<String> names, List<UUID> articles) {
    return EntityDecision.split(entity, names, articles, "not the same", "editor", NOON);
  }

  /** The id of entity A in an article that calls it so. */
  private static String id(EntityDecisions decisions, String name) {
    var entity =
        new Entity(
            A.toString(),
            name,
            Entity.Type.PERSON,
            List.of(new Entity.Occurrence(name, 0, name.length(), "name")),
            List.of());
    var extraction =
        new Extraction(
            ARTICLE,
            1,
            new Extraction.Extractor("test", "1"),
            null,
            List.of(),
            List.of(),
            List.of(entity));
    return decisions.apply(extraction).entities().getFirst().id();
  }
}
