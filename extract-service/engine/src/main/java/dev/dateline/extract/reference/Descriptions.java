package dev.dateline.extract.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Denotation;

/**
 * Finds what a document says that its named entities are: titles before names ("U.S. Special Envoy
 * Steve Witkoff"), appositions ("Trump's envoy, Steve Witkoff", "Steve Witkoff, the envoy") and
 * predicate nouns ("Witkoff is the envoy").
 */
final class Descriptions {

  private static final int LONGEST = 14;

  private final ReferenceLexicon lexicon;
  private final Gazetteer gazetteer;

  Descriptions(ReferenceLexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /**
   * Adds what the sentence of a name says of its bearer.
   *
   * @param text the document's
   * @param title is given the noun of a title before the name
   * @param reference is given each noun phrase that refers to the bearer by its description
   */
  void describe(
      String text,
      NameMention name,
      Participant bearer,
      Consumer<Token> title,
      BiConsumer<Sentence, Token> reference) {
    Sentence sentence = name.sentence();
    Token head = name.headToken();
    if (name.type() == Type.PERSON) {
      title(text, name, bearer, title);
    }
    for (int i = name.first(); i <= name.last(); i++) {
      for (Token child : Syntax.children(sentence, sentence.token(i))) {
        if (child.is("appos")
            && (child.index() < name.first() || child.index() > name.last())
            && describes(sentence, child, bearer)
            && !nearerName(sentence, name, child)
            && add(text, sentence, child, name, bearer)) {
          reference.accept(sentence, child);
        }
      }
    }
    Token governor = sentence.head(head);
    if (governor == null) {
      return;
    }
    if (head.is("appos")
        && (governor.index() < name.first() || governor.index() > name.last())
        && describes(sentence, governor, bearer)
        && add(text, sentence, governor, name, bearer)) {
      reference.accept(sentence, governor);
    } else if (head.relation().equals("nsubj")
        && describes(sentence, governor, bearer)
        && Syntax.child(sentence, governor, "cop") != null
        && Syntax.children(sentence, governor).stream().noneMatch(Descriptions::negation)) {
      add(text, sentence, governor, name, bearer);
    }
  }

  private static boolean negation(Token token) {
    return token.lemma().equals("not") || token.lemma().equals("never") || token.is("aux");
  }

  private boolean describes(Sentence sentence, Token noun, Participant bearer) {
    if (!noun.upos().equals("NOUN") && !noun.upos().equals("PROPN")
        || Syntax.plural(noun)
        || inName(sentence, noun)
        || Syntax.children(sentence, noun).stream().anyMatch(Descriptions::distributive)) {
      return false;
    }
    Denotation denotation = lexicon.denotation(noun.lemma());
    if (bearer.type == Type.PERSON) {
      return denotation == Denotation.PERSON && !lexicon.sex(noun.lemma()).conflicts(bearer.sex);
    }
    return switch (bearer.denotation) {
      case ORGANIZATION -> denotation == Denotation.ORGANIZATION;
      case PLACE ->
          denotation == Denotation.PLACE
              && Syntax.children(sentence, noun).stream().noneMatch(c -> c.upos().equals("PROPN"));
      default -> false;
    };
  }

  /** "Each side", "no company" describe nobody. */
  private static boolean distributive(Token token) {
    return token.is("det")
        && switch (token.lemma()) {
          case "each", "every", "no", "any", "some", "all", "both" -> true;
          default -> false;
        };
  }

  private static boolean inName(Sentence sentence, Token token) {
    return sentence.names().stream()
        .anyMatch(
            name ->
                name.first() <= token.index()
                    && token.index() <= name.last()
                    && name.type() != Type.PERSON
                    && name.last() > name.first());
  }

  /** The words before a person's name, if they say a role. */
  private void title(String text, NameMention name, Participant bearer, Consumer<Token> title) {
    Sentence sentence = name.sentence();
    int last = name.first() - 1;
    if (last < 0) {
      return;
    }
    int roleAt = last;
    if (!role(sentence.token(last))) {
      // "Secretary of State Marco Rubio"
      if (last >= 2
          && sentence.token(last - 1).lemma().equals("of")
          && role(sentence.token(last - 2))
          && Syntax.noun(sentence.token(last))
          && !lexicon.classes(sentence.token(last - 2).lemma()).isEmpty()) {
        roleAt = last - 2;
      } else {
        return;
      }
    }
    int first = roleAt;
    while (first > 0 && roleAt - first < LONGEST && modifies(sentence, first - 1, name.last())) {
      first--;
    }
    while (first < roleAt && !opens(sentence.token(first))) {
      first++;
    }
    String description = text.substring(sentence.token(first).start(), sentence.token(last).end());
    bearer.descriptions.add(description.replaceAll("\\s+", " "));
    title.accept(sentence.token(roleAt));
    learn(sentence, first, last, roleAt, bearer);
  }

  private boolean role(Token token) {
    if (token.upos().equals("VERB") || token.upos().equals("PUNCT")) {
      return false;
    }
    ReferenceLexicon.Title title = lexicon.title(token.text());
    return title != null
        ? title.role()
        : Syntax.noun(token) && !Syntax.plural(token) && lexicon.role(token.lemma()) != null;
  }

  private static boolean modifies(Sentence sentence, int index, int last) {
    Token token = sentence.token(index);
    if (token.head() <= index || token.head() > last) {
      return false;
    }
    return switch (token.upos()) {
      case "NOUN", "PROPN", "ADJ", "NUM", "PART" -> !token.is("nsubj") && !token.is("obj");
      case "PUNCT" -> token.text().equals("-") || token.text().equals("–");
      case "VERB" -> token.is("amod");
      case "CCONJ" -> token.text().equals("and") || token.text().equals("&");
      default -> false;
    };
  }

  private static boolean opens(Token token) {
    return switch (token.upos()) {
      case "PUNCT", "PART", "CCONJ" -> false;
      default -> true;
    };
  }

  /** Whether another person's name stands between this one and the noun that would describe it. */
  private static boolean nearerName(Sentence sentence, NameMention name, Token noun) {
    int from = Syntax.nounPhrase(sentence, noun)[0];
    for (NamedEntity other : sentence.names()) {
      if (other.first() > name.last() && other.last() < from && other.type() == name.type()) {
        return true;
      }
    }
    return false;
  }

  /** Adds the phrase of a noun; false when it contains the name and so is no description of it. */
  private boolean add(
      String text, Sentence sentence, Token noun, NameMention name, Participant bearer) {
    int[] span = Syntax.nounPhrase(sentence, noun);
    int first = span[0];
    int last = span[1];
    if (last >= name.first() && first <= name.last()) {
      return false;
    }
    for (Token child : Syntax.children(sentence, noun)) {
      if (child.index() < noun.index() && introduces(child)) {
        first = Math.max(first, child.index() + 1);
      }
    }
    while (first < noun.index() && opening(sentence.token(first))) {
      first++;
    }
    while (last > noun.index() && sentence.token(last).upos().equals("PUNCT")) {
      last--;
    }
    if (last - first >= LONGEST) {
      last = noun.index();
    }
    if (first < last || bearer.descriptions.isEmpty()) {
      bearer.descriptions.add(
          text.substring(sentence.token(first).start(), sentence.token(last).end())
              .replaceAll("\\s+", " "));
    }
    learn(sentence, first, last, noun.index(), bearer);
    return true;
  }

  private static boolean opening(Token token) {
    return token.upos().equals("PUNCT") || token.upos().equals("DET");
  }

  /** Articles, possessive pronouns and what belongs to the clause are no part of a description. */
  private static boolean introduces(Token token) {
    return switch (token.baseRelation()) {
      case "det", "cop", "aux", "advmod", "mark", "case", "nsubj" -> true;
      default -> token.xpos().equals("PRP$");
    };
  }

  private void learn(Sentence sentence, int first, int last, int noun, Participant bearer) {
    String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
    ReferenceLexicon.Title title = lexicon.title(sentence.token(noun).text());
    bearer.roleNouns.add(lemma);
    if (bearer.sex == ReferenceLexicon.Sex.UNKNOWN) {
      bearer.sex = title == null ? lexicon.sex(lemma) : title.sex();
    }
    for (int i = first; i <= last; i++) {
      country(sentence.token(i).text()).ifPresent(bearer.countries::add);
    }
  }

  /** The country that a word names or belongs to, by name, nationality or capital. */
  Optional<String> country(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return Optional.empty();
    }
    return gazetteer
        .countryOf(word)
        .or(() -> gazetteer.countryNamed(word))
        .map(Gazetteer.Country::code)
        .or(
            () ->
                gazetteer
                    .lookup(word)
                    .filter(entry -> entry.kind() == Gazetteer.Kind.CAPITAL)
                    .map(Gazetteer.Entry::countryCode));
  }
}
