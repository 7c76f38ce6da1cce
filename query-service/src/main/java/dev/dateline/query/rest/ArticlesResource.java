package dev.dateline.query.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

import io.smallrye.common.annotation.RunOnVirtualThread;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.store.ArticleRow;
import dev.dateline.query.store.Json;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.QuotationRow;
import dev.dateline.query.store.RevisionId;
import dev.dateline.query.store.RevisionRow;

/** Articles with what was found in them. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "articles")
public class ArticlesResource {

  private final Session session;
  private final Json json;
  private final FactsOfMentions facts;

  @Inject
  ArticlesResource(Session session, Json json, FactsOfMentions facts) {
    this.session = session;
    this.json = json;
    this.facts = facts;
  }

  /** The shown revision of an article. */
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getArticle",
      summary = "An article with its text, mentions, quotations and entities")
  @APIResponse(responseCode = "200", description = "The last revision that has been read.")
  @APIResponse(responseCode = "404", description = "There is no such article, or not read yet.")
  @APIResponse(responseCode = "410", description = "The article was withdrawn.")
  public ArticleView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    Instant moment = asOf.moment();
    Integer revision = moment == null ? shownRevision(id) : shownRevision(id, moment);
    return view(session.find(RevisionRow.class, new RevisionId(id, revision)), moment);
  }

  private int shownRevision(UUID id) {
    ArticleRow article = session.find(ArticleRow.class, id);
    if (article == null || article.shownRevision == null) {
      if (article != null && article.withdrawnRevision >= Math.max(1, article.lastPublished)) {
        throw Problems.gone("Article " + id + " was withdrawn at " + article.withdrawnAt);
      }
      throw Problems.notFound("There is no article " + id + ", or it has not been read yet");
    }
    return article.shownRevision;
  }

  private int shownRevision(UUID id, Instant asOf) {
    Object[] then =
        session
            .createNativeQuery(
                """
                select shown_revision(:id, :asOf),
                  (select max(withdrawn_at) from article_withdrawal
                   where article_id = :id and recorded_at <= :asOf)
                """,
                Object[].class)
            .addScalar("shown_revision", Integer.class)
            .addScalar("max", Instant.class)
            .setParameter("id", id)
            .setParameter("asOf", asOf)
            .getSingleResult();
    if (then[0] == null && then[1] != null) {
      throw Problems.gone("Article " + id + " had been withdrawn at " + then[1]);
    }
    if (then[0] == null) {
      throw Problems.notFound("Article " + id + " was not there, or not read, at " + asOf);
    }
    return (int) then[0];
  }

  private ArticleView view(RevisionRow revision, Instant asOf) {
    return ArticleView.of(
        json.read(revision.article, Article.class),
        revision.extractor,
        revision.skipped,
        facts.views(statements(MentionRow.class, revision.id), asOf),
        statements(QuotationRow.class, revision.id).stream()
            .map(row -> QuotationView.of(row, json))
            .toList(),
        json.readList(revision.entities, Entity.class));
  }

  /** What was found in a revision, in the order of its text. */
  private <T> List<T> statements(Class<T> row, RevisionId revision) {
    return session
        .createQuery(
            "from "
                + row.getSimpleName()
                + " where id.articleId = :id and id.revision = :revision"
                + " order by startOffset, id.id",
            row)
        .setParameter("id", revision.articleId())
        .setParameter("revision", revision.revision())
        .setReadOnly(true)
        .list();
  }
}
