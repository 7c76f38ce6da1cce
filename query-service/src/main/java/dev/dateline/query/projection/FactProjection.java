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
import dev.dateline.query.domain.Proposition;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Report;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;

/** Facts, made anew for each proposition that a change touches. */
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

  /** Makes the facts of these propositions anew. */
  void reconcile(Set<UUID> propositions) {
    if (propositions.isEmpty()) {
      return;
    }
    UUID[] ids = propositions.toArray(UUID[]::new);
    List<MentionRow> mentions =
        session
            .createNativeQuery(
                "select * from mention where proposition_id = any(:ids)", MentionRow.class)
            .setParameter("ids", ids)
            .setReadOnly(true)
            .list();
    Map<UUID, Origin> originals = originals(mentions);
    Map<UUID, List<Report>> reports =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.propositionId,
                    Collectors.mapping(
                        mention -> report(mention, originals), Collectors.toList())));
    session.clear();
    session
        .createNativeMutationQuery("delete from fact where proposition_id = any(:ids)")
        .setParameter("ids", ids)
        .executeUpdate();
    reports.forEach(
        (id, ofProposition) -> {
          for (Fact fact : Reconciliation.reconcile(new Proposition(id), ofProposition)) {
            session.persist(row(fact, id, ofProposition));
          }
        });
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

  private FactRow row(Fact fact, UUID proposition, Collection<Report> reports) {
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
    row.propositionId = proposition;
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
