package dev.dateline.training.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.EnglishModel;
import dev.dateline.extract.language.model.ActionTable;
import dev.dateline.extract.language.model.FeatureTable;
import dev.dateline.extract.language.model.LabelTable;
import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.name.NameList;
import dev.dateline.extract.language.parse.DependencyParser;
import dev.dateline.extract.language.tag.Tagger;

/**
 * Trains everything that {@code EnglishAnalyzer} loads. Arguments: folder of the corpora, folder of
 * the resources to write into; optionally "--gold" to leave silver tags and trees out, for models
 * that learn from analyses of texts which this one must then not have seen. The same corpora give
 * the same files.
 */
public final class LanguageTraining {

  /** How many of the most frequent words of English the models know the classes of. */
  private static final int FREQUENT_WORDS = 200_000;

  private static final int RARE_TAG = 10;

  /** A feature counts from this number of updates on. */
  private static final int MIN_UPDATES = 2;

  /** The same for the parser, which has by far the most features. */
  private static final int PARSER_MIN_UPDATES = 4;

  /** How often each model is learnt, every time in another order; their mean is used. */
  private static final int RUNS = 3;

  /** Quantile of the weights beyond which they are cut off, for the others to be told apart. */
  private static final double CLIP = 0.9999;

  /** Silver trees of longer sentences are too often wrong. */
  private static final int LONGEST_SILVER = 60;

  /** How often the recogniser sees gold names for each time it sees silver ones. */
  private static final int GOLD_COPIES = 2;

  private LanguageTraining() {}

  public static void main(String[] args) throws IOException {
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    Path resources =
        Path.of(
            args.length > 1
                ? args[1]
                : "extract-service/engine/src/main/resources/dev/dateline/extract/language");
    Files.createDirectories(resources);
    List<Example> gold = new ArrayList<>(Conllu.read(corpora.resolve("ud/ewt-train.conllu")));
    List<Example> gum = Conllu.read(corpora.resolve("ud/gum-train-ner.conllu"));
    gold.addAll(gum);
    List<SilverSentence> silver = SilverSentence.read(corpora);
    gold = commonTags(gold);

    PublicLexica lexica = new PublicLexica(FREQUENT_WORDS);
    LemmaTrainer.train(
        gold,
        silver.stream().map(SilverSentence::nlp4j).toList(),
        new VerbForms(lexica),
        resources.resolve("lemmas.tsv"));
    WordClasses classes = WordClassTrainer.train(lexica, UnlabelledText.counts(corpora, gold));

    Vocabulary tags = new Vocabulary();
    Vocabulary relations = new Vocabulary();
    for (Example e : gold) {
      for (int i = 0; i < e.size(); i++) {
        tags.add(e.tag(i));
        relations.add(e.relations()[i]);
      }
    }
    boolean goldOnly = args.length > 2 && args[2].equals("--gold");
    List<SilverSentence> parsed = goldOnly ? List.of() : silver;
    List<Example> news = parsed.stream().map(SilverSentence::tagged).toList();
    List<Example> headlined = Example.withHeadlines(gold);
    System.out.println("tagger");
    List<Example> taggable = new ArrayList<>(headlined);
    taggable.addAll(Example.withHeadlines(news));
    Perceptron tagger =
        mean(run -> TaggerTrainer.train(run, taggable, tags, classes, 7, MIN_UPDATES));
    Tagger tag = new Tagger(LabelTable.of(tagger.quantised(CLIP)), tags.toArray());

    System.out.println("parser");
    List<Example> trees = new ArrayList<>(headlined.stream().map(Example::projective).toList());
    List<WordFeatures> words = new ArrayList<>(jackknifed(headlined, news, tags, classes));
    List<ParserTrainer> parsers =
        runs(run -> new ParserTrainer(run, relations, PARSER_MIN_UPDATES));
    parsers.parallelStream().forEach(parser -> parser.train(trees, words, 8));
    addSilver(trees, words, parsers, relations, parsed, tag, classes);
    parsers.parallelStream().forEach(parser -> parser.train(trees, words, 5));
    Perceptron actions = mean(run -> parsers.get(run).actions);
    Perceptron labels = mean(run -> parsers.get(run).labels);

    List<Example> texts = new ArrayList<>(gold);
    parsed.forEach(sentence -> texts.add(sentence.nlp4j()));
    WordClasses quickClasses = OnlyTags.added(classes, tag, tags.names.size(), texts);

    System.out.println("names");
    List<Example> named = named(corpora, gum, silver);
    NameList nameList = EnglishAnalyzer.nameList();
    List<int[]> nameLabels = named.stream().map(NameLabels::of).toList();
    List<WordFeatures> nameWords =
        named.stream().map(e -> listed(e, tagged(e, tag, quickClasses), nameList)).toList();
    Perceptron names =
        mean(run -> NameTrainer.train(run, nameLabels, nameWords, tags.toArray(), 5, MIN_UPDATES));

    EnglishModel model =
        new EnglishModel(
            quickClasses,
            tags.toArray(),
            tagger.small(CLIP),
            relations.toArray(),
            actions.small(CLIP),
            labels.small(CLIP),
            NameLabels.TYPES,
            names.small(CLIP));
    write(model, resources.resolve("english.model.gz"));
  }

  private static Perceptron mean(IntFunction<Perceptron> run) {
    return Perceptron.mean(runs(run));
  }

  private static <T> List<T> runs(IntFunction<T> run) {
    return IntStream.range(0, RUNS).parallel().mapToObj(run).toList();
  }

  /** Adds silver sentences, parsed by the parsers as trained so far. */
  private static void addSilver(
      List<Example> trees,
      List<WordFeatures> words,
      List<ParserTrainer> parsers,
      Vocabulary relations,
      List<SilverSentence> silver,
      Tagger tagger,
      WordClasses classes) {
    var actions = ActionTable.of(mean(run -> parsers.get(run).actions).quantised(CLIP));
    var labels = LabelTable.of(mean(run -> parsers.get(run).labels).quantised(CLIP));
    DependencyParser labeller = new DependencyParser(actions, labels, relations.names);
    for (SilverSentence e : silver) {
      if (e.size() <= LONGEST_SILVER) {
        WordFeatures tagged = tagged(e.nlp4j(), tagger, classes);
        trees.add(SilverTrees.reparsed(e, tagged, actions, labeller, relations));
        words.add(tagged);
      }
    }
  }

  /** What the name recogniser learns from: gold, and silver of two programs merged. */
  static List<Example> named(Path corpora, List<Example> gum, List<SilverSentence> sentences)
      throws IOException {
    List<Example> silver = sentences.stream().map(SilverSentence::named).toList();
    List<Example> named = new ArrayList<>(silver);
    Map<String, String> types = GumEntities.read(corpora.resolve("ud/gum-train.conllu"));
    List<Example> refined = gum.stream().map(e -> GumEntities.refined(e, types)).toList();
    List<Example> gold = NameLabels.withGroups(refined, silver);
    for (int copy = 0; copy < GOLD_COPIES; copy++) {
      named.addAll(gold);
    }
    return Example.withHeadlines(named);
  }

  static void write(EnglishModel model, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(file)) {
                  {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                  }
                },
                1 << 16))) {
      model.write(out);
    }
    System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
  }

  /** Replaces rare pairs of tags by the most frequent pair with the same Penn Treebank tag. */
  static List<Example> commonTags(List<Example> examples) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Example e : examples) {
      for (int i = 0; i < e.size(); i++) {
        counts
            .computeIfAbsent(e.xpos()[i], x -> new HashMap<>())
            .merge(e.upos()[i], 1, Integer::sum);
      }
    }
    for (Example e : examples) {
      for (int i = 0; i < e.size(); i++) {
        Map<String, Integer> universal = counts.get(e.xpos()[i]);
        if (universal.get(e.upos()[i]) < RARE_TAG) {
          e.upos()[i] =
              universal.entrySet().stream()
                  .max(Map.Entry.comparingByValue())
                  .orElseThrow()
                  .getKey();
        }
      }
    }
    return examples;
  }

  static WordFeatures tagged(Example e, Tagger tagger, WordClasses classes) {
    WordFeatures words = new WordFeatures(e.forms(), e.spaceBefore(), classes);
    tagger.tag(words);
    return words;
  }

  static WordFeatures listed(Example e, WordFeatures words, NameList list) {
    list.mark(e.forms(), words);
    return words;
  }

  /**
   * The sentences with tags as predicted by a tagger that has not seen them.
   *
   * @param others more sentences that every tagger learns from
   */
  static List<WordFeatures> jackknifed(
      List<Example> examples, List<Example> others, Vocabulary tags, WordClasses classes) {
    int folds = 4;
    WordFeatures[] result = new WordFeatures[examples.size()];
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            fold -> {
              List<Example> rest = new ArrayList<>(others);
              for (int i = 0; i < examples.size(); i++) {
                if (i / 50 % folds != fold) {
                  rest.add(examples.get(i));
                }
              }
              FeatureTable table =
                  TaggerTrainer.train(fold, rest, tags, classes, 3, 3).quantised(CLIP);
              Tagger tagger = new Tagger(LabelTable.of(table), tags.toArray());
              for (int i = 0; i < examples.size(); i++) {
                if (i / 50 % folds == fold) {
                  result[i] = tagged(examples.get(i), tagger, classes);
                }
              }
            });
    return Arrays.asList(result);
  }
}
