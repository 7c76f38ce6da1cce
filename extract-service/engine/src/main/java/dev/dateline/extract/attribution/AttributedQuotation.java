package dev.dateline.extract.attribution;

import dev.dateline.extract.model.Directness;
import dev.dateline.extract.quotation.QuotedText;

/**
 * Quoted words with who said them.
 *
 * @param attribution null when the article does not say who speaks
 * @param directness direct for at least a full clause, mixed for a fragment in the narrator's
 *     sentence
 */
public record AttributedQuotation(
    QuotedText quoted, AttributedContent attribution, Directness directness) {}
