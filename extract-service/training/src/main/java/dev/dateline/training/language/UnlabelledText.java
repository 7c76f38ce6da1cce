package dev.dateline.training.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.segment.TokenSequence;
import dev.dateline.extract.language.segment.Tokenizer;

/** The words of the training parts of all corpora, as hashes of normalised lower-case forms. */
final class UnlabelledText {

  private UnlabelledText() {}

  static List<int[]> read(Path corpora, List<Example> treebanks) throws IOException {
    List<int[]> texts = new ArrayList<>();
    for (Example e : treebanks) {
      texts.add(hashes(e.forms()));
    }
    Tokenizer tokenizer = new Tokenizer(EnglishAnalyzer.segmentationRules());
    try (Stream<Path> files = Files.list(corpora.resolve("polnear/train"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          TokenSequence tokens = new TokenSequence();
          tokenizer.tokenize(line, 0, line.length(), tokens);
          String[] forms = new String[tokens.size()];
          for (int i = 0; i < forms.length; i++) {
            forms[i] = line.substring(tokens.start(i), tokens.end(i));
          }
          texts.add(hashes(forms));
        }
      }
    }
    List<String> sentence = new ArrayList<>();
    String key = "";
    for (String line : Files.readAllLines(corpora.resolve("ecbplus/train_corpus.txt"))) {
      String[] field = line.split("\t");
      if (field.length < 4) {
        continue;
      }
      if (!key.equals(field[0] + field[1])) {
        texts.add(hashes(sentence.toArray(String[]::new)));
        sentence.clear();
        key = field[0] + field[1];
      }
      sentence.add(field[3]);
    }
    return texts;
  }

  private static int[] hashes(String[] forms) {
    int[] hashes = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      hashes[i] = WordFeatures.lowerHash(forms[i]);
    }
    return hashes;
  }
}
