package dev.dateline.ingest.outbox;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * Publishes the events of the outbox, one replica of the service at a time. An event leaves the
 * outbox when the broker has acknowledged it; if this process dies in between, the event is
 * published again under the same id.
 */
@ApplicationScoped
class OutboxPublisher {

  private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
  private static final URI SOURCE = URI.create("/ingest-service");
  private static final int BATCH_EVENTS = 200;
  private static final long BATCH_BYTES = 8 * 1024 * 1024;
  // Longer than the producer's delivery.timeout.ms: an attempt ends before its transaction does.
  private static final int TRANSACTION_SECONDS = 300;

  private final OutboxRepository events;
  private final MutinyEmitter<String> articles;
  private final MeterRegistry metrics;

  OutboxPublisher(
      OutboxRepository events,
      @Channel("articles")
          @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BATCH_EVENTS)
          MutinyEmitter<String> articles,
      MeterRegistry metrics) {
    this.events = events;
    this.articles = articles;
    this.metrics = metrics;
    metrics.gauge("dateline.outbox.backlog", this, OutboxPublisher::backlog);
  }

  /** Publishes until nothing is left, or until the broker does not acknowledge. */
  @Scheduled(
      every = "${dateline.outbox.interval}",
      // Not before the channel to the broker is there.
      skipExecutionIf = Scheduled.ApplicationNotRunning.class,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publish() {
    while (QuarkusTransaction.requiringNew()
        .timeout(TRANSACTION_SECONDS)
        .call(this::publishBatch)) {
      LOG.debug("Outbox batch published");
    }
  }

  /** Publishes one batch; false when there is no reason to go on at once. */
  private boolean publishBatch() {
    if (!events.lockForPublishing()) {
      return false;
    }
    List<OutboxEntity> batch = events.oldest(BATCH_EVENTS, BATCH_BYTES);
    if (batch.isEmpty()) {
      return false;
    }
    List<Uni<Boolean>> sent = new ArrayList<>();
    for (OutboxEntity event : batch) {
      sent.add(
          articles
              .sendMessage(message(event))
              .replaceWith(true)
              .onFailure()
              .invoke(failure -> reportFailure(event, failure))
              .onFailure()
              .recoverWithItem(false));
    }
    List<Boolean> acknowledged = Uni.join().all(sent).andCollectFailures().await().indefinitely();
    List<Long> done = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (acknowledged.get(i)) {
        done.add(batch.get(i).id);
      }
    }
    events.delete("id in ?1", done);
    metrics.counter("dateline.outbox.published").increment(done.size());
    return done.size() == batch.size();
  }

  private static Message<String> message(OutboxEntity event) {
    String articleId = event.articleId.toString();
    Metadata metadata =
        Metadata.of(
            OutgoingKafkaRecordMetadata.builder().withKey(articleId).build(),
            OutgoingCloudEventMetadata.builder()
                .withId(event.eventId)
                .withSource(SOURCE)
                .withType(event.type)
                .withSubject(articleId)
                .withTimestamp(event.occurredAt.atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .build());
    return Message.of(
        event.data,
        event.traceparent == null
            ? metadata
            : metadata.with(TracingMetadata.withCurrent(TraceParent.context(event.traceparent))));
  }

  private void reportFailure(OutboxEntity event, Throwable failure) {
    metrics.counter("dateline.outbox.publish.failures").increment();
    LOG.warnf("Event %s was not acknowledged and stays in the outbox: %s", event.eventId, failure);
  }

  private double backlog() {
    return QuarkusTransaction.requiringNew().call(events::count);
  }
}
