package dev.dateline.query.rest;

import java.time.Instant;
import java.util.Set;

import dev.dateline.query.store.Selection;

/** What quotations can be filtered by. */
public class QuotationFilter extends StatementFilter {

  static final Set<String> NAMES = Set.of("outlet", "speaker", "article", "from", "to", "q");

  /** The quotations that it lets through, as of a moment or, if it is null, now. */
  Selection quotations(Instant asOf) {
    return shown("quotation", asOf)
        .where("outlet_key = :outlet", "outlet", outletKey())
        .where(
            "speaker_key = any(current_sources(cast(:speakers as text[])))",
            "speakers",
            speakerKeys())
        .where("article_id = :article", "article", articleId())
        .where("published_at >= :start", "start", start())
        .where("published_at < :end", "end", end())
        .where("to_tsvector('english', content) @@ websearch_to_tsquery('english', :q)", "q", q);
  }
}
