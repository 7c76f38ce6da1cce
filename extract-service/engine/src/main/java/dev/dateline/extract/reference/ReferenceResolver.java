package dev.dateline.extract.reference;

import dev.dateline.extract.language.Document;

/**
 * Finds the entities of a document and what refers to them: names, nominals, pronouns. Immutable
 * and safe for use by several threads.
 */
public final class ReferenceResolver {

  private final ReferenceLexicon lexicon;
  private final NameCollector collector;
  private final NameClustering clustering;
  private final Descriptions descriptions;
  private final PronounModel model;

  /** A resolver with the tables and the model that come with the engine. */
  public static ReferenceResolver load() {
    return new ReferenceResolver(PronounModel.load());
  }

  /** A resolver with a pronoun model of one's own. */
  public ReferenceResolver(PronounModel model) {
    Gazetteer gazetteer = Gazetteer.load();
    this.lexicon = new ReferenceLexicon(new Spelling());
    this.collector = new NameCollector(lexicon, gazetteer);
    this.clustering = new NameClustering(lexicon, gazetteer);
    this.descriptions = new Descriptions(lexicon, gazetteer);
    this.model = model;
  }

  /**
   * The entities of a document.
   *
   * @param title the article's headline, or null; what it names is more likely spoken of
   */
  public Entities resolve(Document document, String title) {
    return resolve(document, title, model::choose);
  }

  /** As {@link #resolve(Document, String)}, the antecedents of pronouns chosen by someone else. */
  public Entities resolve(Document document, String title, PronounModel.Chooser chooser) {
    return new Reading(document, title, lexicon, collector, clustering, descriptions, chooser)
        .entities();
  }
}
