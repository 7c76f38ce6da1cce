package dev.dateline.extract.messaging;

import java.io.IOException;
import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Extraction;

/**
 * Answers every published or revised article with one extracted event of the same key. An article
 * is acknowledged once its event is written, so an article that was under way when the service died
 * is extracted again; the event's id tells readers that it is the same one.
 */
@ApplicationScoped
class ArticleProcessor {

  private static final Logger LOG = Logger.getLogger(ArticleProcessor.class);
  private static final String PUBLISHED = "dev.dateline.article.published.v1";
  private static final String REVISED = "dev.dateline.article.revised.v1";
  private static final String WITHDRAWN = "dev.dateline.article.withdrawn.v1";
  private static final String EXTRACTED = "dev.dateline.article.extracted.v1";
  private static final URI SOURCE = URI.create("/extract-service");

  private final Extractor extractor;
  private final ObjectReader reader;
  private final MeterRegistry metrics;
  private final Timer duration;

  ArticleProcessor(Extractor extractor, ObjectMapper mapper, MeterRegistry metrics) {
    this.extractor = extractor;
    this.reader = mapper.readerFor(ArticleEvent.class);
    this.metrics = metrics;
    this.duration =
        Timer.builder("dateline.extraction")
            .description("Time to extract one article")
            .publishPercentileHistogram()
            .register(metrics);
  }

  @Incoming("articles")
  @Outgoing("mentions")
  @Blocking
  Message<ExtractedEvent> extract(Message<byte[]> record) {
    var event = record.getMetadata(IncomingCloudEventMetadata.class).orElse(null);
    try {
      return switch (type(event)) {
        case PUBLISHED, REVISED -> answer(record, event);
        case WITHDRAWN -> skip(record);
        case String other -> throw new UnreadableArticle("unknown event type " + other);
      };
    } catch (RuntimeException e) {
      // Whatever is wrong with one article must not hold up those behind it.
      LOG.warnf(e instanceof UnreadableArticle ? null : e, "Dead letter: %s", e.getMessage());
      metrics.counter("dateline.dead.letters", "topic", "dateline.articles").increment();
      record.nack(e).toCompletableFuture().join();
      return null;
    }
  }

  private Message<ExtractedEvent> answer(
      Message<byte[]> record, IncomingCloudEventMetadata<?> event) {
    Article article = read(record.getPayload());
    Extraction extraction = duration.record(() -> extractor.extract(article));
    metrics.counter("dateline.mentions").increment(extraction.mentions().size());
    LOG.debugf(
        "Extracted article=%s revision=%d mentions=%d",
        article.id(), article.revision(), extraction.mentions().size());
    return record
        .withPayload(ExtractedEvent.of(article, extraction))
        .withMetadata(Metadata.of(record(article), cloudEvent(article, event)));
  }

  private static Message<ExtractedEvent> skip(Message<byte[]> record) {
    record.ack().toCompletableFuture().join();
    return null;
  }

  private Article read(byte[] data) {
    try {
      ArticleEvent event = reader.readValue(data);
      if (event == null) {
        throw new UnreadableArticle("no data");
      }
      event.check();
      return event.toArticle();
    } catch (IOException e) {
      throw new UnreadableArticle("not an article: " + e.getMessage(), e);
    }
  }

  private static String type(IncomingCloudEventMetadata<?> event) {
    if (event == null || event.getType() == null) {
      throw new UnreadableArticle("not a CloudEvent");
    }
    return event.getType();
  }

  private static OutgoingKafkaRecordMetadata<String> record(Article article) {
    return OutgoingKafkaRecordMetadata.<String>builder().withKey(article.id()).build();
  }

  /** The time is the article event's, so that the same article gives the same event on any day. */
  private static OutgoingCloudEventMetadata<ExtractedEvent> cloudEvent(
      Article article, IncomingCloudEventMetadata<?> cause) {
    var builder =
        OutgoingCloudEventMetadata.<ExtractedEvent>builder()
            .withId(
                "%s/%d/extracted/%s".formatted(article.id(), article.revision(), Extractor.VERSION))
            .withType(EXTRACTED)
            .withSource(SOURCE)
            .withSubject(article.id())
            .withDataContentType("application/json");
    cause.getTimeStamp().ifPresent(builder::withTimestamp);
    return builder.build();
  }
}
