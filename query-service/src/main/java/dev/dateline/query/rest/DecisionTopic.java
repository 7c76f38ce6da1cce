package dev.dateline.query.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.store.Json;

/** The topic of decisions: a CloudEvent in binary mode for each, with its id as key. */
@ApplicationScoped
class DecisionTopic {

  private final MutinyEmitter<byte[]> topic;
  private final Json json;
  private final boolean accepted;

  @Inject
  DecisionTopic(
      @Channel("decided") MutinyEmitter<byte[]> topic,
      Json json,
      @ConfigProperty(name = "dateline.decisions.accepted") boolean accepted) {
    this.topic = topic;
    this.json = json;
    this.accepted = accepted;
  }

  /** Publishes a decision; the answer to who decided, once the broker has it. */
  Response publish(EntityDecision decision) {
    if (!accepted) {
      throw Problems.forbidden("Decisions are not accepted here");
    }
    var headers = new RecordHeaders();
    headers.add("ce_specversion", bytes("1.0"));
    headers.add("ce_id", bytes(UUID.randomUUID().toString()));
    headers.add("ce_source", bytes("/query-service"));
    headers.add("ce_type", bytes("dev.dateline.entity.decided.v1"));
    headers.add("ce_subject", bytes(decision.id().toString()));
    headers.add("content-type", bytes("application/json"));
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(decision.id().toString())
            .withHeaders(headers)
            .build();
    topic.sendMessageAndAwait(Message.of(bytes(json.write(decision)), Metadata.of(metadata)));
    return Response.accepted(decision).location(URI.create("/decisions/" + decision.id())).build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
