package dev.dateline.query.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class EntityResolutionTest {

  @Test
  void theSameNameAndTypeIsTheSameEntityInAnyArticle() {
    assertThat(idOf("Mara Ilves", Entity.Type.PERSON, "name"))
        .isEqualTo(idOf("Mayor Mára Ilves", Entity.Type.PERSON, "name"));
  }

  @Test
  void anotherTypeIsAnotherEntity() {
    assertThat(idOf("Larsund", Entity.Type.PLACE, "name"))
        .isNotEqualTo(idOf("Larsund", Entity.Type.ORGANIZATION, "name"));
  }

  @Test
  void whatIsNeverNamedStaysInItsArticle() {
    assertThat(idOf("a spokesman", Entity.Type.PERSON, "nominal"))
        .isNotEqualTo(idOf("a spokesman", Entity.Type.PERSON, "nominal"));
  }

  @Test
  void oneEntityThatAnArticleListsTwiceBecomesOne() {
    // Given
    Entity first = entity("e1", "Ilves", Entity.Type.PERSON, "name", 30);
    Entity second = entity("e2", "Mayor Ilves", Entity.Type.PERSON, "name", 10);
    // When
    List<Entity> entities = resolve(first, second).entities();
    // Then
    assertThat(entities).hasSize(1);
    assertThat(entities.getFirst().mentions())
        .extracting(Entity.Occurrence::start)
        .containsExactly(10, 30);
  }

  private static String idOf(String name, Entity.Type type, String kind) {
    return resolve(entity("e1", name, type, kind, 0)).entities().getFirst().id();
  }

  private static Entity entity(String id, String name, Entity.Type type, String kind, int start) {
    return new Entity(
        id,
        name,
        type,
        List.of(new Entity.Occurrence(name, start, start + name.length(), kind)),
        List.of());
  }

  private static Extraction resolve(Entity... entities) {
    return EntityResolution.resolve(
        new Extraction(
            UUID.randomUUID(),
            1,
            new Extraction.Extractor("test", "1"),
            null,
            List.of(),
            List.of(),
            List.of(entities)));
  }
}
