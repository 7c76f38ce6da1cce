package dev.dateline.extract.language;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import dev.dateline.extract.language.lemma.Lemmatizer;
import dev.dateline.extract.language.model.ActionTable;
import dev.dateline.extract.language.model.LabelTable;
import dev.dateline.extract.language.model.WordClasses;
import dev.dateline.extract.language.model.WordFeatures;
import dev.dateline.extract.language.name.HeadlineNames;
import dev.dateline.extract.language.name.NameConsistency;
import dev.dateline.extract.language.name.NameList;
import dev.dateline.extract.language.name.NameRecognizer;
import dev.dateline.extract.language.parse.DependencyParser;
import dev.dateline.extract.language.parse.InfinitiveComplement;
import dev.dateline.extract.language.parse.MissedSubject;
import dev.dateline.extract.language.parse.ObjectControl;
import dev.dateline.extract.language.parse.PastForms;
import dev.dateline.extract.language.parse.TreeCorrections;
import dev.dateline.extract.language.segment.SegmentationRules;
import dev.dateline.extract.language.segment.SentenceSplitter;
import dev.dateline.extract.language.segment.TokenSequence;
import dev.dateline.extract.language.segment.Tokenizer;
import dev.dateline.extract.language.tag.Tagger;

/** The analyser of English that Dateline ships, with its trained model. Safe for threads. */
public final class EnglishAnalyzer implements LanguageAnalyzer {

  private static final String MODEL = "english.model.gz";

  /** Tags of words that no name ends in: prepositions, determiners, conjunctions and the like. */
  private static final Set<String> NEVER_LAST = Set.of("IN", "DT", "CC", "TO", "PRP$", ",", ":");

  /** Tags of words that, in small letters, are no part of a name: verbs and pronouns. */
  private static final Set<String> NEVER_INSIDE = Set.of("VB", "VBD", "VBP", "VBZ", "MD", "PRP");

  private final WordClasses classes;
  private final String[] relations;
  private final NamedEntity.Type[] nameTypes;
  private final String[] xpos;
  private final String[] upos;
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final DependencyParser parser;
  private final NameRecognizer recognizer;
  private final NameList nameList;
  private final TreeCorrections corrections;

  /** An analyser with a model, and the resources that come with this class. */
  public EnglishAnalyzer(
      EnglishModel model,
      Lemmatizer lemmatizer,
      SegmentationRules rules,
      NameList nameList,
      TreeCorrections corrections) {
    this.nameList = nameList;
    this.corrections = corrections;
    this.classes = model.classes();
    this.relations = model.relations();
    this.nameTypes = model.nameTypes();
    this.lemmatizer = lemmatizer;
    this.tokenizer = new Tokenizer(rules);
    this.splitter = new SentenceSplitter(rules);
    this.xpos = new String[model.tags().length];
    this.upos = new String[model.tags().length];
    for (int i = 0; i < xpos.length; i++) {
      int bar = model.tags()[i].indexOf('|');
      xpos[i] = model.tags()[i].substring(0, bar);
      upos[i] = model.tags()[i].substring(bar + 1);
    }
    this.tagger = new Tagger(LabelTable.of(model.tagger()), model.tags());
    this.parser =
        new DependencyParser(
            ActionTable.of(model.actions()), LabelTable.of(model.labels()), List.of(relations));
    this.recognizer = new NameRecognizer(LabelTable.of(model.names()), nameTypes, model.tags());
  }

  /** Loads the shipped model and rules. */
  public static EnglishAnalyzer load() {
    try {
      return load(resource(MODEL));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }

  /**
   * Loads another model with the shipped rules.
   *
   * @param model compressed by gzip; closed here
   * @throws IOException when it is not a model
   */
  public static EnglishAnalyzer load(InputStream model) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(model, 1 << 16), 1 << 16))) {
      return new EnglishAnalyzer(
          EnglishModel.read(in),
          lemmatizer(),
          segmentationRules(),
          nameList(),
          new TreeCorrections(objectControl(), infinitiveComplement(), missedSubject()));
    }
  }

  /** The shipped lemmatiser. */
  public static Lemmatizer lemmatizer() throws IOException {
    try (BufferedReader lines = lines("lemmas.tsv")) {
      return Lemmatizer.read(lines);
    }
  }

  /** The shipped rules of segmentation. */
  public static SegmentationRules segmentationRules() throws IOException {
    try (BufferedReader lines = lines("segmentation.tsv")) {
      return SegmentationRules.read(lines);
    }
  }

  /** The shipped list of well-known names. */
  public static NameList nameList() throws IOException {
    try (BufferedReader lines = lines("names.tsv")) {
      return NameList.read(lines);
    }
  }

  private static InfinitiveComplement infinitiveComplement() throws IOException {
    try (BufferedReader lines = lines("infinitive-complements.tsv")) {
      return InfinitiveComplement.read(lines);
    }
  }

  private static ObjectControl objectControl() throws IOException {
    try (BufferedReader lines = lines("object-control.tsv")) {
      return ObjectControl.read(lines);
    }
  }

  private static MissedSubject missedSubject() throws IOException {
    try (BufferedReader lines = lines("missed-subjects.tsv")) {
      return MissedSubject.read(lines);
    }
  }

  private static BufferedReader lines(String name) throws IOException {
    return new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8));
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = EnglishAnalyzer.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("no resource " + name);
    }
    return stream;
  }

  @Override
  public Document analyze(String text) {
    List<Words> sentences = new ArrayList<>();
    TokenSequence tokens = new TokenSequence();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !isLineBreak(text.charAt(to))) {
        to++;
      }
      tokens.clear();
      tokenizer.tokenize(text, from, to, tokens);
      int first = 0;
      while (first < tokens.size()) {
        int end = splitter.sentenceEnd(text, tokens, first);
        sentences.add(words(text, tokens, first, end));
        first = end;
      }
      from = to + 1;
    }
    return new Document(text, sentences(sentences));
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }

  /**
   * The words of a sentence before they are analysed.
   *
   * @param forms the words, none empty
   * @param starts offset of each word in the text, UTF-16 units
   * @param spaceBefore whether white space precedes each word
   */
  public record Words(String[] forms, int[] starts, boolean[] spaceBefore) {}

  private static Words words(String text, TokenSequence tokens, int first, int end) {
    Words words =
        new Words(new String[end - first], new int[end - first], new boolean[end - first]);
    for (int i = first; i < end; i++) {
      words.forms[i - first] = text.substring(tokens.start(i), tokens.end(i));
      words.starts[i - first] = tokens.start(i);
      words.spaceBefore[i - first] = tokens.spaceBefore(i);
    }
    return words;
  }

  /** Analyses a sentence that stands alone, already split into words. */
  public Sentence sentence(Words words) {
    return sentences(List.of(words)).getFirst();
  }

  /** Analyses the sentences of one document, already split into words. */
  public List<Sentence> sentences(List<Words> document) {
    List<List<Token>> tokens = new ArrayList<>(document.size());
    List<List<NamedEntity>> names = new ArrayList<>(document.size());
    NameConsistency consistency = new NameConsistency();
    HeadlineNames headlines = new HeadlineNames();
    for (Words words : document) {
      WordFeatures features = new WordFeatures(words.forms, words.spaceBefore, classes);
      tagger.tag(features);
      nameList.mark(words.forms, features);
      tokens.add(parsed(words, features));
      List<NamedEntity> found = names(recognizer.recognize(features), features.tag, words.forms);
      if (!HeadlineNames.isHeadline(words.forms)) {
        headlines.learn(words.forms, found);
        consistency.count(words.forms, found);
      }
      names.add(found);
    }
    List<Sentence> sentences = new ArrayList<>(document.size());
    for (int i = 0; i < document.size(); i++) {
      if (HeadlineNames.isHeadline(document.get(i).forms)) {
        List<NamedEntity> found = headlines.in(document.get(i).forms, names.get(i));
        consistency.count(document.get(i).forms, found);
        names.set(i, found);
      }
      List<NamedEntity> harmonised = consistency.harmonised(document.get(i).forms, names.get(i));
      sentences.add(new Sentence(i, tokens.get(i), harmonised));
    }
    return sentences;
  }

  private List<Token> parsed(Words words, WordFeatures features) {
    int n = features.size;
    int[] heads = new int[n];
    int[] labels = new int[n];
    parser.parse(features, heads, labels);
    List<String> tags = new ArrayList<>(n);
    List<String> lemmas = new ArrayList<>(n);
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      tags.add(xpos[features.tag[i]]);
      names[i] = relations[labels[i]];
    }
    PastForms.agree(tags, heads, names);
    for (int i = 0; i < n; i++) {
      lemmas.add(lemmatizer.lemma(words.forms[i], tags.get(i)));
    }
    corrections.apply(lemmas, tags, heads, names);
    List<Token> tokens = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      String form = words.forms[i];
      tokens.add(
          new Token(
              i,
              form,
              words.starts[i],
              words.starts[i] + form.length(),
              lemmas.get(i),
              upos[features.tag[i]],
              tags.get(i),
              heads[i] == n ? -1 : heads[i],
              names[i]));
    }
    return tokens;
  }

  /** The names that the labels mark; the last type stands for all that are not told apart. */
  private List<NamedEntity> names(int[] labels, int[] tags, String[] forms) {
    List<NamedEntity> names = new ArrayList<>();
    int i = 0;
    while (i < labels.length) {
      if (labels[i] == 0) {
        i++;
        continue;
      }
      int first = i++;
      int type = (labels[first] - 1) / 2;
      int last = first;
      boolean cut = false;
      while (i < labels.length && labels[i] == 2 * type + 2) {
        cut |=
            Character.isLowerCase(forms[i].codePointAt(0)) && NEVER_INSIDE.contains(xpos[tags[i]]);
        last = cut ? last : i;
        i++;
      }
      if (type < nameTypes.length) {
        while (last > first && NEVER_LAST.contains(xpos[tags[last]])) {
          last--;
        }
        names.add(new NamedEntity(nameTypes[type], first, last));
      }
    }
    return names;
  }
}
