package dev.dateline.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Report;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.StatementId;

/** Facts, made anew for each family of events in a story that a change touches. */
@ApplicationScoped
class FactProjection {

  private static final int SEARCHED_CHARACTERS = 20_000;

  private final Session session;
  private final Json json;

  @Inject
  FactProjection(Session session, Json json) {
    this.session = session;
    this.json = json;
  }

  /** Makes the facts of these blocks anew. */
  void reconcile(Set<Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    List<Block> changed = List.copyOf(blocks);
    UUID[] stories = changed.stream().map(Block::story).toArray(UUID[]::new);
    String[] families = changed.stream().map(Block::family).toArray(String[]::new);
    List<MentionRow> mentions =
        session
            .createNativeQuery(
                """
                select m.* from unnest(:stories, :families) block (story, family)
                join article a on a.story_id = block.story
                join mention m on m.article_id = a.id and m.family = block.family
                """,
                MentionRow.class)
            .setParameter("stories", stories)
            .setParameter("families", families)
            .setReadOnly(true)
            .list();
    Map<UUID, Origin> originals = originals(mentions);
    Map<UUID, UUID> storyOf = storyOf(mentions);
    Map<Block, List<Report>> reports =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> new Block(storyOf.get(mention.id.articleId()), mention.family),
                    Collectors.mapping(
                        mention -> report(mention, originals), Collectors.toList())));
    session.clear();
    session
        .createNativeMutationQuery(
            """
            delete from fact f using unnest(:stories, :families) block (story, family)
            where f.story_id = block.story and f.family = block.family
            """)
        .setParameter("stories", stories)
        .setParameter("families", families)
        .executeUpdate();
    Map<StatementId, UUID> factOf = new HashMap<>();
    reports.forEach(
        (block, ofBlock) -> {
          for (Fact fact : Reconciliation.reconcile(ofBlock)) {
            session.persist(row(fact, block, ofBlock));
            fact.mentions()
                .forEach(
                    mention ->
                        factOf.put(
                            new StatementId(mention.articleId(), mention.revision(), mention.id()),
                            fact.id()));
          }
        });
    session.flush();
    session.clear();
    storeFactsOf(mentions, factOf);
  }

  private Map<UUID, UUID> storyOf(List<MentionRow> mentions) {
    return session
        .createNativeQuery("select id, story_id from article where id = any(:ids)", Object[].class)
        .setParameter(
            "ids",
            mentions.stream()
                .map(mention -> mention.id.articleId())
                .distinct()
                .toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  /** Tells mentions the fact that they support, where it has changed. */
  private void storeFactsOf(List<MentionRow> mentions, Map<StatementId, UUID> factOf) {
    List<MentionRow> moved =
        mentions.stream()
            .filter(mention -> !Objects.equals(mention.factId, factOf.get(mention.id)))
            .toList();
    if (moved.isEmpty()) {
      return;
    }
    session
        .createNativeMutationQuery(
            """
            update mention m set fact_id = moved.fact
            from unnest(:articles, :revisions, :ids, :facts) moved (article, revision, id, fact)
            where m.article_id = moved.article and m.revision = moved.revision and m.id = moved.id
            """)
        .setParameter("articles", moved.stream().map(m -> m.id.articleId()).toArray(UUID[]::new))
        .setParameter("revisions", moved.stream().map(m -> m.id.revision()).toArray(Integer[]::new))
        .setParameter("ids", moved.stream().map(m -> m.id.id()).toArray(String[]::new))
        .setParameter("facts", moved.stream().map(m -> factOf.get(m.id)).toArray(UUID[]::new))
        .executeUpdate();
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

  private FactRow row(Fact fact, Block block, Collection<Report> reports) {
    Set<Fact.MentionReference> members = Set.copyOf(fact.mentions());
    List<Report> counted =
        reports.stream()
            .filter(
                report ->
                    members.contains(
                        new Fact.MentionReference(
                            report.article().id(),
                            report.mention().revision(),
                            report.mention().id())))
            .sorted(Report.ORDER)
            .toList();
    var row = new FactRow();
    row.id = fact.id();
    row.storyId = block.story();
    row.family = block.family();
    row.predicate = Columns.key(fact.predicate());
    row.eventType = fact.eventType();
    row.status = fact.status().label();
    row.independentOrigins = fact.independentOrigins();
    row.firstReportedAt = fact.firstReportedAt();
    row.lastReportedAt = fact.lastReportedAt();
    row.entityIds = Indexed.entities(counted.stream().map(Report::mention));
    row.articleIds = fact.articles().stream().map(Fact.ArticleReference::id).toArray(UUID[]::new);
    row.outletKeys =
        texts(
            fact.articles().stream()
                .map(Fact.ArticleReference::outlet)
                .filter(Objects::nonNull)
                .map(Wording::fold));
    row.sourceKeys = texts(fact.origins().stream().map(source -> source.origin().key()));
    row.places =
        texts(
            counted.stream()
                .flatMap(report -> Stream.of(Indexed.places(report.mention().place()))));
    row.factualities = texts(counted.stream().map(report -> report.mention().factuality()));
    row.wording = wording(counted);
    row.document = json.write(fact);
    return row;
  }

  private static String[] texts(Stream<String> texts) {
    return texts.map(Columns::key).distinct().sorted().toArray(String[]::new);
  }

  private static String wording(List<Report> reports) {
    var wordings = new LinkedHashSet<String>();
    reports.forEach(report -> wordings.add(report.mention().evidence().exact()));
    return Columns.cut(String.join("\n", wordings), SEARCHED_CHARACTERS);
  }
}
