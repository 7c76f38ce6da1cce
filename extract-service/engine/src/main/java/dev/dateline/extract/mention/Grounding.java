package dev.dateline.extract.mention;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.attribution.AttributedQuotation;
import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.model.Argument;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Attribution;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.model.EventTime;
import dev.dateline.extract.model.Evidence;
import dev.dateline.extract.model.Place;
import dev.dateline.extract.model.Predicate;
import dev.dateline.extract.model.Quantity;
import dev.dateline.extract.model.Quotation;
import dev.dateline.extract.model.Source;
import dev.dateline.extract.quantity.QuantityMention;
import dev.dateline.extract.quotation.QuotedText;
import dev.dateline.extract.reference.Entities;
import dev.dateline.extract.reference.Entities.Referent;
import dev.dateline.extract.reference.Gazetteer;
import dev.dateline.extract.time.Timex;

/**
 * Writes what was found in UTF-16 units of the text as parts of a mention, with the words
 * themselves, their offsets in code points and the entity that they refer to.
 */
final class Grounding {

  /** Length of the context that an evidence selector keeps on each side, in code points. */
  private static final int CONTEXT = 32;

  private final String text;
  private final CodePoints points;
  private final Entities entities;

  Grounding(String text, Entities entities) {
    this.text = text;
    this.points = new CodePoints(text);
    this.entities = entities;
  }

  Predicate predicate(String lemma, int start, int end) {
    return new Predicate(lemma, words(start, end), points.of(start), points.of(end));
  }

  Argument argument(String role, Phrase phrase) {
    return argument(role, phrase, referent(phrase));
  }

  /** What is said of something ("the mayor of Lagos") is a description, no second entity. */
  Argument description(String role, Phrase phrase) {
    return argument(role, phrase, null);
  }

  private Argument argument(String role, Phrase phrase, Referent referent) {
    return new Argument(
        role,
        words(phrase.start(), phrase.end()),
        points.of(phrase.start()),
        points.of(phrase.end()),
        referent == null ? null : referent.id(),
        referent == null ? null : referent.name());
  }

  Source source(Phrase phrase) {
    Referent referent = referent(phrase);
    return new Source(
        words(phrase.start(), phrase.end()),
        points.of(phrase.start()),
        points.of(phrase.end()),
        referent == null ? null : referent.id(),
        referent == null ? null : referent.name());
  }

  Quantity quantity(QuantityMention quantity, String role) {
    return new Quantity(
        quantity.value(),
        quantity.min(),
        quantity.max(),
        quantity.unit(),
        quantity.modifier(),
        role,
        words(quantity.start(), quantity.end()),
        points.of(quantity.start()),
        points.of(quantity.end()));
  }

  EventTime time(Timex time) {
    return new EventTime(
        time.value(),
        time.type().name(),
        time.modifier() == null ? null : time.modifier().name(),
        time.earliest(),
        time.latest(),
        words(time.start(), time.end()),
        points.of(time.start()),
        points.of(time.end()));
  }

  Place place(Phrase phrase, Gazetteer gazetteer) {
    Referent referent = location(phrase);
    String words = words(phrase.start(), phrase.end());
    boolean isPlace = referent != null && referent.type() == Entity.Type.PLACE;
    String name = isPlace ? referent.name() : words;
    Gazetteer.Entry entry = gazetteer.lookup(name).orElse(null);
    return new Place(
        words,
        points.of(phrase.start()),
        points.of(phrase.end()),
        name,
        isPlace ? referent.id() : null,
        entry == null ? null : entry.countryCode(),
        entry == null ? null : entry.latitude(),
        entry == null ? null : entry.longitude());
  }

  Attribution attribution(
      AttributedContent report, Directness directness, String quotationId, Attribution by) {
    int start = report.cue().start();
    int end = report.cue().end();
    return new Attribution(
        source(report.speaker()),
        words(start, end),
        points.of(start),
        points.of(end),
        directness,
        report.medium(),
        quotationId,
        by);
  }

  /** A quotation whose speaker and cue are null where the article does not name them. */
  Quotation quotation(Article article, AttributedQuotation quotation) {
    QuotedText quoted = quotation.quoted();
    AttributedContent report = quotation.attribution();
    Phrase speaker = report == null ? null : report.speaker();
    return new Quotation(
        quotationId(article, quoted),
        article.id(),
        speaker == null ? null : source(speaker),
        report == null ? null : words(report.cue().start(), report.cue().end()),
        new Quotation.Content(
            words(quoted.start(), quoted.end()),
            points.of(quoted.start()),
            points.of(quoted.end())),
        quotation.directness(),
        report == null ? null : report.medium(),
        report == null ? null : report.addressee());
  }

  /** The W3C selectors of a stretch of text. */
  Evidence evidence(int start, int end) {
    return new Evidence(
        words(start, end),
        words(points.shift(start, -CONTEXT), start),
        words(end, points.shift(end, CONTEXT)),
        points.of(start),
        points.of(end));
  }

  /** The same article, revision, evidence and predicate always give the same id. */
  String mentionId(Article article, int start, int end, Predicate predicate) {
    return id(
        "mention",
        article,
        points.of(start)
            + ":"
            + points.of(end)
            + ":"
            + predicate.start()
            + ":"
            + predicate.lemma());
  }

  String quotationId(Article article, QuotedText quoted) {
    return id("quotation", article, points.of(quoted.start()) + ":" + points.of(quoted.end()));
  }

  private static String id(String kind, Article article, String rest) {
    String name = kind + ":" + article.id() + ":" + article.revision() + ":" + rest;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  Entity entity(Referent referent) {
    List<Entity.Reference> references =
        referent.references().stream()
            .map(
                reference ->
                    new Entity.Reference(
                        words(reference.start(), reference.end()),
                        points.of(reference.start()),
                        points.of(reference.end()),
                        reference.kind()))
            .toList();
    return new Entity(
        referent.id(), referent.name(), referent.type(), references, referent.descriptions());
  }

  /**
   * What the phrase's head refers to, or else the name beside it ("special envoy Ana Ruiz", "her
   * deputy, Ana Ruiz"). A name that only belongs to the phrase ("the mayor of Lagos", "Lagos's
   * mayor") is not what it refers to.
   */
  private Referent referent(Phrase phrase) {
    Referent referent = entities.at(phrase.head().start()).orElse(null);
    if (referent != null) {
      return referent;
    }
    for (Token child : phrase.sentence().children(phrase.head())) {
      boolean beside =
          switch (child.relation()) {
            case "appos", "flat", "compound", "nmod:desc", "nmod:unmarked" -> true;
            default -> false;
          };
      if (beside && child.index() > phrase.head().index() && child.upos().equals("PROPN")) {
        return entities.at(child.start()).orElse(null);
      }
    }
    return null;
  }

  /**
   * As {@link #referent}, or the name that ends the phrase: what is in its suburbs is in a city.
   */
  private Referent location(Phrase phrase) {
    Referent referent = referent(phrase);
    if (referent != null) {
      return referent;
    }
    Token last = phrase.head();
    for (Token token : phrase.sentence().tokens()) {
      last = token.end() <= phrase.end() && token.start() >= last.start() ? token : last;
    }
    return last.upos().equals("PROPN") ? entities.at(last.start()).orElse(null) : null;
  }

  private String words(int start, int end) {
    return text.substring(start, end);
  }
}
