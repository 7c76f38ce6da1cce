package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.history.History;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.StatementId;

/** Tells of mentions which facts they support. */
@ApplicationScoped
class FactsOfMentions {

  private final Session session;
  private final Json json;
  private final History history;

  @Inject
  FactsOfMentions(Session session, Json json, History history) {
    this.session = session;
    this.json = json;
    this.history = history;
  }

  /** The mentions in the order of their rows, as of a moment or, if it is null, now. */
  List<MentionView> views(List<MentionRow> rows, Instant asOf) {
    Map<StatementId, UUID> facts = asOf == null ? facts(rows) : facts(rows, asOf);
    return rows.stream().map(row -> MentionView.of(row, facts.get(row.id), json)).toList();
  }

  private Map<StatementId, UUID> facts(Collection<MentionRow> rows, Instant asOf) {
    Set<UUID> articles = rows.stream().map(row -> row.id.articleId()).collect(Collectors.toSet());
    return history.known(history.neighbourhoods(articles), asOf).factOf();
  }

  private Map<StatementId, UUID> facts(Collection<MentionRow> rows) {
    return session
        .createNativeQuery(
            """
            select member."articleId", member.revision, member.id, f.id as fact
            from fact f
            cross join jsonb_to_recordset(f.document -> 'mentions')
              as member ("articleId" uuid, revision int, id text)
            where f.article_ids && :articles and member."articleId" = any(:articles)
            """,
            Object[].class)
        .setParameter(
            "articles",
            rows.stream().map(row -> row.id.articleId()).distinct().toArray(UUID[]::new))
        .stream()
        .collect(
            Collectors.toMap(
                row -> new StatementId((UUID) row[0], (int) row[1], (String) row[2]),
                row -> (UUID) row[3]));
  }
}
