package dev.dateline.query.store;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.EntityDecision;

/** The decisions on entities that are stored. */
@ApplicationScoped
public class Decisions {

  private final Session session;
  private final Json json;

  @Inject
  Decisions(Session session, Json json) {
    this.session = session;
    this.json = json;
  }

  /** All decisions, reversed ones too, by id. */
  public List<EntityDecision> all() {
    return session
        .createQuery("select document from DecisionRow order by id", String.class)
        .stream()
        .map(document -> json.read(document, EntityDecision.class))
        .toList();
  }

  /** A decision, or null. */
  public EntityDecision find(UUID id) {
    DecisionRow row = session.find(DecisionRow.class, id);
    return row == null ? null : json.read(row.document, EntityDecision.class);
  }
}
