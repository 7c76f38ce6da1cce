package dev.dateline.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Figures of the projection for operators. */
@ApplicationScoped
class ProjectionMetrics {

  private final MeterRegistry registry;
  private final Timer batches;

  @Inject
  ProjectionMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.batches =
        Timer.builder("dateline.projection.batch")
            .description("Time to project a batch of events, with its transaction")
            .register(registry);
  }

  void time(Runnable batch) {
    batches.record(batch);
  }

  void projected(String type) {
    registry.counter("dateline.projection.events", "type", type).increment();
  }

  void deadLetter(String topic) {
    registry.counter("dateline.projection.dead.letters", "topic", topic).increment();
  }
}
