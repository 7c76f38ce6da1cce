package dev.dateline.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Report;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.FactRows;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;

/** Facts, made anew for each family of events in a story that a change touches. */
@ApplicationScoped
class FactProjection {

  private final Session session;
  private final Json json;
  private final FactRows facts;

  @Inject
  FactProjection(Session session, Json json, FactRows facts) {
    this.session = session;
    this.json = json;
    this.facts = facts;
  }

  /** Makes the facts of these blocks anew, one story after the other. */
  void reconcile(Set<Block> blocks) {
    blocks.stream()
        .collect(
            Collectors.groupingBy(
                Block::story, Collectors.mapping(Block::family, Collectors.toSet())))
        .forEach(this::reconcile);
  }

  private void reconcile(UUID story, Set<String> families) {
    List<MentionRow> mentions =
        session
            .createNativeQuery(
                """
                select m.* from article a join mention m on m.article_id = a.id
                where a.story_id = :story and m.family = any(:families)
                """,
                MentionRow.class)
            .setParameter("story", story)
            .setParameter("families", families.toArray(String[]::new))
            .setReadOnly(true)
            .list();
    session.clear();
    Map<UUID, Origin> originals = originals(mentions);
    Map<String, List<Report>> reports =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.family,
                    Collectors.mapping(
                        mention -> report(mention, originals), Collectors.toList())));
    List<FactRow> made = new ArrayList<>();
    reports.forEach(
        (family, ofFamily) ->
            Reconciliation.reconcile(ofFamily)
                .forEach(fact -> made.add(facts.row(fact, story, family, ofFamily))));
    store(made, story, families);
  }

  /** Replaces the facts of families of a story, as far as they differ. */
  private void store(List<FactRow> made, UUID story, Set<String> families) {
    Map<UUID, UUID> digests =
        session
            .createNativeQuery(
                """
                select id, digest from fact
                where story_id = :story and family = any(:families) or id = any(:ids)
                """,
                Object[].class)
            .setParameter("story", story)
            .setParameter("families", families.toArray(String[]::new))
            .setParameter("ids", made.stream().map(fact -> fact.id).toArray(UUID[]::new))
            .stream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    List<FactRow> changed = new ArrayList<>();
    for (FactRow fact : made) {
      if (fact.digest.equals(digests.get(fact.id))) {
        digests.remove(fact.id);
      } else {
        changed.add(fact);
      }
    }
    if (!digests.isEmpty()) {
      session
          .createNativeMutationQuery("delete from fact where id = any(:ids)")
          .setParameter("ids", digests.keySet().toArray(UUID[]::new))
          .executeUpdate();
    }
    changed.forEach(session::persist);
    session.flush();
    session.clear();
  }

  private Report report(MentionRow row, Map<UUID, Origin> originals) {
    Mention mention = json.read(row.document, Mention.class);
    UUID articleId = row.id.articleId();
    Origin origin =
        mention.attribution() != null
            ? Origin.source(mention.attribution().source())
            : originals.getOrDefault(articleId, Origin.own(row.outlet, articleId));
    return new Report(
        mention,
        new Report.Context(articleId, row.outlet, row.title, row.publishedAt),
        origin,
        row.shown);
  }

  /** For each article that is a copy, the own reporting of the original that it goes back to. */
  private Map<UUID, Origin> originals(Collection<MentionRow> mentions) {
    UUID[] articles =
        mentions.stream().map(mention -> mention.id.articleId()).distinct().toArray(UUID[]::new);
    Map<UUID, Origin> originals = new HashMap<>();
    for (Object[] original :
        session
            .createNativeQuery(
                """
                with recursive chain (copy, article, outlet, copy_of, depth) as (
                  select id, id, outlet, copy_of, 0 from article
                  where id = any(:articles) and copy_of is not null
                  union all
                  select c.copy, a.id, a.outlet, a.copy_of, c.depth + 1
                  from chain c join article a on a.id = c.copy_of
                  where c.depth < 16
                )
                select distinct on (copy) copy, coalesce(copy_of, article) as original,
                  case when copy_of is null then outlet end as outlet
                from chain order by copy, depth desc
                """,
                Object[].class)
            .setParameter("articles", articles)
            .list()) {
      originals.put((UUID) original[0], Origin.own((String) original[2], (UUID) original[1]));
    }
    return originals;
  }
}
