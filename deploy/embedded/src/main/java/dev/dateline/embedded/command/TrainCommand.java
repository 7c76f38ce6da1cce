package dev.dateline.embedded.command;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "train",
    description = "Train extract-service's models again from their corpora (see the model cards).")
final class TrainCommand implements Callable<Integer> {

  private static final String RESOURCES =
      "extract-service/engine/src/main/resources/dev/dateline/extract/";

  /** Where the base goes whose analyses the attribution model learns from. */
  private static final String GOLD_BASE = "extract-service/training/target/gold-base/";

  /** The trainers of extract-service/training, in the order in which they build on each other. */
  enum Model {
    language("language.LanguageTraining", "language"),
    event("event.EventTraining", "event/events.tsv"),
    pronoun("reference.PronounTraining", "reference/pronoun-weights.tsv"),
    attribution("attribution.AttributionTrainer", "attribution/attribution.model"),
    confidence("mention.ConfidenceTraining", "mention/confidence.tsv");

    private final String mainClass;
    private final String resource;

    /**
     * @param resource the file or folder of the engine that it writes
     */
    Model(String mainClass, String resource) {
      this.mainClass = "dev.dateline.training." + mainClass;
      this.resource = resource;
    }
  }

  @Mixin private SharedData shared;

  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL",
      description = "One of ${COMPLETION-CANDIDATES}; all of them if left out.")
  private Model model;

  @Override
  public Integer call() {
    int worst = 0;
    String corpora = shared.folder().resolve("corpora").toString();
    for (var each : model == null ? Model.values() : new Model[] {model}) {
      System.out.println("== " + each);
      if (each == Model.attribution) {
        worst = Math.max(worst, train(Model.language, List.of(corpora, GOLD_BASE, "--gold")));
      }
      var arguments = List.of(corpora, RESOURCES + each.resource, GOLD_BASE);
      int inputs = each == Model.attribution ? 3 : 2;
      worst = Math.max(worst, train(each, arguments.subList(0, inputs)));
    }
    return worst;
  }

  private static int train(Model model, List<String> arguments) {
    return TrainingModule.run(TrainingModule.EXTRACTION, model.mainClass, arguments);
  }
}
