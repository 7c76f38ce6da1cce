package dev.dateline.extract.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;

/**
 * What a word and its surroundings show about whether it denotes an event: the observations of the
 * linear model behind {@link EventDetector}, as readable strings. Training and detection share this
 * class.
 */
public final class EventFeatures {

  private static final Set<String> CANDIDATES =
      Set.of("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV");
  private static final int MAX_SUFFIX = 4;

  private final Map<String, String> nounClasses = new HashMap<>();

  public EventFeatures() {
    String resource = "/dev/dateline/extract/predicate/event-nouns.tsv";
    for (String[] row : TsvResource.rows(EventFeatures.class, resource, 2)) {
      for (String lemma : row[1].split(" ")) {
        nounClasses.putIfAbsent(lemma, row[0]);
      }
    }
  }

  /** Whether words of this kind can denote an event at all. */
  public boolean isCandidate(Token token) {
    return CANDIDATES.contains(token.upos());
  }

  /** Hands every feature of a candidate to the consumer. */
  public void of(Sentence sentence, Token token, Consumer<String> sink) {
    String upos = token.upos();
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Token head = sentence.head(token);
    String relation = token.relation();
    sink.accept(upos);
    sink.accept(upos + " lemma=" + lemma);
    sink.accept(upos + " tag=" + token.xpos());
    sink.accept(upos + " rel=" + relation);
    sink.accept(upos + " tag=" + token.xpos() + " rel=" + relation);
    sink.accept(upos + " lemma=" + lemma + " rel=" + relation);
    for (int n = 2; n <= MAX_SUFFIX && n < lemma.length(); n++) {
      sink.accept(upos + " suffix=" + lemma.substring(lemma.length() - n));
    }
    sink.accept(upos + " listed=" + nounClasses.getOrDefault(lemma, "-"));
    if (head == null) {
      sink.accept(upos + " root");
    } else {
      String headLemma = head.lemma().toLowerCase(Locale.ROOT);
      sink.accept(upos + " rel=" + token.baseRelation() + " head=" + headLemma);
      sink.accept(upos + " rel=" + token.baseRelation() + " headpos=" + head.upos());
      if (token.is("compound")) {
        sink.accept(upos + " compound headlisted=" + nounClasses.getOrDefault(headLemma, "-"));
      }
    }
    ofDependents(sentence, token, upos, sink);
    ofNeighbours(sentence, token, upos, sink);
    sink.accept(upos + " name=" + name(sentence, token));
    if (Character.isUpperCase(token.text().charAt(0)) && token.index() > 0) {
      sink.accept(upos + " capital");
    }
  }

  private void ofDependents(Sentence sentence, Token token, String upos, Consumer<String> sink) {
    for (Token child : sentence.children(token)) {
      String lemma = child.lemma().toLowerCase(Locale.ROOT);
      switch (child.baseRelation()) {
        case "punct" -> {}
        case "det", "case", "aux", "cop", "mark", "amod" -> {
          sink.accept(upos + " " + child.baseRelation());
          sink.accept(upos + " " + child.baseRelation() + "=" + lemma);
        }
        case "nmod", "obl" -> {
          String preposition = Phrases.preposition(sentence, child);
          sink.accept(upos + " " + child.relation() + "=" + preposition);
        }
        case "compound" -> {
          sink.accept(upos + " compound");
          sink.accept(upos + " compound=" + lemma);
          sink.accept(upos + " compound listed=" + nounClasses.getOrDefault(lemma, "-"));
        }
        default -> sink.accept(upos + " " + child.relation());
      }
    }
  }

  private static void ofNeighbours(
      Sentence sentence, Token token, String upos, Consumer<String> sink) {
    int i = token.index();
    String previous = i == 0 ? "^" : sentence.token(i - 1).lemma().toLowerCase(Locale.ROOT);
    String next =
        i == sentence.size() - 1 ? "$" : sentence.token(i + 1).lemma().toLowerCase(Locale.ROOT);
    sink.accept(upos + " previous=" + previous);
    sink.accept(upos + " next=" + next);
  }

  private static String name(Sentence sentence, Token token) {
    for (NamedEntity name : sentence.names()) {
      if (name.first() <= token.index() && token.index() <= name.last()) {
        return name.type().name();
      }
    }
    return "-";
  }
}
