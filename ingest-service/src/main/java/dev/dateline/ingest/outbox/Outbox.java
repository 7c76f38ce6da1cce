package dev.dateline.ingest.outbox;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.ingest.domain.ArticleEvent;

/**
 * Events that are to be announced. They are written in the transaction of what they announce, and
 * published afterwards, so that neither is there without the other.
 */
@ApplicationScoped
public class Outbox {

  private static final String TYPE_PREFIX = "dev.dateline.article.";

  private final OutboxRepository events;
  private final ObjectMapper json;

  Outbox(OutboxRepository events, ObjectMapper json) {
    this.events = events;
    this.json = json;
  }

  /** Adds an event to the transaction under way. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(ArticleEvent event) {
    var row = new OutboxEntity();
    row.articleId = event.articleId();
    row.occurredAt = event.time();
    row.traceparent = TraceParent.current();
    switch (event) {
      case ArticleEvent.Published published ->
          fill(
              row, published, "published", ArticleData.of(event.articleId(), published.revision()));
      case ArticleEvent.Revised revised ->
          fill(row, revised, "revised", ArticleData.of(event.articleId(), revised.revision()));
      case ArticleEvent.Withdrawn withdrawn ->
          fill(row, withdrawn, "withdrawn", WithdrawalData.of(withdrawn));
    }
    events.persist(row);
  }

  /** Whether an event of the article is still to be announced. */
  public boolean isPending(UUID articleId) {
    return events.isPending(articleId);
  }

  private void fill(OutboxEntity row, ArticleEvent event, String kind, Object data) {
    row.type = TYPE_PREFIX + kind + ".v1";
    // The same for each attempt to publish the event, so that consumers know a repetition.
    row.eventId = event.articleId() + ":" + event.revisionNumber() + ":" + kind;
    try {
      row.data = json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Event data are plain records", e);
    }
  }
}
