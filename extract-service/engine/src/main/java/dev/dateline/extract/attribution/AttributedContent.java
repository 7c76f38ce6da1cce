package dev.dateline.extract.attribution;

import java.util.List;

import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.model.Directness;

/**
 * An attribution relation (Pareti 2012; PolNeAR): a source, a cue and the content that the cue
 * attributes to it. Offsets are UTF-16 units of the document's text.
 *
 * @param source phrase that names the source, null where the text gives none ("it was reported")
 * @param cue words that attribute
 * @param cueClass how the cue relates source and content
 * @param content stretches of text, in order; discontinuous when the cue stands inside
 * @param asserted whether the source puts the content forward as true; false when it wants, asks
 *     for, promises or values it ("urged Kyiv to ...", "welcomed the ...")
 * @param medium "X", "a statement", ..., or null
 * @param addressee who is told, or null
 * @param by who relays the source's words ("RIA, citing the ministry"), or null
 */
public record AttributedContent(
    Phrase source,
    Span cue,
    CueClass cueClass,
    List<Span> content,
    boolean asserted,
    Directness directness,
    String medium,
    String addressee,
    AttributedContent by) {

  public AttributedContent {
    content = List.copyOf(content);
  }

  /** Whether the offset lies in the content. */
  public boolean covers(int offset) {
    for (Span span : content) {
      if (span.start() <= offset && offset < span.end()) {
        return true;
      }
    }
    return false;
  }

  /** Who speaks: the source, or what it stands for when it is a relative pronoun; may be null. */
  public Phrase speaker() {
    Phrase antecedent = source == null ? null : RelativeSources.antecedent(source);
    return antecedent == null ? source : antecedent;
  }

  /** Characters of content; the innermost of several attributions has the fewest. */
  public int length() {
    int length = 0;
    for (Span span : content) {
      length += span.end() - span.start();
    }
    return length;
  }

  /** A stretch of text, end exclusive. */
  public record Span(int start, int end) {}
}
