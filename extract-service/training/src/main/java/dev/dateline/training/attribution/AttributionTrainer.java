package dev.dateline.training.attribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.dateline.extract.attribution.AttributionFinder;
import dev.dateline.extract.attribution.AttributionModel;
import dev.dateline.extract.attribution.AttributionModel.Table;
import dev.dateline.extract.attribution.CueFeatures;
import dev.dateline.extract.attribution.CueView;
import dev.dateline.extract.attribution.FeatureBag;
import dev.dateline.extract.attribution.QuotedDocument;
import dev.dateline.extract.attribution.Role;
import dev.dateline.extract.attribution.RoleFeatures;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.LanguageAnalyzer;
import dev.dateline.extract.quotation.QuotationFinder;

/**
 * Trains the engine's attribution model on {@code polnear/train}, deterministically.
 *
 * <p>Usage: {@code AttributionTrainer CORPORA MODEL BASE [--hold-out]}. BASE is a folder with an
 * {@code english.model.gz} that {@code LanguageTraining --gold} has written: the shipped one has
 * learnt from the same articles and analyses them better than new ones. With {@code --hold-out}
 * every eighth article is left out, for development without the dev part.
 */
public final class AttributionTrainer {

  private static final int CUE_BITS = 20;
  private static final int STATE_BITS = 19;
  private static final int EDGE_BITS = 14;
  private static final int RELATION_BITS = 17;
  private static final int CUE_EPOCHS = 5;
  private static final int ROLE_EPOCHS = 3;
  private static final int RELATION_EPOCHS = 6;

  /** One article, analysed. */
  private record Item(QuotedDocument document, GoldAlignment gold) {}

  private AttributionTrainer() {}

  /** Trains and writes the model. */
  public static void main(String[] args) throws IOException {
    boolean holdOut = args.length > 3 && args[3].equals("--hold-out");
    List<Item> items = new ArrayList<>();
    LanguageAnalyzer analyzer =
        EnglishAnalyzer.load(Files.newInputStream(Path.of(args[2], "english.model.gz")));
    QuotationFinder finder = new QuotationFinder();
    int placed = 0;
    int unplaced = 0;
    List<PolNear> articles = PolNear.read(Path.of(args[0], "polnear", "train"));
    for (int i = 0; i < articles.size(); i++) {
      if (holdOut && isHeldOut(i)) {
        continue;
      }
      PolNear article = articles.get(i);
      QuotedDocument document =
          new QuotedDocument(analyzer.analyze(article.text()), finder.find(article.text()));
      GoldAlignment gold = new GoldAlignment(document, article);
      placed += gold.byHead().size();
      unplaced += gold.unplaced();
      items.add(new Item(document, gold));
    }
    System.out.printf(
        "%d articles, %d cues, %d without a candidate word%n", items.size(), placed, unplaced);
    train(items, Path.of(args[1]));
  }

  /** Whether {@code --hold-out} leaves the i-th article out. */
  public static boolean isHeldOut(int i) {
    return i % 8 == 3;
  }

  private static void train(List<Item> items, Path model) throws IOException {
    List<List<LogisticTrainer.Example>> cues = new ArrayList<>();
    for (Item item : items) {
      cues.add(cueExamples(item));
    }
    // The role model sees cue probabilities of articles that the cue model was not trained on, as
    // it will in use.
    List<float[]> probabilities = new ArrayList<>(Collections.nCopies(items.size(), null));
    Table[] halves = new Table[2];
    for (int half = 0; half < 2; half++) {
      halves[half] = cueTable(joined(cues, half));
      AttributionModel partial =
          new AttributionModel(halves[half], emptyTable(1), emptyTable(1), emptyTable(1));
      for (int i = half; i < items.size(); i += 2) {
        probabilities.set(i, partial.cueProbabilities(items.get(i).document()));
      }
    }
    report(items, probabilities);
    List<List<ChainTrainer.Example>> windows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      windows.add(windows(items.get(i), probabilities.get(i)));
    }
    Table cue = cueTable(joined(cues, -1));
    // The decision on a whole attribution is trained on roles that were found in articles unknown
    // to the role model.
    List<LogisticTrainer.Example> relations = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      Table[] roles = roleTables(joined(windows, half));
      AttributionFinder finder =
          new AttributionFinder(
              new AttributionModel(halves[half], roles[0], roles[1], emptyTable(1)));
      for (int i = half; i < items.size(); i += 2) {
        addRelations(finder, items.get(i), relations);
      }
    }
    System.out.printf(
        "%d candidate relations, %d right%n",
        relations.size(), relations.stream().filter(LogisticTrainer.Example::positive).count());
    Table relation =
        Table.quantised(
            RELATION_BITS, 1, LogisticTrainer.train(relations, RELATION_BITS, RELATION_EPOCHS));
    Table[] roles = roleTables(joined(windows, -1));
    try (OutputStream out = Files.newOutputStream(model)) {
      new AttributionModel(cue, roles[0], roles[1], relation).write(out);
    }
  }

  /** All examples but those of every second article, from {@code left} on; -1 leaves none out. */
  private static <T> List<T> joined(List<List<T>> examples, int left) {
    List<T> joined = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (left < 0 || i % 2 != left) {
        joined.addAll(examples.get(i));
      }
    }
    return joined;
  }

  private static Table[] roleTables(List<ChainTrainer.Example> windows) {
    ChainTrainer chain = new ChainTrainer(windows, STATE_BITS, EDGE_BITS);
    chain.train(ROLE_EPOCHS);
    int roles = Role.values().length;
    return new Table[] {
      Table.quantised(STATE_BITS, roles, chain.state),
      Table.quantised(EDGE_BITS, roles * roles, chain.edge)
    };
  }

  private static void addRelations(
      AttributionFinder finder, Item item, List<LogisticTrainer.Example> relations) {
    finder.candidates(
        item.document(),
        (features, source, content) ->
            relations.add(
                new LogisticTrainer.Example(
                    features.folded(RELATION_BITS), item.gold().holds(source, content))));
  }

  private static Table cueTable(List<LogisticTrainer.Example> examples) {
    return Table.quantised(CUE_BITS, 1, LogisticTrainer.train(examples, CUE_BITS, CUE_EPOCHS));
  }

  private static Table emptyTable(int width) {
    return new Table(1, width, 1, new byte[width << 1]);
  }

  private static List<LogisticTrainer.Example> cueExamples(Item item) {
    List<LogisticTrainer.Example> examples = new ArrayList<>();
    FeatureBag features = new FeatureBag();
    for (int p = 0; p < item.document().size(); p++) {
      if (CueFeatures.isCandidate(item.document(), p)) {
        CueFeatures.extract(item.document(), p, features);
        examples.add(
            new LogisticTrainer.Example(
                features.folded(CUE_BITS), item.gold().byHead().containsKey(p)));
      }
    }
    return examples;
  }

  private static List<ChainTrainer.Example> windows(Item item, float[] probabilities) {
    List<ChainTrainer.Example> windows = new ArrayList<>();
    for (var entry : item.gold().byHead().entrySet()) {
      CueView view = new CueView(item.document(), entry.getKey(), probabilities);
      Role[] gold = GoldAlignment.roles(view, entry.getValue());
      int[][] states = new int[view.size()][];
      int[][] edges = new int[view.size()][];
      byte[] roles = new byte[view.size()];
      RoleFeatures.extract(
          view,
          (i, state, edge) -> {
            states[i] = state.folded(STATE_BITS);
            edges[i] = edge.folded(EDGE_BITS);
            roles[i] = (byte) gold[i].ordinal();
          });
      windows.add(new ChainTrainer.Example(states, edges, roles));
    }
    return windows;
  }

  /** Precision and recall of cue heads by cross-validation. */
  private static void report(List<Item> items, List<float[]> probabilities) {
    for (float threshold : new float[] {0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.6f}) {
      int right = 0;
      int found = 0;
      int gold = 0;
      for (int i = 0; i < items.size(); i++) {
        gold += items.get(i).gold().byHead().size();
        float[] p = probabilities.get(i);
        for (int k = 0; k < p.length; k++) {
          if (p[k] > threshold) {
            found++;
            right += items.get(i).gold().byHead().containsKey(k) ? 1 : 0;
          }
        }
      }
      System.out.printf(
          "cue heads at %.2f: P %.3f R %.3f F1 %.3f%n",
          threshold, (double) right / found, (double) right / gold, 2.0 * right / (found + gold));
    }
  }
}
