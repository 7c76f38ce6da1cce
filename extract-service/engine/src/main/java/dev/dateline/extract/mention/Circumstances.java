package dev.dateline.extract.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Phrases;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.predicate.Frame;
import dev.dateline.extract.predicate.Frame.FrameArgument;
import dev.dateline.extract.reference.Gazetteer;
import dev.dateline.extract.time.Timex;

/**
 * When and where the event of a frame happens: what its own clause says, else what the event noun
 * among its arguments says ("held talks in Abu Dhabi last week"). Nothing is taken from other
 * clauses.
 */
final class Circumstances {

  private final Set<String> prepositions = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();

  private final Gazetteer gazetteer;

  Circumstances(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (String[] row : TsvResource.rows(Circumstances.class, "places.tsv", 2)) {
      Set<String> words = row[0].equals("preposition") ? prepositions : nouns;
      for (String word : row[1].split(" ")) {
        words.add(word.replace('_', ' '));
      }
    }
  }

  /**
   * The time expression of the event, or null. A date or clock time says more than a duration, what
   * hangs on the predicate more than what hangs on a noun among its arguments.
   */
  Timex time(Frame frame, List<Timex> times) {
    Timex best = null;
    int rank = 0;
    for (Timex time : times) {
      Token governor = governor(frame.sentence(), time);
      boolean own = governor != null && governor.equals(frame.head());
      boolean vague = time.value().endsWith("_REF"); // "the current president said" is not now
      if (!own && (vague || governor == null || !isArgumentNoun(frame, governor))) {
        continue;
      }
      boolean point = time.type() == Timex.Type.DATE || time.type() == Timex.Type.TIME;
      int candidate = (own ? 2 : 1) + (point ? 2 : 0);
      if (candidate > rank) {
        best = time;
        rank = candidate;
      }
    }
    return best;
  }

  /** The token outside a time expression that the expression hangs on. */
  private static Token governor(Sentence sentence, Timex time) {
    for (int i = time.firstToken(); i <= time.lastToken(); i++) {
      Token token = sentence.token(i);
      int head = token.head();
      if (head < 0 || head < time.firstToken() || head > time.lastToken()) {
        if (token.is("punct") || token.is("case") || token.is("det")) {
          continue;
        }
        return head < 0 ? token : sentence.token(head);
      }
    }
    return null;
  }

  private static boolean isArgumentNoun(Frame frame, Token governor) {
    if (frame.kind() == Frame.Kind.APPOSITION || !governor.upos().equals("NOUN")) {
      return false;
    }
    for (FrameArgument argument : frame.arguments()) {
      boolean inside =
          argument.phrase().sentence() == frame.sentence()
              && argument.phrase().start() <= governor.start()
              && governor.end() <= argument.phrase().end();
      if (inside && !isClause(argument)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClause(FrameArgument argument) {
    return argument.dependent().upos().equals("VERB")
        && argument.dependent().equals(argument.phrase().head());
  }

  /** The phrase that names the place of the event, without its preposition, or null. */
  Phrase place(Frame frame) {
    Sentence sentence = frame.sentence();
    Phrase own = placeBelow(sentence, frame.head());
    if (own != null) {
      return own;
    }
    for (FrameArgument argument : frame.arguments()) {
      Token noun = argument.phrase().head();
      if (!isClause(argument)
          && argument.phrase().sentence() == sentence
          && noun.upos().equals("NOUN")) {
        Phrase inherited = placeOfNoun(sentence, noun);
        if (inherited != null) {
          return inherited;
        }
      }
    }
    return relativePlace(sentence, frame.head());
  }

  /** "a second day of talks in Abu Dhabi": also the place of what the noun is part or result of. */
  private Phrase placeOfNoun(Sentence sentence, Token noun) {
    Phrase place = placeBelow(sentence, noun);
    if (place != null) {
      return place;
    }
    for (Token child : sentence.children(noun)) {
      String preposition = child.is("nmod") ? Phrases.preposition(sentence, child) : null;
      if ("of".equals(preposition) || "in".equals(preposition)) {
        return placeBelow(sentence, child);
      }
    }
    return null;
  }

  private Phrase placeBelow(Sentence sentence, Token head) {
    for (Token child : sentence.children(head)) {
      if (isPlacePhrase(sentence, child)) {
        return Phrases.nounPhrase(sentence, child);
      }
    }
    // "talks with Ukraine in Abu Dhabi": the place is that of the talks, not of the partner.
    for (Token child : sentence.children(head)) {
      if (child.is("nmod") && child.upos().equals("PROPN")) {
        for (Token below : sentence.children(child)) {
          if (isPlacePhrase(sentence, below)) {
            return Phrases.nounPhrase(sentence, below);
          }
        }
      }
    }
    return null;
  }

  private boolean isPlacePhrase(Sentence sentence, Token token) {
    String preposition =
        token.is("obl") || token.is("nmod") ? Phrases.preposition(sentence, token) : null;
    return preposition != null && prepositions.contains(preposition) && isPlace(sentence, token);
  }

  /** "in Abu Dhabi, where they agreed". */
  private Phrase relativePlace(Sentence sentence, Token predicate) {
    boolean relative = predicate.relation().endsWith(":relcl");
    if (!relative && !predicate.is("advcl")) {
      return null;
    }
    for (Token child : sentence.children(predicate)) {
      if (child.is("advmod") && child.lemma().equals("where")) {
        Token antecedent = sentence.head(predicate);
        if (!relative) {
          return placeBelow(sentence, antecedent);
        }
        return isPlace(sentence, antecedent) ? Phrases.nounPhrase(sentence, antecedent) : null;
      }
    }
    return null;
  }

  private boolean isPlace(Sentence sentence, Token head) {
    if (head.upos().equals("PROPN") && gazetteer.lookup(head.text()).isPresent()) {
      return true;
    }
    for (NamedEntity name : sentence.names()) {
      boolean place =
          name.type() == NamedEntity.Type.PLACE || name.type() == NamedEntity.Type.FACILITY;
      if (!place) {
        continue;
      }
      boolean isHead = name.first() <= head.index() && head.index() <= name.last();
      if (isHead) {
        return true;
      }
      if (nouns.contains(head.lemma()) && dominates(sentence, head, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean dominates(Sentence sentence, Token head, NamedEntity name) {
    Token token = sentence.token(name.last());
    for (int i = 0; i < 3 && token != null; i++) {
      token = sentence.head(token);
      if (token != null && token.equals(head)) {
        return true;
      }
    }
    return false;
  }
}
