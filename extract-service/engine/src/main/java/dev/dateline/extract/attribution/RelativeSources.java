package dev.dateline.extract.attribution;

import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** Sources that are relative pronouns: "the envoy, who said". */
final class RelativeSources {

  private RelativeSources() {}

  /** The noun that a relative pronoun stands for, with its modifiers to the left, or null. */
  static Phrase antecedent(Phrase pronoun) {
    Sentence sentence = pronoun.sentence();
    Token t = pronoun.head();
    if (!t.xpos().equals("WP") && !t.xpos().equals("WDT")) {
      return null;
    }
    for (int step = 0; step < 4 && t != null; step++) {
      if (t.relation().equals("acl:relcl")) {
        Token noun = sentence.head(t);
        if (noun == null) {
          return null;
        }
        int start = noun.start();
        int end = noun.end();
        for (Token child : sentence.children(noun)) {
          boolean modifier =
              child.is("det") || child.is("amod") || child.is("compound") || child.is("nummod");
          if (modifier || child.is("flat")) {
            start = Math.min(start, child.start());
            end = Math.max(end, child.end());
          }
        }
        return new Phrase(sentence, noun, start, end);
      }
      t = sentence.head(t);
    }
    return null;
  }
}
