package dev.dateline.ingest.progress;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;

import dev.dateline.ingest.store.Articles;

/**
 * Learns from {@code dateline.mentions} how far articles have come, for those who ask
 * ingest-service about an article that they handed in. An event that cannot be read is passed over:
 * query-service, which needs it, makes it a dead letter.
 */
@ApplicationScoped
class ExtractionListener {

  private final Articles articles;
  private final ObjectReader reader;

  ExtractionListener(Articles articles, ObjectMapper json) {
    this.articles = articles;
    this.reader = json.readerFor(Extracted.class);
  }

  /** What this service reads of {@code extracted.v1}. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Extracted(UUID articleId, int revision) {}

  /** A database that is away is waited for. */
  @Incoming("extractions")
  @Blocking
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 1,
      delayUnit = ChronoUnit.SECONDS,
      abortOn = IOException.class)
  void onExtracted(byte[] data) throws IOException {
    Extracted extracted = reader.readValue(data);
    articles.markExtracted(extracted.articleId(), extracted.revision());
  }
}
