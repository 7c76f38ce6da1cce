package dev.dateline.benchmark;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Mention;

/**
 * The mention of a predicate that is given and that the engine did not take for one: with the
 * phrases that the parser hangs on it as arguments, its clause or noun phrase as evidence.
 */
final class GivenMention {

  private final Article article;
  private final List<Entity> entities;
  private final Sentence sentence;

  private GivenMention(Article article, List<Entity> entities, Sentence sentence) {
    this.article = article;
    this.entities = entities;
    this.sentence = sentence;
  }

  /**
   * The mention of a predicate.
   *
   * @param extraction what was found in the article, for its entities
   * @param head the word of the predicate that its other words hang on
   */
  static Mention of(
      String id,
      Mention.Predicate predicate,
      Article article,
      Extraction extraction,
      Sentence sentence,
      Token head) {
    return new GivenMention(article, extraction.entities(), sentence).of(id, predicate, head);
  }

  private Mention of(String id, Mention.Predicate predicate, Token head) {
    Phrase phrase = phrase(head);
    return new Mention(
        id,
        article.id(),
        1,
        predicate,
        null,
        null,
        arguments(head),
        List.of(),
        null,
        null,
        null,
        "CT+",
        null,
        new Mention.Evidence(
            article.text().substring(phrase.start(), phrase.end()),
            "",
            "",
            codePoint(phrase.start()),
            codePoint(phrase.end())),
        1);
  }

  private Phrase phrase(Token head) {
    if (head.upos().equals("VERB") || head.upos().equals("AUX")) {
      return Phrases.clause(sentence, head);
    }
    Token noun = (head.is("compound") || head.is("amod")) ? sentence.head(head) : head;
    return Phrases.nounPhrase(sentence, noun);
  }

  private List<Mention.Argument> arguments(Token head) {
    List<Mention.Argument> arguments = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      String role = role(child);
      if (role != null) {
        Phrase phrase = Phrases.nounPhrase(sentence, child);
        Entity entity = entity(child);
        arguments.add(
            new Mention.Argument(
                role,
                article.text().substring(phrase.start(), phrase.end()),
                codePoint(phrase.start()),
                codePoint(phrase.end()),
                entity == null ? null : entity.id(),
                entity == null ? null : entity.name()));
      }
    }
    return arguments;
  }

  private String role(Token child) {
    return switch (child.relation()) {
      case "nsubj", "nmod:poss" -> "agent";
      case "nsubj:pass", "obj", "compound" -> "patient";
      case "amod" -> child.upos().equals("PROPN") ? "agent" : null;
      case "nmod", "obl" -> {
        String preposition = Phrases.preposition(sentence, child);
        yield "by".equals(preposition)
            ? "agent"
            : "of".equals(preposition) ? "patient" : preposition;
      }
      default -> null;
    };
  }

  private Entity entity(Token word) {
    int start = codePoint(word.start());
    int end = codePoint(word.end());
    return entities.stream()
        .filter(
            entity ->
                entity.mentions().stream()
                    .anyMatch(mention -> mention.start() <= start && end <= mention.end()))
        .findFirst()
        .orElse(null);
  }

  private int codePoint(int offset) {
    return article.text().codePointCount(0, offset);
  }
}
