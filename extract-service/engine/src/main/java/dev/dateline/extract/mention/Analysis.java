package dev.dateline.extract.mention;

import java.util.List;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.predicate.Frame;
import dev.dateline.extract.quantity.QuantityMention;
import dev.dateline.extract.quotation.QuotedText;
import dev.dateline.extract.reference.Entities;
import dev.dateline.extract.time.Timex;

/**
 * All layers of one article that mentions are put together from. Offsets are UTF-16 units of the
 * document's text.
 *
 * @param quotations stretches set off as someone's words
 * @param attributions who says what, in order of their contents
 * @param times time expressions by sentence index
 * @param quantities counts and measures by sentence index
 * @param frames predicates by sentence index
 * @param skipped why the text, or a part of it, was not read; null when all of it was
 */
public record Analysis(
    Document document,
    Entities entities,
    List<QuotedText> quotations,
    List<AttributedContent> attributions,
    List<List<Timex>> times,
    List<List<QuantityMention>> quantities,
    List<List<Frame>> frames,
    String skipped) {

  /** The time expressions of a sentence. */
  public List<Timex> times(Sentence sentence) {
    return times.get(sentence.index());
  }

  /** The counts and measures of a sentence. */
  public List<QuantityMention> quantities(Sentence sentence) {
    return quantities.get(sentence.index());
  }
}
