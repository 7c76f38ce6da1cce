package dev.dateline.extract.rest;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.extract.attribution.AttributedContent;
import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.mention.Analysis;
import dev.dateline.extract.predicate.Frame;

/** The layers that an extraction is composed of. Offsets here are UTF-16 units. */
@RegisterForReflection(targets = {Token.class, NamedEntity.class})
public record Explanation(
    List<ExplainedSentence> sentences, List<ExplainedAttribution> attributions) {

  /** A sentence with its parse and the predicates read off it. */
  record ExplainedSentence(
      List<Token> tokens, List<NamedEntity> names, List<ExplainedFrame> frames) {}

  /** A predicate with its arguments and the syntactic relation that each was found by. */
  record ExplainedFrame(String kind, String lemma, int head, List<ExplainedArgument> arguments) {}

  /** An argument; the relation is that of its dependent in the parse. */
  record ExplainedArgument(String role, String text, String relation, int dependent) {}

  /** A source, its cue and the content. */
  record ExplainedAttribution(String source, String cue, List<String> content, String directness) {}

  static Explanation of(Analysis analysis) {
    Document document = analysis.document();
    return new Explanation(
        document.sentences().stream()
            .map(sentence -> sentence(document, sentence, analysis.frames().get(sentence.index())))
            .toList(),
        analysis.attributions().stream().map(report -> attribution(document, report)).toList());
  }

  private static ExplainedSentence sentence(
      Document document, Sentence sentence, List<Frame> frames) {
    return new ExplainedSentence(
        sentence.tokens(),
        sentence.names(),
        frames.stream()
            .map(
                frame ->
                    new ExplainedFrame(
                        frame.kind().name(),
                        frame.lemma(),
                        frame.head().index(),
                        frame.arguments().stream()
                            .map(
                                argument ->
                                    new ExplainedArgument(
                                        argument.role(),
                                        argument.phrase().text(document),
                                        argument.dependent().relation(),
                                        argument.dependent().index()))
                            .toList()))
            .toList());
  }

  private static ExplainedAttribution attribution(Document document, AttributedContent report) {
    String text = document.text();
    return new ExplainedAttribution(
        report.source() == null ? null : report.source().text(document),
        text.substring(report.cue().start(), report.cue().end()),
        report.content().stream().map(span -> text.substring(span.start(), span.end())).toList(),
        report.directness().label());
  }
}
