package dev.dateline.extract.model;

/**
 * Who vouches for a mention.
 *
 * @param source the ultimate source
 * @param cue words that attribute ("said", "according to")
 * @param cueStart start of the cue
 * @param cueEnd end of the cue, exclusive
 * @param medium "X", "statement", "state television"..., or null
 * @param quotationId the quotation that the mention stands in, or null
 * @param by who relays the source's words ("RIA, citing the ministry": the ministry by RIA), or
 *     null
 */
public record Attribution(
    Source source,
    String cue,
    int cueStart,
    int cueEnd,
    Directness directness,
    String medium,
    String quotationId,
    Attribution by) {}
