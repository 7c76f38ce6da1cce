package dev.dateline.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Session;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.ArticleState;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.EntityDecisions;
import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.domain.Event;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Quotation;
import dev.dateline.query.domain.Reconciliation;
import dev.dateline.query.domain.Storylines;
import dev.dateline.query.domain.Withdrawal;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.Decisions;
import dev.dateline.query.store.Indexed;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.QuotationRow;
import dev.dateline.query.store.RevisionId;
import dev.dateline.query.store.RevisionRow;
import dev.dateline.query.store.StatementId;

/** Articles, their revisions, and the mentions and quotations of these. */
@ApplicationScoped
class ArticleProjection {

  private final Session session;
  private final Json json;
  private final Decisions decisions;

  @Inject
  ArticleProjection(Session session, Json json, Decisions decisions) {
    this.session = session;
    this.json = json;
    this.decisions = decisions;
  }

  /**
   * What follows from events about articles.
   *
   * @param families for each article that is shown or hidden, or whose mentions changed, the
   *     families of events whose facts have to be reconciled
   * @param profiles what articles are about that have a new complete revision
   * @param knownEntities entities of each extraction, whether it is shown or not
   * @param hiddenEntities entities of each revision that is no longer shown
   * @param shownEntities entities of each revision that is shown now
   */
  record Changes(
      Map<UUID, Set<String>> families,
      List<Profiled> profiles,
      List<List<Entity>> knownEntities,
      List<List<Entity>> hiddenEntities,
      List<List<Entity>> shownEntities) {}

  /**
   * What the last complete revision of an article is about.
   *
   * @param title headline, or the start of the text
   */
  record Profiled(ArticleProfile profile, String title) {}

  /**
   * Projects events in the order of their topics.
   *
   * @param decided articles whose entities decisions may have changed
   */
  Changes project(Collection<Event.OfArticle> events, Set<UUID> decided) {
    Set<UUID> ids = events.stream().map(Event.OfArticle::articleId).collect(Collectors.toSet());
    ids.addAll(decided);
    var batch = new Batch(ids);
    decided.forEach(batch::decide);
    for (Event.OfArticle event : events) {
      switch (event) {
        case Event.Published(Article article, Instant recordedAt) ->
            batch.publish(article, recordedAt);
        case Event.Extracted(Extraction extraction, Instant recordedAt) ->
            batch.extract(extraction, recordedAt);
        case Event.Withdrawn(Withdrawal withdrawal, Instant recordedAt) ->
            batch.withdraw(withdrawal, recordedAt);
      }
    }
    return batch.finish();
  }

  /** The articles that one batch of events is about. */
  private final class Batch {
    private final Map<UUID, ArticleRow> articles = new HashMap<>();
    private final Map<UUID, Map<Integer, RevisionRow>> revisions = new HashMap<>();
    private final Map<UUID, Integer> shownBefore = new HashMap<>();
    private final Map<RevisionId, String> entitiesBefore = new HashMap<>();

    /** Revisions whose mentions were made by another extractor. */
    private final Set<RevisionId> stale = new HashSet<>();

    private final Map<RevisionId, Extraction> extractions = new LinkedHashMap<>();
    private final List<List<Entity>> known = new ArrayList<>();
    private final Set<UUID> changedOrigins = new HashSet<>();
    private final Set<UUID> changedText = new HashSet<>();
    private final Map<UUID, Set<String>> families = new HashMap<>();

    private final EntityDecisions decisions =
        new EntityDecisions(ArticleProjection.this.decisions.all());

    Batch(Set<UUID> ids) {
      for (ArticleRow article :
          session
              .createQuery("from ArticleRow where id in :ids", ArticleRow.class)
              .setParameterList("ids", ids)
              .list()) {
        articles.put(article.id, article);
        shownBefore.put(article.id, article.shownRevision);
      }
      for (RevisionRow revision :
          session
              .createQuery("from RevisionRow where id.articleId in :ids", RevisionRow.class)
              .setParameterList("ids", ids)
              .list()) {
        revisionsOf(revision.id.articleId()).put(revision.id.revision(), revision);
        entitiesBefore.put(revision.id, revision.entities);
      }
    }

    void publish(Article article, Instant recordedAt) {
      RevisionRow revision = revision(article.id(), article.revision());
      if (revision.article != null) {
        return;
      }
      changedText.add(article.id());
      revision.article = json.write(article);
      revision.articleRecordedAt = recordedAt;
      ArticleRow row = article(article.id());
      if (article.revision() > row.lastPublished) {
        boolean sameOrigin =
            row.lastPublished > 0
                && Objects.equals(row.outlet, article.outlet())
                && Objects.equals(row.copyOf, article.copyOf());
        if (!sameOrigin) {
          changedOrigins.add(row.id);
        }
        row.lastPublished = article.revision();
        row.outlet = article.outlet();
        row.copyOf = article.copyOf();
      }
    }

    void extract(Extraction extraction, Instant recordedAt) {
      article(extraction.articleId());
      RevisionRow revision = revision(extraction.articleId(), extraction.revision());
      String extractor = extraction.extractor().name() + " " + extraction.extractor().version();
      if (extractor.equals(revision.extractor)) {
        return;
      }
      changedText.add(extraction.articleId());
      if (revision.entities != null) {
        stale.add(revision.id);
        revision.entities = null;
        revision.entityIds = null;
        revision.recordedAt = null;
      }
      revision.extractor = extractor;
      revision.skipped = extraction.skipped();
      if (revision.extractionRecordedAt == null) {
        revision.extractionRecordedAt = recordedAt;
      }
      extractions.put(revision.id, extraction);
      known.add(EntityResolution.resolve(extraction).entities());
    }

    /** Decides anew on the entities of all revisions of an article. */
    void decide(UUID articleId) {
      for (RevisionRow revision : revisionsOf(articleId).values()) {
        if (revision.entities != null) {
          extractions.put(revision.id, undecided(revision));
          stale.add(revision.id);
          changedText.add(articleId);
        }
      }
    }

    /** What was found in a revision, before any decision. */
    private Extraction undecided(RevisionRow revision) {
      if (revision.undecided != null) {
        return json.read(revision.undecided, Extraction.class);
      }
      int space = revision.extractor.lastIndexOf(' ');
      return new Extraction(
          revision.id.articleId(),
          revision.id.revision(),
          new Extraction.Extractor(
              revision.extractor.substring(0, space), revision.extractor.substring(space + 1)),
          revision.skipped,
          mentions(revision.id),
          quotations(revision.id),
          json.readList(revision.entities, Entity.class));
    }

    void withdraw(Withdrawal withdrawal, Instant recordedAt) {
      session
          .createNativeMutationQuery(
              """
              insert into article_withdrawal (article_id, revision, withdrawn_at, recorded_at)
              values (:article, :revision, :withdrawnAt, :recordedAt)
              on conflict (article_id, revision) do update
              set withdrawn_at = excluded.withdrawn_at, recorded_at = excluded.recorded_at
              where excluded.recorded_at < article_withdrawal.recorded_at
              """)
          .setParameter("article", withdrawal.id())
          .setParameter("revision", withdrawal.revision())
          .setParameter("withdrawnAt", withdrawal.withdrawnAt().toInstant())
          .setParameter("recordedAt", recordedAt)
          .executeUpdate();
      ArticleRow row = article(withdrawal.id());
      if (withdrawal.revision() > row.withdrawnRevision) {
        row.withdrawnRevision = withdrawal.revision();
        row.withdrawnAt = withdrawal.withdrawnAt().toInstant();
      }
    }

    Changes finish() {
      articles.values().forEach(article -> article.shownRevision = shownRevision(article));
      var read =
          revisions.values().stream()
              .flatMap(all -> all.values().stream())
              .filter(revision -> revision.pending != null || extractions.containsKey(revision.id))
              .toList();
      var complete = read.stream().filter(revision -> revision.article != null).toList();
      read.stream()
          .filter(revision -> revision.article == null && extractions.containsKey(revision.id))
          .forEach(revision -> revision.pending = json.write(extractions.get(revision.id)));
      Map<RevisionId, Extraction> resolved = new HashMap<>();
      for (RevisionRow revision : complete) {
        Extraction found = resolved(revision);
        Extraction extraction = decisions.apply(found);
        resolved.put(revision.id, extraction);
        revision.undecided = extraction.equals(found) ? null : json.write(found);
        revision.entities = json.write(extraction.entities());
        revision.entityIds =
            Stream.concat(found.entities().stream(), extraction.entities().stream())
                .map(entity -> UUID.fromString(entity.id()))
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        revision.publishedAt = json.read(revision.article, Article.class).published();
        revision.recordedAt =
            revision.articleRecordedAt.isAfter(revision.extractionRecordedAt)
                ? revision.articleRecordedAt
                : revision.extractionRecordedAt;
        revision.pending = null;
      }
      session.flush();
      deleteStale();
      Set<UUID> toggled =
          articles.values().stream()
              .filter(row -> !Objects.equals(row.shownRevision, shownBefore.get(row.id)))
              .map(row -> row.id)
              .collect(Collectors.toSet());
      toggled.forEach(id -> families.computeIfAbsent(id, i -> new HashSet<>()));
      toggle(toggled);
      for (RevisionRow revision : complete) {
        store(revision, resolved.get(revision.id));
      }
      List<List<Entity>> hidden = new ArrayList<>();
      List<List<Entity>> shown = new ArrayList<>();
      for (ArticleRow article : articles.values()) {
        String before = entities(article.id, shownBefore.get(article.id), true);
        String after = entities(article.id, article.shownRevision, false);
        if (!Objects.equals(before, after)) {
          hidden.add(before == null ? List.of() : json.readList(before, Entity.class));
          shown.add(after == null ? List.of() : json.readList(after, Entity.class));
        }
      }
      session.flush();
      List<Profiled> profiles =
          changedText.stream()
              .map(id -> profile(revisionsOf(id).values(), resolved))
              .flatMap(Optional::stream)
              .toList();
      session.clear();
      copiesOf(changedOrigins).forEach(this::affect);
      return new Changes(families, profiles, known, hidden, shown);
    }

    /** Profile of the last revision that is both published and read. */
    private Optional<Profiled> profile(
        Collection<RevisionRow> all, Map<RevisionId, Extraction> resolved) {
      return all.stream()
          .filter(revision -> revision.entities != null)
          .max(Comparator.comparingInt(revision -> revision.id.revision()))
          .map(
              revision -> {
                Article article = json.read(revision.article, Article.class);
                List<Mention> mentions =
                    resolved.containsKey(revision.id)
                        ? resolved.get(revision.id).mentions()
                        : mentions(revision.id);
                return new Profiled(ArticleProfile.of(article, mentions), article.headline());
              });
    }

    private List<Mention> mentions(RevisionId revision) {
      return documents(MentionRow.class, revision, Mention.class);
    }

    private List<Quotation> quotations(RevisionId revision) {
      return documents(QuotationRow.class, revision, Quotation.class);
    }

    /** What the rows of a revision hold. */
    private <T> List<T> documents(Class<?> rows, RevisionId revision, Class<T> type) {
      return session
          .createQuery(
              """
              select document from %s
              where id.articleId = :article and id.revision = :revision
              """
                  .formatted(rows.getSimpleName()),
              String.class)
          .setParameter("article", revision.articleId())
          .setParameter("revision", revision.revision())
          .stream()
          .map(document -> json.read(document, type))
          .toList();
    }

    private void affect(Object[] articleAndFamily) {
      families
          .computeIfAbsent((UUID) articleAndFamily[0], id -> new HashSet<>())
          .add((String) articleAndFamily[1]);
    }

    private String entities(UUID articleId, Integer revision, boolean before) {
      if (revision == null) {
        return null;
      }
      return before
          ? entitiesBefore.get(new RevisionId(articleId, revision))
          : revisionsOf(articleId).get(revision).entities;
    }

    private Integer shownRevision(ArticleRow article) {
      ArticleState state = ArticleState.UNKNOWN.withWithdrawn(article.withdrawnRevision);
      for (RevisionRow revision : revisionsOf(article.id).values()) {
        int number = revision.id.revision();
        state = revision.article == null ? state : state.withPublished(number);
        state = revision.extractor == null ? state : state.withExtracted(number);
      }
      return state.shownRevision().orElse(null);
    }

    private void deleteStale() {
      for (RevisionId id : stale) {
        session
            .createNativeQuery(
                """
                delete from mention where article_id = :article and revision = :revision
                returning article_id, family
                """,
                Object[].class)
            .setParameter("article", id.articleId())
            .setParameter("revision", id.revision())
            .list()
            .forEach(this::affect);
        session
            .createNativeMutationQuery(
                "delete from quotation where article_id = :article and revision = :revision")
            .setParameter("article", id.articleId())
            .setParameter("revision", id.revision())
            .executeUpdate();
      }
    }

    private void toggle(Set<UUID> ids) {
      if (ids.isEmpty()) {
        return;
      }
      session
          .createNativeMutationQuery(
              """
              update quotation q set shown = not q.shown
              from article a
              where a.id = q.article_id and a.id = any(:ids)
                and q.shown <> coalesce(q.revision = a.shown_revision, false)
              """)
          .setParameter("ids", ids.toArray(UUID[]::new))
          .executeUpdate();
      session
          .createNativeQuery(
              """
              update mention m set shown = not m.shown
              from article a
              where a.id = m.article_id and a.id = any(:ids)
                and m.shown <> coalesce(m.revision = a.shown_revision, false)
              returning m.article_id, m.family
              """,
              Object[].class)
          .setParameter("ids", ids.toArray(UUID[]::new))
          .list()
          .forEach(this::affect);
    }

    /** What was found in a revision, with entities that hold across articles. */
    private Extraction resolved(RevisionRow revision) {
      Extraction found = extractions.get(revision.id);
      return EntityResolution.resolve(
          found == null ? json.read(revision.pending, Extraction.class) : found);
    }

    private void store(RevisionRow revision, Extraction extraction) {
      Article article = json.read(revision.article, Article.class);
      Instant recordedAt = revision.recordedAt;
      boolean shown = Objects.equals(articles.get(article.id()).shownRevision, article.revision());
      for (Mention mention : extraction.mentions()) {
        MentionRow row = row(mention, article, recordedAt, shown);
        affect(new Object[] {article.id(), row.family});
        session.persist(row);
      }
      for (Quotation quotation : extraction.quotations()) {
        session.persist(row(quotation, article, recordedAt, shown));
      }
    }

    private ArticleRow article(UUID id) {
      return articles.computeIfAbsent(
          id,
          i -> {
            var row = new ArticleRow();
            row.id = i;
            row.firstOfStory = Storylines.idOf(i);
            session.persist(row);
            return row;
          });
    }

    private RevisionRow revision(UUID articleId, int number) {
      return revisionsOf(articleId)
          .computeIfAbsent(
              number,
              n -> {
                var row = new RevisionRow();
                row.id = new RevisionId(articleId, n);
                session.persist(row);
                return row;
              });
    }

    private Map<Integer, RevisionRow> revisionsOf(UUID articleId) {
      return revisions.computeIfAbsent(articleId, id -> new HashMap<>());
    }
  }

  /** Own reporting of a copy belongs to the original's outlet, which may become known later. */
  private List<Object[]> copiesOf(Set<UUID> originals) {
    if (originals.isEmpty()) {
      return List.of();
    }
    return session
        .createNativeQuery(
            """
            with recursive copy (id) as (
              select id from article where copy_of = any(:originals)
              union
              select a.id from article a join copy on a.copy_of = copy.id
            )
            select distinct m.article_id, m.family
            from mention m join copy on m.article_id = copy.id
            """,
            Object[].class)
        .setParameter("originals", originals.toArray(UUID[]::new))
        .list();
  }

  private MentionRow row(Mention mention, Article article, Instant recordedAt, boolean shown) {
    var row = new MentionRow();
    row.id = new StatementId(article.id(), article.revision(), mention.id());
    row.shown = shown;
    row.firstOfFact = Reconciliation.idOf(mention);
    row.family = Columns.key(Reconciliation.family(mention));
    row.outlet = article.outlet();
    row.title = article.title();
    row.publishedAt = article.published();
    row.recordedAt = recordedAt;
    row.startOffset = mention.evidence().start();
    row.predicate = Columns.key(Wording.predicate(mention.predicate().lemma()));
    row.eventType = mention.eventType();
    row.factuality = mention.factuality();
    row.outletKey = article.outlet() == null ? null : Wording.fold(article.outlet());
    row.sourceKey =
        mention.attribution() == null
            ? null
            : Columns.key(Origin.source(mention.attribution().source()).key());
    row.places = Indexed.places(mention.place());
    row.entityIds = Indexed.entities(Stream.of(mention));
    row.evidence = mention.evidence().exact();
    row.document = json.write(mention);
    return row;
  }

  private QuotationRow row(
      Quotation quotation, Article article, Instant recordedAt, boolean shown) {
    var row = new QuotationRow();
    row.id = new StatementId(article.id(), article.revision(), quotation.id());
    row.shown = shown;
    row.outlet = article.outlet();
    row.title = article.title();
    row.publishedAt = article.published();
    row.recordedAt = recordedAt;
    row.startOffset = quotation.content().start();
    row.outletKey = article.outlet() == null ? null : Wording.fold(article.outlet());
    row.speakerKey =
        quotation.speaker() == null ? null : Columns.key(Origin.source(quotation.speaker()).key());
    row.content = quotation.content().exact();
    row.document = json.write(quotation);
    return row;
  }
}
