package dev.dateline.query.rest;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Wording;
import dev.dateline.query.store.Columns;
import dev.dateline.query.store.Selection;

/** What mentions, quotations and facts can all be filtered by. */
abstract class StatementFilter {

  @QueryParam("outlet")
  @Parameter(description = "Name of the outlet.", example = "Harbour Post")
  String outlet;

  @QueryParam("speaker")
  @Parameter(description = "Name or entity id of who is quoted or cited.", example = "Mara Ilves")
  String speaker;

  @QueryParam("article")
  @Parameter(description = "Id of the article.")
  String article;

  @QueryParam("from")
  @Parameter(
      description = "Published on or after this date (UTC) or instant.",
      example = "2026-02-05")
  String from;

  @QueryParam("to")
  @Parameter(
      description = "Published on or before this date (UTC) or instant.",
      example = "2026-02-06")
  String to;

  @QueryParam("q")
  @Parameter(
      description = "Words of the evidence; \"quoted phrases\", or and -without are understood.")
  String q;

  /** The statements of revisions that were shown at a moment, or are shown now if it is null. */
  static Selection shown(String table, Instant asOf) {
    return asOf == null
        ? Selection.from(table).where("shown")
        : Selection.from(table)
            .where("recorded_at <= :asOf", "asOf", asOf)
            .where("revision = shown_revision(article_id, :asOf)");
  }

  UUID articleId() {
    return Values.id("article", article);
  }

  /** First instant of the period, or null. */
  Instant start() {
    Instant start = Values.from("from", from);
    Instant end = end();
    if (start != null && end != null && !start.isBefore(end)) {
      throw Problems.badParameter("from", "is after 'to'");
    }
    return start;
  }

  /** First instant after the period, or null. */
  Instant end() {
    return Values.until("to", to);
  }

  String outletKey() {
    return outlet == null ? null : Wording.fold(outlet);
  }

  /** Keys of the sources that the speaker may be. */
  String[] speakerKeys() {
    return sourceKeys(speaker);
  }

  static String[] sourceKeys(String nameOrId) {
    return nameOrId == null
        ? null
        : Origin.sourceKeys(nameOrId).stream().map(Columns::key).toArray(String[]::new);
  }
}
