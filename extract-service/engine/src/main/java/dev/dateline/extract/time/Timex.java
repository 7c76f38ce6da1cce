package dev.dateline.extract.time;

/**
 * A time expression (TIMEX3 of ISO-TimeML).
 *
 * @param value TIMEX3 value ("2026-02-05", "2026-W06", "2026-02-04TNI", "P5M", "PAST_REF")
 * @param modifier TIMEX3 mod, or null
 * @param earliest first possible instant as an ISO 8601 date or date-time, or null when open
 * @param latest last possible instant, or null when open
 * @param text the expression as in the document
 * @param start offset in the document, UTF-16 units
 * @param end exclusive
 * @param sentence index of its sentence
 * @param firstToken index in the sentence of its first token
 * @param lastToken index of its last token, inclusive
 */
public record Timex(
    String value,
    Type type,
    Modifier modifier,
    String earliest,
    String latest,
    String text,
    int start,
    int end,
    int sentence,
    int firstToken,
    int lastToken) {

  /** TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** TIMEX3 mod. */
  public enum Modifier {
    BEFORE,
    AFTER,
    START,
    MID,
    END,
    APPROX,
    MORE_THAN,
    LESS_THAN,
    EQUAL_OR_MORE,
    EQUAL_OR_LESS
  }
}
