package dev.dateline.query.projection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.databind.JsonMappingException;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.domain.Event;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Withdrawal;
import dev.dateline.query.store.Json;

/** Reads CloudEvents in binary mode: the type is a header, the data is the value. */
@ApplicationScoped
class EventReader {

  private static final String TYPE_HEADER = "ce_type";

  private final Json json;

  @Inject
  EventReader(Json json) {
    this.json = json;
  }

  /** Type of the CloudEvent, or null when the record is none. */
  static String type(ConsumerRecord<String, byte[]> record) {
    Header type = record.headers().lastHeader(TYPE_HEADER);
    return type == null || type.value() == null
        ? null
        : new String(type.value(), StandardCharsets.UTF_8);
  }

  /**
   * The event of a record.
   *
   * @throws UnprojectableEvent when it is none of the contracts; the reason holds none of its
   *     content
   */
  Event read(ConsumerRecord<String, byte[]> record) throws UnprojectableEvent {
    Instant recordedAt = Instant.ofEpochMilli(record.timestamp());
    return switch (type(record)) {
      case "dev.dateline.article.published.v1", "dev.dateline.article.revised.v1" ->
          new Event.Published(data(record, Article.class), recordedAt);
      case "dev.dateline.article.withdrawn.v1" ->
          new Event.Withdrawn(data(record, Withdrawal.class), recordedAt);
      case "dev.dateline.article.extracted.v1" ->
          new Event.Extracted(data(record, Extraction.class), recordedAt);
      case "dev.dateline.entity.decided.v1" ->
          new Event.Decided(data(record, EntityDecision.class), recordedAt);
      case null -> throw new UnprojectableEvent("No CloudEvent: header ce_type is missing");
      default -> throw new UnprojectableEvent("Unknown event type");
    };
  }

  private <T> T data(ConsumerRecord<String, byte[]> record, Class<T> type)
      throws UnprojectableEvent {
    if (record.value() == null) {
      throw new UnprojectableEvent("The event has no data");
    }
    T data;
    try {
      data = json.read(record.value(), type);
    } catch (JsonMappingException e) {
      throw new UnprojectableEvent("The data breaks the contract at " + path(e) + cause(e));
    } catch (IOException e) {
      throw new UnprojectableEvent("The data is no JSON");
    }
    if (data == null) {
      throw new UnprojectableEvent("The event has no data");
    }
    return data;
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private static String cause(JsonMappingException e) {
    return e.getCause() instanceof IllegalArgumentException violated
        ? ": " + violated.getMessage()
        : "";
  }
}
