package dev.dateline.extract;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.attribution.AttributionFinder;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.mention.Analysis;
import dev.dateline.extract.mention.ExtractionComposer;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.predicate.Frame;
import dev.dateline.extract.predicate.FrameFinder;
import dev.dateline.extract.quantity.QuantityMention;
import dev.dateline.extract.quantity.QuantityTagger;
import dev.dateline.extract.quotation.QuotationFinder;
import dev.dateline.extract.quotation.QuotedText;
import dev.dateline.extract.reference.Entities;
import dev.dateline.extract.reference.Gazetteer;
import dev.dateline.extract.reference.ReferenceResolver;
import dev.dateline.extract.time.TemporalTagger;
import dev.dateline.extract.time.Timex;

/**
 * The extraction engine: from the text of one article to its mentions, quotations and entities. A
 * pure function of the article; safe for concurrent use.
 */
public final class Extractor {

  /** Name of this engine in extracted events. */
  public static final String NAME = "dateline";

  /** Changes whenever the output for some article changes. */
  public static final String VERSION = "1";

  private final LanguageAnalyzer language = EnglishAnalyzer.load();
  private final TemporalTagger times = TemporalTagger.load();
  private final QuantityTagger quantities = QuantityTagger.load();
  private final ReferenceResolver references = ReferenceResolver.load();
  private final QuotationFinder quotations = new QuotationFinder();
  private final AttributionFinder attributions = AttributionFinder.load();
  private final FrameFinder frames = new FrameFinder();
  private final ExtractionComposer composer = new ExtractionComposer(Gazetteer.load());

  private Extractor() {}

  /** Loads the models and lexicons; takes well under a second. */
  public static Extractor load() {
    return new Extractor();
  }

  /** Everything that the engine finds in an article. */
  public Extraction extract(Article article) {
    return compose(article, analyze(article));
  }

  /** The extraction that an analysis of the article amounts to. */
  public Extraction compose(Article article, Analysis analysis) {
    return composer.compose(article, analysis);
  }

  /** The layers that the extraction is composed of, for diagnosis. */
  public Analysis analyze(Article article) {
    Readable readable = Readable.of(article);
    Document document = language.analyze(readable.text());
    List<QuotedText> quoted = quotations.find(readable.text());
    Entities entities = references.resolve(document, article.title());
    List<AttributedContent> attributed = attributions.find(document, quoted);
    List<Timex> timexes = times.tag(document, article.publishedAt());
    List<List<Frame>> framesBySentence = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      framesBySentence.add(frames.find(sentence));
    }
    return new Analysis(
        document,
        entities,
        quoted,
        attributed,
        bySentence(document, timexes, Timex::sentence),
        bySentence(document, quantities.tag(document, timexes), QuantityMention::sentence),
        framesBySentence,
        readable.skipped());
  }

  private static <T> List<List<T>> bySentence(
      Document document, List<T> items, java.util.function.ToIntFunction<T> sentence) {
    List<List<T>> lists = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      lists.add(new ArrayList<>());
    }
    for (T item : items) {
      lists.get(sentence.applyAsInt(item)).add(item);
    }
    return lists;
  }
}
