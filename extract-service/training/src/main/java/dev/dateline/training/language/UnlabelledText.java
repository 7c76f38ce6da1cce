package dev.dateline.training.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.segment.TokenSequence;
import dev.dateline.extract.language.segment.Tokenizer;

/** How often each word, in lower case, occurs in the training parts of all corpora. */
final class UnlabelledText {

  private UnlabelledText() {}

  static Map<String, Integer> counts(Path corpora, List<Example> treebanks) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Example e : treebanks) {
      for (String form : e.forms()) {
        count(form, counts);
      }
    }
    Tokenizer tokenizer = new Tokenizer(EnglishAnalyzer.segmentationRules());
    try (Stream<Path> files = Files.list(corpora.resolve("polnear/train"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          TokenSequence tokens = new TokenSequence();
          tokenizer.tokenize(line, 0, line.length(), tokens);
          for (int i = 0; i < tokens.size(); i++) {
            count(line.substring(tokens.start(i), tokens.end(i)), counts);
          }
        }
      }
    }
    for (String line : Files.readAllLines(corpora.resolve("ecbplus/train_corpus.txt"))) {
      String[] field = line.split("\t");
      if (field.length >= 4) {
        count(field[3], counts);
      }
    }
    return counts;
  }

  private static void count(String form, Map<String, Integer> counts) {
    counts.merge(form.toLowerCase(Locale.ROOT), 1, Integer::sum);
  }
}
