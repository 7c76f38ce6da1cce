package dev.dateline.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
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

  /** So many mentions are in memory at least before the next family is left for later. */
  private static final int TOGETHER = 2_000;

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

  /** Some families at a time, so that a story of thousands of articles need not fit in memory. */
  private void reconcile(UUID story, Set<String> families) {
    Set<String> left = new HashSet<>(families);
    List<MentionRow> mentions = new ArrayList<>();
    try (ScrollableResults<MentionRow> rows = mentions(story, families)) {
      while (rows.next()) {
        MentionRow row = rows.get();
        boolean next = !mentions.isEmpty() && !row.family.equals(mentions.getLast().family);
        if (next && mentions.size() >= TOGETHER) {
          left.removeAll(reconcile(story, mentions));
          mentions.clear();
        }
        session.detach(row);
        mentions.add(row);
      }
    }
    left.removeAll(reconcile(story, mentions));
    store(List.of(), story, left);
  }

  private ScrollableResults<MentionRow> mentions(UUID story, Set<String> families) {
    return session
        .createNativeQuery(
            """
            select m.* from article a join mention m on m.article_id = a.id
            where a.story_id = :story and m.family = any(:families)
            order by m.family
            """,
            MentionRow.class)
        .setParameter("story", story)
        .setParameter("families", families.toArray(String[]::new))
        .setReadOnly(true)
        .setFetchSize(TOGETHER)
        .scroll(ScrollMode.FORWARD_ONLY);
  }

  /**
   * Makes the facts of all mentions of some families of a story anew.
   *
   * @return the families
   */
  private Set<String> reconcile(UUID story, List<MentionRow> mentions) {
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
            made.addAll(facts.rows(Reconciliation.reconcile(ofFamily), story, family, ofFamily)));
    store(made, story, reports.keySet());
    return reports.keySet();
  }

  /** Replaces the facts of families of a story, as far as they differ. */
  private void store(List<FactRow> made, UUID story, Set<String> families) {
    if (families.isEmpty()) {
      return;
    }
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
