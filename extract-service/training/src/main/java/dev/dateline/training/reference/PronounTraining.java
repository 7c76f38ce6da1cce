package dev.dateline.training.reference;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.reference.PronounModel;
import dev.dateline.extract.reference.PronounModel.Candidate;
import dev.dateline.extract.reference.PronounModel.Choice;
import dev.dateline.extract.reference.PronounModel.Form;
import dev.dateline.extract.reference.PronounModel.Signal;
import dev.dateline.extract.reference.ReferenceResolver;
import dev.dateline.training.reference.GumCorpus.GoldDocument;

/**
 * Trains the weights by which {@link PronounModel} ranks antecedents, on GUM's training part, once
 * with its gold parses and names and once with our own: maximum likelihood of the right candidates
 * with L2 regularisation, batch gradient ascent. Arguments: folder of the corpora, file to write.
 * The same corpus gives the same file.
 */
public final class PronounTraining {

  private static final int ROUNDS = 400;
  private static final double RATE = 0.5;
  private static final double REGULARISATION = 0.001;

  /** A choice with the indices of the right candidates. */
  private record Example(Choice choice, List<Integer> right) {}

  private PronounTraining() {}

  public static void main(String[] args) throws IOException {
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    Path file =
        Path.of(
            args.length > 1
                ? args[1]
                : "extract-service/engine/src/main/resources/dev/dateline/extract/reference/pronoun-weights.tsv");
    int forms = Form.values().length;
    double[][] weights = new double[forms][Signal.values().length];
    List<Example> examples = new ArrayList<>();
    for (EnglishAnalyzer analyzer : new EnglishAnalyzer[] {null, EnglishAnalyzer.load()}) {
      examples.addAll(examples(GumCorpus.read(corpora.resolve("ud"), "train", analyzer)));
    }
    for (Form form : Form.values()) {
      List<Example> own = examples.stream().filter(e -> e.choice().form() == form).toList();
      fit(own, weights, form);
      System.out.printf(Locale.ROOT, "%-20s %5d pronouns%n", form, own.size());
    }
    write(weights, file);
  }

  private static List<Example> examples(List<GoldDocument> documents) {
    ReferenceResolver resolver =
        new ReferenceResolver(
            new PronounModel(new double[Form.values().length][Signal.values().length]));
    List<Example> examples = new ArrayList<>();
    for (GoldDocument document : documents) {
      resolver.resolve(
          document.document(),
          null,
          choice -> {
            List<Integer> right = right(document, choice);
            examples.add(new Example(choice, right));
            return right.getFirst();
          });
    }
    return examples;
  }

  /** The candidates that the gold standard puts in one entity with the pronoun, else "none". */
  static List<Integer> right(GoldDocument document, Choice choice) {
    String entity = document.entityAt(choice.start());
    List<Integer> right = new ArrayList<>();
    int none = choice.candidates().size() - 1;
    for (int i = 0; i < none && entity != null; i++) {
      Candidate candidate = choice.candidates().get(i);
      boolean several =
          candidate.signals().contains(Signal.COORDINATION_OF_OTHERS)
              || candidate.signals().contains(Signal.COORDINATION_OF_PERSONS);
      String other =
          several
              ? document.widestEntityAt(candidate.headStart())
              : document.entityAt(candidate.headStart());
      if (entity.equals(other)) {
        right.add(i);
      }
    }
    return right.isEmpty() ? List.of(none) : right;
  }

  private static void fit(List<Example> examples, double[][] weights, Form form) {
    double[] own = weights[form.ordinal()];
    double[] squares = new double[own.length];
    for (int round = 0; round < ROUNDS; round++) {
      PronounModel model = new PronounModel(weights);
      double[] gradient = new double[own.length];
      for (Example example : examples) {
        double[] probabilities = model.probabilities(example.choice());
        double mass = 0;
        for (int right : example.right()) {
          mass += probabilities[right];
        }
        for (int i = 0; i < probabilities.length; i++) {
          double target =
              example.right().contains(i) ? probabilities[i] / Math.max(mass, 1e-12) : 0;
          Set<Signal> signals = example.choice().candidates().get(i).signals();
          for (Signal signal : signals) {
            gradient[signal.ordinal()] += target - probabilities[i];
          }
        }
      }
      for (int i = 0; i < own.length; i++) {
        double step = gradient[i] / examples.size() - REGULARISATION * own[i];
        squares[i] += step * step;
        if (squares[i] > 0) {
          own[i] += RATE * step / Math.sqrt(squares[i]);
        }
      }
    }
  }

  private static void write(double[][] weights, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.print(
          """
          # Weights of the model that chooses a pronoun's antecedent: log-linear, one row for what is seen of
          # a candidate (PronounModel.Signal), one column for each kind of pronoun (PronounModel.Form).
          # Made by dev.dateline.training.reference.PronounTraining from the training part of GUM (annotations
          # CC BY 4.0; without the genres whose texts are under a non-commercial licence). Do not edit.
          """);
      StringBuilder header = new StringBuilder("# signal");
      for (Form form : Form.values()) {
        header.append('\t').append(form);
      }
      out.print(header + "\n");
      for (Signal signal : Signal.values()) {
        StringBuilder row = new StringBuilder(signal.name());
        for (Form form : Form.values()) {
          row.append('\t')
              .append(
                  String.format(Locale.ROOT, "%.3f", weights[form.ordinal()][signal.ordinal()]));
        }
        out.print(row + "\n");
      }
    }
  }
}
