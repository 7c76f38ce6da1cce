package dev.dateline.extract.model;

/**
 * When it happens (ISO-TimeML TIMEX3).
 *
 * @param value TIMEX3 value ("2026-02-05", "P5M", "2026-02-04TNI", "PAST_REF")
 * @param type DATE, TIME, DURATION or SET
 * @param modifier TIMEX3 mod (START, MID, END, APPROX, ...), or null
 * @param earliest first possible instant as an ISO 8601 date or date-time, or null when open
 * @param latest last possible instant, or null when open
 */
public record EventTime(
    String value,
    String type,
    String modifier,
    String earliest,
    String latest,
    String text,
    int start,
    int end) {}
