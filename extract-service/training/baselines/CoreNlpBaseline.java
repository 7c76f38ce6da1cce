import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Throughput of Stanford CoreNLP with the annotators that do what Dateline's engine does: {@code
 * CoreNlpBaseline THREADS FILE...} prints articles per second after a warm-up over all files.
 * Run as a single source file by SpeedBenchmark; CoreNLP is GPL and no dependency of Dateline.
 */
public class CoreNlpBaseline {

  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[0]);
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      texts.add(Files.readString(Path.of(args[i])));
    }
    var properties = new Properties();
    // The tokenizer splits sentences too; natlog is what openie needs.
    properties.setProperty(
        "annotators", "tokenize,pos,lemma,ner,depparse,coref,natlog,openie,quote");
    // The faster of its ways: no finer classes of names, coreference without a neural network.
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.docdate.useFixedDate", "2016-06-01");
    properties.setProperty("coref.algorithm", "statistical");
    var pipeline = new StanfordCoreNLP(properties);
    annotate(pipeline, texts, threads);
    long start = System.nanoTime();
    annotate(pipeline, texts, threads);
    System.out.println(texts.size() / ((System.nanoTime() - start) / 1e9));
  }

  private static void annotate(StanfordCoreNLP pipeline, List<String> texts, int threads) {
    var next = new AtomicInteger();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      for (int t = 0; t < threads; t++) {
        executor.submit(
            () -> {
              for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                pipeline.annotate(new CoreDocument(texts.get(i)));
              }
            });
      }
    }
  }
}
