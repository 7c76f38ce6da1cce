package dev.dateline.extract.predicate;

import java.util.Locale;
import java.util.Set;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** Syntactic facts about the clause of a predicate. Pure functions over Universal Dependencies. */
final class Clauses {

  private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "whom", "which", "that");

  private Clauses() {}

  /** The first dependent with the given base relation, or null. */
  static Token child(Sentence sentence, Token head, String relation) {
    for (Token child : sentence.children(head)) {
      if (child.is(relation)) {
        return child;
      }
    }
    return null;
  }

  /** Whether the token heads a verbal predicate of its own. */
  static boolean isVerbal(Sentence sentence, Token token) {
    if (token.is("aux") || token.is("cop") || token.is("case") || token.is("fixed")) {
      return false;
    }
    if (token.is("amod") || token.is("compound") || token.is("mark") || token.is("flat")) {
      return false;
    }
    if (token.is("advcl") && sentence.head(token).is("amod")) {
      return false; // "a small, if contested, step"
    }
    return token.upos().equals("VERB")
        || (token.upos().equals("AUX") && child(sentence, token, "nsubj") != null);
  }

  /** Whether the predicate's grammatical subject is its logical object. */
  static boolean isPassive(Sentence sentence, Token verb) {
    if (isPerfect(sentence, verb)) {
      return false;
    }
    for (Token child : sentence.children(verb)) {
      if (child.relation().equals("nsubj:pass") || child.relation().equals("aux:pass")) {
        return true;
      }
      if (child.relation().equals("nsubj") || (child.is("aux") && isHave(child))) {
        return false;
      }
    }
    // What has no tense of its own is no past tense, whatever the tag says.
    boolean nonFinite = verb.relation().equals("acl") || verb.is("xcomp");
    if (!verb.xpos().equals("VBN") && !(nonFinite && verb.xpos().equals("VBD"))) {
      return false;
    }
    if (verb.is("acl") || verb.is("advcl") || verb.is("xcomp")) {
      return true;
    }
    if (verb.is("conj")) {
      Token first = sentence.head(verb);
      return first.upos().equals("VERB") && isPassive(sentence, first);
    }
    // "hundreds killed": a participle without auxiliary has a passive reading.
    return child(sentence, verb, "aux") == null && child(sentence, verb, "obj") == null;
  }

  /** "had already exchanged": the auxiliary says so, whatever the relation of the subject. */
  private static boolean isPerfect(Sentence sentence, Token verb) {
    boolean have = false;
    for (Token child : sentence.children(verb)) {
      if (child.relation().equals("aux:pass")) {
        return false;
      }
      have |= child.is("aux") && isHave(child);
    }
    return have;
  }

  private static boolean isHave(Token token) {
    return token.lemma().equals("have");
  }

  /** Whether the token is a relative pronoun that stands for the noun of its clause. */
  static boolean isRelativePronoun(Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    return RELATIVE_PRONOUNS.contains(text)
        && (token.xpos().startsWith("W") || token.upos().equals("PRON"));
  }

  /** What a relative pronoun of a clause stands for; any other token stands for itself. */
  static Token referent(Sentence sentence, Token token, Token predicate) {
    if (!isRelativePronoun(token)) {
      return token;
    }
    Token antecedent = antecedent(sentence, predicate);
    antecedent = antecedent != null ? antecedent : nounBefore(sentence, token);
    return antecedent != null ? antecedent : token;
  }

  /** The noun that ends right before a relative pronoun, where the parser missed the relation. */
  private static Token nounBefore(Sentence sentence, Token pronoun) {
    int i = pronoun.index() - 1;
    if (i > 0 && sentence.token(i).text().equals(",")) {
      i--;
    }
    if (!pronoun.xpos().startsWith("W") || i < 0 || sentence.token(i).is("punct")) {
      return null;
    }
    Token noun = sentence.token(i);
    while (noun.is("flat") || noun.is("compound") || noun.is("nummod")) {
      noun = sentence.head(noun);
    }
    boolean nominal = noun.upos().equals("NOUN") || noun.upos().equals("PROPN");
    return nominal && noun.index() < pronoun.index() ? noun : null;
  }

  /** The noun that the token's relative clause modifies, or null outside of one. */
  static Token antecedent(Sentence sentence, Token token) {
    Token current = token;
    while (current != null && current.head() >= 0) {
      if (current.relation().equals("acl:relcl")) {
        return sentence.head(current);
      }
      current = sentence.head(current);
    }
    return null;
  }
}
