package dev.dateline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.query.Fixture;
import dev.dateline.query.ServiceTest;
import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.domain.Event;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Withdrawal;

@QuarkusTest
class OrderOfArrivalTest extends ServiceTest {

  @Inject Projection projection;
  @Inject ObjectMapper mapper;

  @AfterEach
  void bringBackWhatTheTopicsTell() {
    replay();
  }

  @Test
  void theDatabaseDependsOnWhatArrivedOnly() {
    // Given
    var random = new Random(17);
    List<Event> events = new ArrayList<>();
    Fixture.Piece revision = fixture.dailyBeacon.revision(2).without(0);
    for (Fixture.Piece piece :
        List.of(fixture.harbourPost, fixture.dailyBeacon, fixture.fjordRadio, revision)) {
      events.add(published(piece));
      events.add(extracted(piece));
    }
    events.add(
        new Event.Withdrawn(
            read(fixture.harbourPost.withdrawal(), Withdrawal.class), recordedAt(9)));
    events.add(merge(fixture.ferry, "Larsund"));
    events.add(split(fixture.ferry, "The " + fixture.ferry));
    project(events, events.size());
    List<String> expected = rows();
    for (int round = 0; round < 20; round++) {
      // When
      List<Event> arrived = new ArrayList<>(events);
      arrived.addAll(events.subList(0, random.nextInt(events.size())));
      Collections.shuffle(arrived, random);
      project(arrived, random.nextInt(1, 5));
      // Then
      assertThat(rows()).isEqualTo(expected);
    }
  }

  @Test
  void anEntityThatArticlesOfOneBatchSpellDifferentlyIsCountedOnce() {
    // Given
    Fixture.Piece other = fixture.dailyBeacon;
    ArrayNode entities = other.extracted().withArray("entities");
    ObjectNode mayor = entity(fixture.harbourPost, "Mara Ilves").deepCopy();
    entities.add(mayor.put("id", "mayor").put("name", "Mara Illves"));
    // When
    project(
        List.of(
            published(fixture.harbourPost),
            extracted(fixture.harbourPost),
            published(other),
            extracted(other)),
        4);
    // Then
    String id = EntityResolution.idOf(Entity.Type.PERSON, "Mara Ilves").toString();
    assertThat(rows())
        .contains("entity (" + id + ",PERSON,\"mara illves\",2,t)")
        .contains("wording (" + id + ",name,\"Mara Illves\",1)")
        .contains("wording (" + id + ",name,\"Mara Ilves\",1)");
  }

  @Test
  void aDecisionMayChangeMoreArticlesThanOneTransactionHolds() {
    // Given
    Event merge = merge(fixture.ferry, "Larsund");
    List<Event> events = new ArrayList<>();
    for (int i = 0; i <= Projection.DECIDED_TOGETHER; i++) {
      Fixture.Piece piece = another(fixture.harbourPost);
      events.add(published(piece));
      events.add(extracted(piece));
    }
    events.addFirst(merge);
    project(events, 50);
    List<String> expected = rows();
    // When
    events.removeFirst();
    events.addLast(merge);
    project(events, 50);
    // Then
    assertThat(rows()).isEqualTo(expected);
  }

  /** Another article that says the same. */
  private Fixture.Piece another(Fixture.Piece piece) {
    UUID id = UUID.randomUUID();
    return new Fixture.Piece(
        withId(id, piece, piece.article()), withId(id, piece, piece.extracted()));
  }

  private ObjectNode withId(UUID id, Fixture.Piece piece, ObjectNode data) {
    try {
      return (ObjectNode) mapper.readTree(data.toString().replace(piece.id(), id.toString()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode entity(Fixture.Piece piece, String name) {
    for (JsonNode entity : piece.extracted().get("entities")) {
      if (entity.get("name").asText().equals(name)) {
        return (ObjectNode) entity;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private void project(List<Event> events, int batch) {
    emptyDatabase();
    for (int i = 0; i < events.size(); i += batch) {
      projection.project(events.subList(i, Math.min(i + batch, events.size())), Map.of());
    }
  }

  private Event published(Fixture.Piece piece) {
    return new Event.Published(
        read(piece.article(), Article.class), recordedAt(piece.article().get("revision").asInt()));
  }

  private static Event merge(String entity, String into) {
    return new Event.Decided(
        EntityDecision.merge(
            EntityResolution.idOf(Entity.Type.PRODUCT, entity),
            EntityResolution.idOf(Entity.Type.PLACE, into),
            "test",
            "test",
            recordedAt(1).atOffset(ZoneOffset.UTC)),
        recordedAt(1));
  }

  private static Event split(String entity, String name) {
    return new Event.Decided(
        EntityDecision.split(
            EntityResolution.idOf(Entity.Type.PRODUCT, entity),
            List.of(name),
            List.of(),
            "test",
            "test",
            recordedAt(2).atOffset(ZoneOffset.UTC)),
        recordedAt(2));
  }

  private Event extracted(Fixture.Piece piece) {
    return new Event.Extracted(
        read(piece.extracted(), Extraction.class),
        recordedAt(piece.article().get("revision").asInt() + 3));
  }

  private <T> T read(JsonNode data, Class<T> type) {
    return mapper.convertValue(data, type);
  }

  private static Instant recordedAt(int hour) {
    return Instant.parse("2026-03-12T0" + hour + ":00:00Z");
  }
}
