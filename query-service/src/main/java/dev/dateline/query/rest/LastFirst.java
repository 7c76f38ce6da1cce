package dev.dateline.query.rest;

import java.time.Instant;
import java.util.UUID;

import dev.dateline.query.store.Selection;

/**
 * The order of facts and stories: the last reported first, then by id.
 *
 * @param column when a row was last reported
 */
record LastFirst(String column) {

  /** Parts of a cursor. */
  static final int PARTS = 2;

  private static final UUID FIRST_ID = new UUID(0, 0);

  /** The columns to order by. */
  String columns() {
    return column + " desc, id";
  }

  /** The cursor after a row. */
  static String cursor(Instant lastReported, UUID id) {
    return Cursor.after(lastReported, id);
  }

  /** The cursor before all rows that were last reported at an instant; null for null. */
  static String before(Instant lastReported) {
    return lastReported == null ? null : Cursor.after(lastReported, FIRST_ID);
  }

  /** When rows that follow the cursor were last reported at the latest; null for no cursor. */
  static Instant until(Cursor cursor) {
    return cursor == null ? null : cursor.instant(0);
  }

  /** Only what follows the cursor; everything when there is none. */
  Selection after(Cursor cursor, Selection selection) {
    return cursor == null
        ? selection
        : selection
            .where(
                "%1$s <= :lastTime and (%1$s < :lastTime or id > :lastId)".formatted(column),
                "lastTime",
                cursor.instant(0))
            .with("lastId", cursor.id(1));
  }
}
