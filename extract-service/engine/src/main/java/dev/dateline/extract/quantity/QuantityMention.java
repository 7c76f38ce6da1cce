package dev.dateline.extract.quantity;

import dev.dateline.extract.model.QuantityModifier;

/**
 * A count or measure in the text: either {@code value}, or {@code min} and {@code max} (a range, or
 * a vague numeral such as "hundreds").
 *
 * @param unit what is counted ("prisoners of war"), the unit of measure in the singular ("mile"),
 *     "%", "year" for an age, or the ISO 4217 code of money; null when the text leaves it out
 * @param code UCUM or ISO 4217 code of a measure or money, else null
 * @param modifier how the number is hedged, or null when stated plainly
 * @param distributive the words that say that the number holds for each ("each", "apiece"), or null
 * @param text hedge, number and unit as in the document
 * @param start offset in the document, UTF-16 units
 * @param end exclusive
 * @param sentence index of its sentence
 * @param firstToken index in the sentence of the first token
 * @param lastToken index of the last token, inclusive
 * @param numberToken index of the first token of the number itself
 * @param headToken index of the noun that is counted, or of the number where there is none
 */
public record QuantityMention(
    Double value,
    Double min,
    Double max,
    String unit,
    String code,
    QuantityModifier modifier,
    String distributive,
    String text,
    int start,
    int end,
    int sentence,
    int firstToken,
    int lastToken,
    int numberToken,
    int headToken) {}
