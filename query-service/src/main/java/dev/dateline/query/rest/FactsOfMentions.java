package dev.dateline.query.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.StatementId;

/** Tells of mentions which facts they support. */
@ApplicationScoped
class FactsOfMentions {

  private final Session session;
  private final Json json;

  @Inject
  FactsOfMentions(Session session, Json json) {
    this.session = session;
    this.json = json;
  }

  /** The mentions in the order of their rows. */
  List<MentionView> views(List<MentionRow> rows) {
    Map<StatementId, UUID> facts = facts(rows);
    return rows.stream().map(row -> MentionView.of(row, facts.get(row.id), json)).toList();
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
