package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.quotation.QuotedText;

/**
 * Finds who says, writes, thinks or shows what. A trained model proposes cues, the roles of the
 * words around each, and decides on the relation as a whole; what it cannot see (quotations that
 * run over sentences and paragraphs, embedded posts, relayed sources) is added by rule.
 * Thread-safe.
 */
public final class AttributionFinder {

  /** Words below this probability of being a cue are not looked at further. */
  private static final float CUE_THRESHOLD = 0.12f;

  /** From this probability on an attribution as a whole is kept. */
  private static final float RELATION_THRESHOLD = 0.37f;

  private final AttributionModel model;

  public AttributionFinder(AttributionModel model) {
    this.model = model;
  }

  /** A finder with the packaged model. */
  public static AttributionFinder load() {
    return new AttributionFinder(AttributionModel.load());
  }

  /**
   * Finds the attributions of a document.
   *
   * @param quotations what {@code QuotationFinder} found in the same text
   * @return in order of their cues; nested ones are linked by {@link AttributedContent#by}
   */
  public List<AttributedContent> find(Document document, List<QuotedText> quotations) {
    QuotedDocument d = new QuotedDocument(document, quotations);
    List<Draft> drafts = propose(d);
    drafts.removeIf(draft -> draft.probability < RELATION_THRESHOLD);
    SpeakerLabels.addTo(d, drafts);
    Posts.addTo(d, drafts);
    drafts.sort(Comparator.comparingInt(draft -> draft.cue));
    Relays.resolve(d, drafts);
    return new Assembly(d, drafts).contents();
  }

  /** Takes every attribution that is considered, to train the model that decides on them. */
  public interface CandidateSink {
    /**
     * @param features of the relation as a whole
     * @param source words of the source
     * @param content words of the content
     */
    void accept(FeatureBag features, List<Token> source, List<Token> content);
  }

  /** Shows all candidates of a document, kept or not. */
  public void candidates(QuotedDocument d, CandidateSink sink) {
    List<Draft> drafts = propose(d);
    FeatureBag features = new FeatureBag();
    for (int i = 0; i < drafts.size(); i++) {
      RelationFeatures.extract(d, drafts, i, features);
      sink.accept(features, tokens(d, drafts.get(i).source), tokens(d, drafts.get(i).content));
    }
  }

  private static List<Token> tokens(QuotedDocument d, Positions positions) {
    List<Token> tokens = new ArrayList<>();
    for (int p = positions.next(0); p >= 0; p = positions.next(p + 1)) {
      tokens.add(d.tokens[p]);
    }
    return tokens;
  }

  /** Candidates in order of their cues, with their probability. */
  private List<Draft> propose(QuotedDocument d) {
    float[] probabilities = model.cueProbabilities(d);
    List<Draft> drafts = new ArrayList<>();
    for (int p = 0; p < probabilities.length; p++) {
      if (probabilities[p] > CUE_THRESHOLD) {
        CueView view = new CueView(d, p, probabilities);
        Draft draft = Draft.of(view, model.roles(view));
        draft.cueProbability = probabilities[p];
        drafts.add(draft);
      }
    }
    drafts.forEach(draft -> SourceFallback.crop(d, draft));
    ClauseScope.complete(d, drafts);
    QuotationScope.complete(d, drafts);
    drafts.removeIf(draft -> draft.content.isEmpty());
    drafts.forEach(draft -> SourceFallback.complete(d, draft));
    FeatureBag features = new FeatureBag();
    for (int i = 0; i < drafts.size(); i++) {
      RelationFeatures.extract(d, drafts, i, features);
      drafts.get(i).probability = model.relationProbability(features);
    }
    return drafts;
  }
}
