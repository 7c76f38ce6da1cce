package dev.dateline.query.rest;

import java.time.Instant;

import dev.dateline.query.store.Selection;
import dev.dateline.query.store.StatementId;

/** The order of mentions and quotations: the last published article first, then as in its text. */
final class TextOrder {

  static final String COLUMNS = "published_at desc, article_id, start_offset, id";

  /** Parts of a cursor. */
  static final int PARTS = 4;

  private TextOrder() {}

  static String cursor(Instant publishedAt, int start, StatementId id) {
    return Cursor.after(publishedAt, id.articleId(), start, id.id());
  }

  /** Only what follows the cursor; everything when there is none. */
  static Selection after(Cursor cursor, Selection selection) {
    return cursor == null
        ? selection
        : selection
            .where(
                """
                published_at <= :lastPublished
                and (published_at < :lastPublished
                  or (article_id, start_offset, id) > (:lastArticle, :lastStart, :lastId))
                """,
                "lastPublished",
                cursor.instant(0))
            .with("lastArticle", cursor.id(1))
            .with("lastStart", cursor.number(2))
            .with("lastId", cursor.text(3));
  }
}
