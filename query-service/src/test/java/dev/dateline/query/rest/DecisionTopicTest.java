package dev.dateline.query.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import io.quarkiverse.resteasy.problem.HttpProblem;

import dev.dateline.query.domain.EntityDecision;

class DecisionTopicTest {

  @Test
  void decisionsAreRefusedWhereTheyAreNotAccepted() {
    // Given
    EntityDecision decision =
        EntityDecision.merge(
            new UUID(0, 1), new UUID(0, 2), "the same", "editor", OffsetDateTime.MIN);
    var topic = new DecisionTopic(null, null, false);
    // When, Then
    assertThatThrownBy(() -> topic.publish(decision))
        .asInstanceOf(InstanceOfAssertFactories.throwable(HttpProblem.class))
        .extracting(HttpProblem::getStatusCode)
        .isEqualTo(Response.Status.FORBIDDEN.getStatusCode());
  }
}
