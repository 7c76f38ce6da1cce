package dev.dateline.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.attribution.AttributedContent.Span;
import dev.dateline.extract.event.EventTypes;
import dev.dateline.extract.event.EventTypes.EventType;
import dev.dateline.extract.factuality.FactualityAnalyzer;
import dev.dateline.extract.factuality.TenseAnalyzer;
import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.model.Argument;
import dev.dateline.extract.model.Article;
import dev.dateline.extract.model.Attribution;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.model.Factuality;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Predicate;
import dev.dateline.extract.model.Quantity;
import dev.dateline.extract.predicate.Frame;
import dev.dateline.extract.predicate.Frame.FrameArgument;
import dev.dateline.extract.predicate.Frame.Kind;
import dev.dateline.extract.quantity.QuantityMention;
import dev.dateline.extract.quotation.QuotedText;
import dev.dateline.extract.reference.Gazetteer;
import dev.dateline.extract.time.Timex;

/**
 * Puts the layers of an analysis together to mentions. Every slot comes from the clause of its own
 * predicate; what is not said there stays empty.
 */
final class MentionComposer {

  private final Circumstances circumstances;
  private final FactualityAnalyzer factuality = new FactualityAnalyzer();
  private final EventTypes eventTypes = new EventTypes();
  private final Confidence confidence = new Confidence();
  private final Gazetteer gazetteer;

  MentionComposer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.circumstances = new Circumstances(gazetteer);
  }

  /** The mentions of one article, in order of the text. */
  List<Mention> compose(Article article, Analysis analysis, Grounding grounding) {
    return new Composition(article, analysis, grounding).mentions();
  }

  /** The composition of one article. */
  private final class Composition {

    private final Article article;
    private final Analysis analysis;
    private final Grounding grounding;
    private final AttributionContext context;
    private final QuotedStretches quotations;

    Composition(Article article, Analysis analysis, Grounding grounding) {
      this.article = article;
      this.analysis = analysis;
      this.grounding = grounding;
      this.context =
          new AttributionContext(
              analysis.document(), analysis.attributions(), analysis.quotations());
      this.quotations =
          new QuotedStretches(
              analysis.quotations().stream().filter(quoted -> quoted.depth() == 0).toList());
    }

    List<Mention> mentions() {
      List<Mention> mentions = new ArrayList<>();
      for (List<Frame> frames : analysis.frames()) {
        for (Frame frame : frames) {
          if (!isBareReport(frame)) {
            Mention mention = mention(frame);
            if (isSubstantial(frame, mention)) {
              mentions.add(mention);
            }
          }
        }
      }
      return mentions;
    }

    private boolean isBareReport(Frame frame) {
      return frame.kind() != Kind.APPOSITION && context.isCue(frame.head());
    }

    /** An event noun alone, without participant, time, place or number, states nothing. */
    private boolean isSubstantial(Frame frame, Mention mention) {
      boolean bare =
          mention.arguments().isEmpty()
              && mention.time() == null
              && mention.place() == null
              && mention.quantities().isEmpty();
      return !bare;
    }

    private Mention mention(Frame frame) {
      Sentence sentence = frame.sentence();
      Timex time = circumstances.time(frame, analysis.times(sentence));
      Phrase place = circumstances.place(frame);
      List<Argument> arguments = arguments(frame, time, place);
      Span span = evidence(frame);
      EventType type = eventTypes.of(frame.lemma());
      Factuality value = factuality.of(sentence, frame.head(), context::isCue);
      Predicate predicate = predicate(frame);
      return new Mention(
          grounding.mentionId(article, span.start(), span.end(), predicate),
          article.id(),
          article.revision(),
          predicate,
          type == null ? null : type.name(),
          type == null ? null : type.mode(),
          arguments,
          quantities(frame),
          time == null ? null : grounding.time(time),
          place == null ? null : grounding.place(place, gazetteer),
          attribution(frame, span),
          value,
          TenseAnalyzer.of(sentence, frame.head()),
          grounding.evidence(span.start(), span.end()),
          confidence.of(frame));
    }

    private Predicate predicate(Frame frame) {
      // A particle may stand far from its verb: the text between is not the predicate.
      boolean contiguous =
          frame.trigger().size() == 1
              || frame.triggerEnd() - frame.triggerStart() <= frame.lemma().length() + 8;
      return contiguous
          ? grounding.predicate(frame.lemma(), frame.triggerStart(), frame.triggerEnd())
          : grounding.predicate(frame.lemma(), frame.head().start(), frame.head().end());
    }

    private Span evidence(Frame frame) {
      Sentence sentence = frame.sentence();
      Phrase clause =
          frame.kind() == Kind.NOMINAL
              ? Phrases.nounPhrase(sentence, frame.head())
              : Phrases.clause(sentence, frame.head());
      int start = Math.min(clause.start(), frame.triggerStart());
      int end = Math.max(clause.end(), frame.triggerEnd());
      if (frame.kind() == Kind.APPOSITION) {
        start = frame.triggerStart();
        end = frame.triggerEnd();
        for (FrameArgument argument : frame.arguments()) {
          start = Math.min(start, argument.phrase().start());
          end = Math.max(end, argument.phrase().end());
        }
      }
      Token operator = factuality.operator(sentence, frame.head());
      if (operator != null && operator.start() < start) {
        start = operator.start();
      }
      return new Span(start, end);
    }

    private List<Argument> arguments(Frame frame, Timex time, Phrase place) {
      List<Argument> arguments = new ArrayList<>();
      for (FrameArgument argument : frame.arguments()) {
        Phrase phrase = argument.phrase();
        boolean isTime = time != null && overlaps(phrase, time) && isCircumstance(argument.role());
        boolean isPlace =
            place != null && phrase.head().equals(place.head()) && isCircumstance(argument.role());
        boolean isAnyTime =
            isCircumstance(argument.role())
                && analysis.times(frame.sentence()).stream()
                    .anyMatch(timex -> headedBy(timex, phrase));
        if (!isTime && !isPlace && !isAnyTime) {
          boolean predicative =
              argument.role().equals("patient")
                  && (frame.kind() == Kind.COPULAR || frame.kind() == Kind.APPOSITION);
          arguments.add(
              predicative
                  ? grounding.description(argument.role(), phrase)
                  : grounding.argument(argument.role(), phrase));
        }
      }
      return arguments;
    }

    private boolean overlaps(Phrase phrase, Timex time) {
      return time.start() <= phrase.start() && phrase.end() <= time.end();
    }

    private static boolean headedBy(Timex time, Phrase phrase) {
      return time.start() <= phrase.head().start() && phrase.head().end() <= time.end();
    }

    private static boolean isCircumstance(String role) {
      return !CORE_ROLES.contains(role);
    }

    private List<Quantity> quantities(Frame frame) {
      List<Quantity> quantities = new ArrayList<>();
      for (QuantityMention quantity : analysis.quantities(frame.sentence())) {
        Token number = frame.sentence().token(quantity.numberToken());
        Token counted = frame.sentence().token(quantity.headToken());
        String role = roleOf(number, frame);
        // "rose 5 percent": a measure that is no argument hangs on the predicate itself.
        if (role != null || counted.head() == frame.head().index()) {
          quantities.add(grounding.quantity(quantity, role));
        }
      }
      return quantities;
    }

    /** The role of the phrase that a number stands in; null when it stands in none of the frame. */
    private String roleOf(Token number, Frame frame) {
      for (FrameArgument argument : frame.arguments()) {
        Phrase phrase = argument.phrase();
        boolean inside =
            phrase.sentence() == frame.sentence()
                && phrase.start() <= number.start()
                && number.end() <= phrase.end();
        boolean clausal =
            argument.dependent().upos().equals("VERB")
                && phrase.head().equals(argument.dependent());
        if (inside && !clausal) {
          return argument.role();
        }
      }
      return null;
    }

    private Attribution attribution(Frame frame, Span evidence) {
      AttributedContent report = context.of(frame.sentence(), frame.head());
      if (report == null) {
        return null;
      }
      AttributedContent relay =
          report.by() != null
              ? report.by()
              : context.around(report, frame.sentence(), frame.head());
      return attribution(report, evidence, relay);
    }

    private Attribution attribution(
        AttributedContent report, Span evidence, AttributedContent relay) {
      Attribution by =
          relay == null || relay.source() == null
              ? null
              : grounding.attribution(relay, relay.directness(), null, null);
      QuotedText quotation = quotations.overlapping(evidence.start(), evidence.end());
      return grounding.attribution(
          report,
          directness(evidence),
          quotation == null ? null : grounding.quotationId(article, quotation),
          by);
    }

    /** Direct wholly inside quotation marks, mixed in part, else indirect. */
    private Directness directness(Span evidence) {
      QuotedText quotation = quotations.overlapping(evidence.start(), evidence.end());
      if (quotation == null) {
        return Directness.INDIRECT;
      }
      boolean inside =
          quotation.outerStart() <= evidence.start() && evidence.end() <= quotation.outerEnd();
      return inside ? Directness.DIRECT : Directness.MIXED;
    }
  }

  private static final Set<String> CORE_ROLES = Set.of("agent", "patient", "recipient");
}
