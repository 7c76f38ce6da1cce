package dev.dateline.ingest.outbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of an event that the broker has not acknowledged yet. */
@Entity
@Table(name = "outbox")
class OutboxEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID articleId;
  String eventId;
  String type;
  Instant occurredAt;
  String data;

  /** W3C Trace Context of the request; null when it was not traced. */
  String traceparent;
}
