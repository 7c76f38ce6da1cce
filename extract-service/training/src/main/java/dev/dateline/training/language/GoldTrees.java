package dev.dateline.training.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** Sentences of the treebanks' development parts, by hand and as the analyser has them. */
public final class GoldTrees {

  /** The same sentence twice. */
  public record Pair(Sentence gold, Sentence found) {}

  private GoldTrees() {}

  /** Reads GUM's and EWT's development parts and analyses them, with their own words. */
  public static List<Pair> read(Path corpora, EnglishAnalyzer analyzer) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String name : List.of("gum-dev-ner", "ewt-dev")) {
      for (Example e : Conllu.read(corpora.resolve("ud/" + name + ".conllu"))) {
        var words = new EnglishAnalyzer.Words(e.forms(), new int[e.size()], e.spaceBefore());
        Sentence found = analyzer.sentence(words);
        List<Token> tokens = new ArrayList<>();
        for (Token token : found.tokens()) {
          int i = token.index();
          tokens.add(
              new Token(
                  i,
                  token.text(),
                  token.start(),
                  token.end(),
                  e.lemmas()[i],
                  e.upos()[i],
                  e.xpos()[i],
                  e.heads()[i] == e.size() ? -1 : e.heads()[i],
                  e.relations()[i]));
        }
        pairs.add(new Pair(new Sentence(0, tokens, found.names()), found));
      }
    }
    return pairs;
  }
}
