package dev.dateline.training.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of news as two other programs have annotated it.
 *
 * @param nlp4j by NLP4J: the better tags and trees, names of fine types
 * @param coreNlp by Stanford CoreNLP: the better names
 */
record SilverSentence(Example nlp4j, Example coreNlp) {

  /** Reads the silver corpora, and gives their words the white space that they must have had. */
  static List<SilverSentence> read(Path corpora) throws IOException {
    List<Example> nlp4j = Conllu.read(corpora.resolve("silver/polnear-ud.conllu.gz"));
    List<Example> coreNlp = Conllu.read(corpora.resolve("silver/polnear-ner.conllu.gz"));
    List<SilverSentence> sentences = new ArrayList<>();
    for (int i = 0; i < nlp4j.size(); i++) {
      space(nlp4j.get(i));
      space(coreNlp.get(i));
      sentences.add(new SilverSentence(nlp4j.get(i), coreNlp.get(i)));
    }
    return sentences;
  }

  private static void space(Example e) {
    boolean inside = false;
    for (int i = 0; i < e.size(); i++) {
      String form = e.forms()[i];
      boolean quote = form.equals("\"");
      boolean glued = form.equals("n't") || form.startsWith("'") || ".,;:?!)]%".contains(form);
      boolean afterOpener = i > 0 && "([$".contains(e.forms()[i - 1]);
      boolean afterQuote = i > 0 && e.forms()[i - 1].equals("\"") && inside;
      e.spaceBefore()[i] = quote ? !inside : !glued && !afterOpener && !afterQuote;
      inside ^= quote;
    }
  }

  int size() {
    return nlp4j.size();
  }

  /** The sentence with only those tags on which both agree. */
  Example tagged() {
    return nlp4j.withTagsAgreed(coreNlp);
  }

  /** The sentence with names: the better ones, with the finer types where they meet. */
  Example named() {
    return NameLabels.merged(coreNlp, nlp4j);
  }
}
