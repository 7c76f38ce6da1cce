package dev.dateline.benchmark;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

import dev.dateline.extract.Extractor;
import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Quotation;
import dev.dateline.query.domain.Reference;

/**
 * What the extraction engine finds in an article, in query-service's terms: what the topic
 * dateline.mentions carries between the two services, without the topic.
 */
final class EngineExtraction {

  private EngineExtraction() {}

  /** Reads the article with the engine. */
  static Extraction of(Extractor engine, Article article) {
    var found =
        engine.extract(
            new dev.dateline.extract.model.Article(
                article.id().toString(),
                article.revision(),
                article.title(),
                article.byline(),
                article.dateline(),
                article.outlet(),
                article.publishedAt(),
                article.language(),
                article.text()));
    return new Extraction(
        article.id(),
        article.revision(),
        new Extraction.Extractor(Extractor.NAME, Extractor.VERSION),
        found.skipped(),
        found.mentions().stream().map(EngineExtraction::mention).toList(),
        found.quotations().stream().map(EngineExtraction::quotation).toList(),
        found.entities().stream().map(EngineExtraction::entity).toList());
  }

  private static Mention mention(dev.dateline.extract.model.Mention mention) {
    var predicate = mention.predicate();
    var evidence = mention.evidence();
    return new Mention(
        mention.id(),
        UUID.fromString(mention.articleId()),
        mention.revision(),
        new Mention.Predicate(
            predicate.lemma(), predicate.text(), predicate.start(), predicate.end()),
        mention.eventType(),
        mention.mode(),
        mention.arguments().stream()
            .map(
                argument ->
                    new Mention.Argument(
                        argument.role(),
                        argument.text(),
                        argument.start(),
                        argument.end(),
                        argument.entityId(),
                        argument.name()))
            .toList(),
        mention.quantities().stream().map(EngineExtraction::quantity).toList(),
        time(mention.time()),
        place(mention.place()),
        attribution(mention.attribution()),
        mention.factuality().label(),
        mention.tense() == null ? null : mention.tense().label(),
        new Mention.Evidence(
            evidence.exact(),
            evidence.prefix(),
            evidence.suffix(),
            evidence.start(),
            evidence.end()),
        mention.confidence());
  }

  private static Mention.Quantity quantity(dev.dateline.extract.model.Quantity quantity) {
    return new Mention.Quantity(
        number(quantity.value()),
        number(quantity.min()),
        number(quantity.max()),
        quantity.unit(),
        quantity.modifier() == null ? null : quantity.modifier().label(),
        quantity.role(),
        quantity.text(),
        quantity.start(),
        quantity.end());
  }

  private static BigDecimal number(Double number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static Mention.Time time(dev.dateline.extract.model.EventTime time) {
    return time == null
        ? null
        : new Mention.Time(
            time.value(),
            time.type(),
            time.modifier(),
            time.earliest(),
            time.latest(),
            time.text(),
            time.start(),
            time.end());
  }

  private static Mention.Place place(dev.dateline.extract.model.Place place) {
    return place == null
        ? null
        : new Mention.Place(
            place.text(),
            place.start(),
            place.end(),
            place.entityId(),
            place.name(),
            place.countryCode(),
            place.latitude(),
            place.longitude());
  }

  private static Mention.Attribution attribution(
      dev.dateline.extract.model.Attribution attribution) {
    return attribution == null
        ? null
        : new Mention.Attribution(
            reference(attribution.source()),
            attribution.cue(),
            attribution.cueStart(),
            attribution.cueEnd(),
            attribution.directness().label(),
            attribution.medium(),
            attribution.quotationId(),
            attribution(attribution.by()));
  }

  private static Reference reference(dev.dateline.extract.model.Source source) {
    return source == null
        ? null
        : new Reference(
            source.text(), source.start(), source.end(), source.entityId(), source.name());
  }

  private static Quotation quotation(dev.dateline.extract.model.Quotation quotation) {
    return new Quotation(
        quotation.id(),
        UUID.fromString(quotation.articleId()),
        reference(quotation.speaker()),
        quotation.cue(),
        new Quotation.Content(
            quotation.content().exact(), quotation.content().start(), quotation.content().end()),
        quotation.directness().label(),
        quotation.medium(),
        quotation.addressee());
  }

  private static Entity entity(dev.dateline.extract.model.Entity entity) {
    return new Entity(
        entity.id(),
        entity.name(),
        Entity.Type.valueOf(entity.type().name()),
        entity.mentions().stream()
            .map(
                mention ->
                    new Entity.Occurrence(
                        mention.text(),
                        mention.start(),
                        mention.end(),
                        mention.kind().name().toLowerCase(Locale.ROOT)))
            .toList(),
        entity.descriptions());
  }
}
