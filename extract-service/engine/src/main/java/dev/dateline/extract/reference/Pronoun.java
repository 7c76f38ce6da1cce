package dev.dateline.extract.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * A third-person pronoun.
 *
 * @param form which weights of the model apply
 * @param reflexive "himself"
 */
record Pronoun(PronounModel.Form form, Sex sex, boolean reflexive) {

  private static final Map<String, Pronoun> PRONOUNS = new HashMap<>();

  static {
    add(PronounModel.Form.PERSON, Sex.MALE, "he", "him");
    add(PronounModel.Form.PERSON, Sex.FEMALE, "she");
    add(PronounModel.Form.PERSON_POSSESSIVE, Sex.MALE, "his");
    add(PronounModel.Form.PERSON_POSSESSIVE, Sex.FEMALE, "hers");
    add(PronounModel.Form.THING, Sex.UNKNOWN, "it");
    add(PronounModel.Form.THING_POSSESSIVE, Sex.UNKNOWN, "its");
    add(PronounModel.Form.PLURAL, Sex.UNKNOWN, "they", "them");
    add(PronounModel.Form.PLURAL_POSSESSIVE, Sex.UNKNOWN, "their", "theirs");
    PRONOUNS.put("himself", new Pronoun(PronounModel.Form.PERSON, Sex.MALE, true));
    PRONOUNS.put("herself", new Pronoun(PronounModel.Form.PERSON, Sex.FEMALE, true));
    PRONOUNS.put("itself", new Pronoun(PronounModel.Form.THING, Sex.UNKNOWN, true));
    PRONOUNS.put("themselves", new Pronoun(PronounModel.Form.PLURAL, Sex.UNKNOWN, true));
  }

  private static void add(PronounModel.Form form, Sex sex, String... words) {
    for (String word : words) {
      PRONOUNS.put(word, new Pronoun(form, sex, false));
    }
  }

  /** The pronoun that a token is, or null. Expletives ("it is raining") are none. */
  static Pronoun of(Token token) {
    if (!token.upos().equals("PRON") || token.is("expl")) {
      return null;
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    if (word.equals("her")) {
      return new Pronoun(
          token.xpos().equals("PRP$") || token.relation().equals("nmod:poss")
              ? PronounModel.Form.PERSON_POSSESSIVE
              : PronounModel.Form.PERSON,
          Sex.FEMALE,
          false);
    }
    return PRONOUNS.get(word);
  }

  boolean possessive() {
    return switch (form) {
      case PERSON_POSSESSIVE, THING_POSSESSIVE, PLURAL_POSSESSIVE -> true;
      case PERSON, THING, PLURAL -> false;
    };
  }

  /** Whether it denotes one person. */
  boolean person() {
    return form == PronounModel.Form.PERSON || form == PronounModel.Form.PERSON_POSSESSIVE;
  }

  boolean plural() {
    return form == PronounModel.Form.PLURAL || form == PronounModel.Form.PLURAL_POSSESSIVE;
  }

  /** "I", "me", "my", "myself", "mine". */
  static boolean firstPerson(Token token) {
    if (!token.upos().equals("PRON")) {
      return false;
    }
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "i", "me", "my", "mine", "myself" -> true;
      default -> false;
    };
  }
}
