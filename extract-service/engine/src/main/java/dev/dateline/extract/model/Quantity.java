package dev.dateline.extract.model;

/**
 * A count or measure: either {@code value}, or {@code min} and {@code max} (a range, or a vague
 * numeral such as "hundreds").
 *
 * @param unit what is counted ("prisoners of war"), or a UCUM / ISO 4217 code
 * @param modifier how the number is hedged, or null when stated plainly
 * @param role argument role of the phrase that it belongs to, or null
 */
public record Quantity(
    Double value,
    Double min,
    Double max,
    String unit,
    QuantityModifier modifier,
    String role,
    String text,
    int start,
    int end) {}
