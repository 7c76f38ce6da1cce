package dev.dateline.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.ArticleState;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.EntityResolution;
import dev.dateline.query.domain.Event;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Proposition;
import dev.dateline.query.domain.Quotation;
import dev.dateline.query.domain.Withdrawal;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.Columns;
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

  @Inject
  ArticleProjection(Session session, Json json) {
    this.session = session;
    this.json = json;
  }

  /**
   * What follows from events about articles.
   *
   * @param propositions whose facts have to be reconciled
   * @param hiddenEntities entities of each revision that is no longer shown
   * @param shownEntities entities of each revision that is shown now
   */
  record Changes(
      Set<UUID> propositions,
      List<List<Entity>> hiddenEntities,
      List<List<Entity>> shownEntities) {}

  /** Projects events in the order of their topics. */
  Changes project(Collection<Event> events) {
    var batch = new Batch(events.stream().map(Event::articleId).collect(Collectors.toSet()));
    for (Event event : events) {
      switch (event) {
        case Event.Published(Article article, Instant recordedAt) ->
            batch.publish(article, recordedAt);
        case Event.Extracted(Extraction extraction, Instant recordedAt) ->
            batch.extract(extraction, recordedAt);
        case Event.Withdrawn(Withdrawal withdrawal, Instant recordedAt) ->
            batch.withdraw(withdrawal);
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
    private final Set<UUID> changedOrigins = new HashSet<>();

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
      if (revision.entities != null) {
        stale.add(revision.id);
        revision.entities = null;
      }
      revision.extractor = extractor;
      revision.skipped = extraction.skipped();
      revision.extractionRecordedAt = recordedAt;
      revision.pending = json.write(extraction);
      extractions.put(revision.id, extraction);
    }

    void withdraw(Withdrawal withdrawal) {
      ArticleRow row = article(withdrawal.id());
      if (withdrawal.revision() > row.withdrawnRevision) {
        row.withdrawnRevision = withdrawal.revision();
        row.withdrawnAt = withdrawal.withdrawnAt().toInstant();
      }
    }

    Changes finish() {
      articles.values().forEach(article -> article.shownRevision = shownRevision(article));
      var complete =
          revisions.values().stream()
              .flatMap(all -> all.values().stream())
              .filter(revision -> revision.article != null && revision.pending != null)
              .toList();
      session.flush();
      Set<UUID> propositions = new HashSet<>(deleteStale());
      Set<UUID> toggled =
          articles.values().stream()
              .filter(row -> !Objects.equals(row.shownRevision, shownBefore.get(row.id)))
              .map(row -> row.id)
              .collect(Collectors.toSet());
      propositions.addAll(toggle(toggled));
      for (RevisionRow revision : complete) {
        propositions.addAll(store(revision));
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
      session.clear();
      propositions.addAll(propositionsOfCopies(changedOrigins));
      return new Changes(propositions, hidden, shown);
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

    private List<UUID> deleteStale() {
      List<UUID> propositions = new ArrayList<>();
      for (RevisionId id : stale) {
        propositions.addAll(
            session
                .createNativeQuery(
                    """
                    delete from mention where article_id = :article and revision = :revision
                    returning proposition_id
                    """,
                    UUID.class)
                .setParameter("article", id.articleId())
                .setParameter("revision", id.revision())
                .list());
        session
            .createNativeMutationQuery(
                "delete from quotation where article_id = :article and revision = :revision")
            .setParameter("article", id.articleId())
            .setParameter("revision", id.revision())
            .executeUpdate();
      }
      return propositions;
    }

    private List<UUID> toggle(Set<UUID> ids) {
      if (ids.isEmpty()) {
        return List.of();
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
      return session
          .createNativeQuery(
              """
              update mention m set shown = not m.shown
              from article a
              where a.id = m.article_id and a.id = any(:ids)
                and m.shown <> coalesce(m.revision = a.shown_revision, false)
              returning m.proposition_id
              """,
              UUID.class)
          .setParameter("ids", ids.toArray(UUID[]::new))
          .list();
    }

    private Set<UUID> store(RevisionRow revision) {
      Extraction found = extractions.get(revision.id);
      if (found == null) {
        found = json.read(revision.pending, Extraction.class);
      }
      Extraction extraction = EntityResolution.resolve(found);
      Article article = json.read(revision.article, Article.class);
      Instant recordedAt =
          revision.articleRecordedAt.isAfter(revision.extractionRecordedAt)
              ? revision.articleRecordedAt
              : revision.extractionRecordedAt;
      boolean shown = Objects.equals(articles.get(article.id()).shownRevision, article.revision());
      Set<UUID> propositions = new HashSet<>();
      for (Mention mention : extraction.mentions()) {
        MentionRow row = row(mention, article, recordedAt, shown);
        propositions.add(row.propositionId);
        session.persist(row);
      }
      for (Quotation quotation : extraction.quotations()) {
        session.persist(row(quotation, article, recordedAt, shown));
      }
      revision.entities = json.write(extraction.entities());
      revision.pending = null;
      return propositions;
    }

    private ArticleRow article(UUID id) {
      return articles.computeIfAbsent(
          id,
          i -> {
            var row = new ArticleRow();
            row.id = i;
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
  private List<UUID> propositionsOfCopies(Set<UUID> originals) {
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
            select distinct m.proposition_id from mention m join copy on m.article_id = copy.id
            """,
            UUID.class)
        .setParameter("originals", originals.toArray(UUID[]::new))
        .list();
  }

  private MentionRow row(Mention mention, Article article, Instant recordedAt, boolean shown) {
    var row = new MentionRow();
    row.id = new StatementId(article.id(), article.revision(), mention.id());
    row.shown = shown;
    row.propositionId = Proposition.of(mention).id();
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
