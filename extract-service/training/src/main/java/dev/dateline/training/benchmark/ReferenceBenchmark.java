package dev.dateline.training.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.reference.Entities;
import dev.dateline.extract.reference.Entities.Reference;
import dev.dateline.extract.reference.Entities.Referent;
import dev.dateline.extract.reference.PronounModel;
import dev.dateline.extract.reference.PronounModel.Choice;
import dev.dateline.extract.reference.PronounModel.Form;
import dev.dateline.extract.reference.ReferenceResolver;
import dev.dateline.training.reference.GumCorpus;
import dev.dateline.training.reference.GumCorpus.GoldDocument;
import dev.dateline.training.reference.GumCorpus.GoldMention;

/**
 * Prints how well references are resolved: pronouns, nominals and names on the development part of
 * GUM, the entities of the annotated seeds, and the speed. Option: {@code -v} lists errors.
 */
public final class ReferenceBenchmark {

  /** GUM's genres that are closest to news. */
  private static final Set<String> NEWS_LIKE =
      Set.of("news", "bio", "interview", "speech", "court", "essay", "voyage", "academic");

  private final ReferenceResolver resolver = ReferenceResolver.load();

  private final PrintStream out;

  private ReferenceBenchmark(PrintStream out) {
    this.out = out;
  }

  static List<Figure> run(Path shared, List<String> options, PrintStream out) throws IOException {
    ReferenceBenchmark benchmark = new ReferenceBenchmark(out);
    EnglishAnalyzer analyzer = EnglishAnalyzer.load();
    Path ud = shared.resolve("corpora/ud");
    boolean verbose = options.contains("-v");
    benchmark.gum("GUM dev, gold parse and names", GumCorpus.read(ud, "dev", null), verbose);
    benchmark.gum("GUM dev, own parse and names", GumCorpus.read(ud, "dev", analyzer), false);
    benchmark.seeds(shared.resolve("gold/seeds"), analyzer, verbose);
    benchmark.speed(shared.resolve("corpora/polnear/dev"), analyzer);
    return List.of();
  }

  // ---- GUM

  private static final class Count {
    int all;
    int answered;
    int right;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%5d  recall %.3f  precision %.3f",
          all,
          right / (double) Math.max(1, all),
          right / (double) Math.max(1, answered));
    }
  }

  private void gum(String title, List<GoldDocument> documents, boolean verbose) {
    Map<Form, Count> forms = new EnumMap<>(Form.class);
    Count pronouns = new Count();
    Count newsPronouns = new Count();
    Count nominals = new Count();
    double precision = 0;
    double recall = 0;
    int names = 0;
    for (GoldDocument gold : documents) {
      List<Choice> choices = new ArrayList<>();
      PronounModel model = PronounModel.load();
      Entities entities =
          resolver.resolve(
              gold.document(),
              null,
              choice -> {
                choices.add(choice);
                return model.choose(choice);
              });
      Set<String> referred = antecedentEntities(gold, choices);
      for (Choice choice : choices) {
        String entity = gold.entityAt(choice.start());
        Optional<Reference> antecedent = entities.antecedent(choice.start());
        boolean anaphoric = entity != null && referred.contains(entity);
        boolean right =
            antecedent.isPresent()
                && entity != null
                && entity.equals(entityOf(gold, antecedent.get()));
        List<Count> counts = new ArrayList<>();
        counts.add(pronouns);
        counts.add(forms.computeIfAbsent(choice.form(), _ -> new Count()));
        if (NEWS_LIKE.contains(gold.genre())) {
          counts.add(newsPronouns);
        }
        for (Count count : counts) {
          count.all += anaphoric ? 1 : 0;
          count.answered += antecedent.isPresent() ? 1 : 0;
          count.right += right ? 1 : 0;
        }
        if (verbose && !right && (anaphoric || antecedent.isPresent())) {
          String text = gold.document().text();
          int start = choice.start();
          out.printf(
              "PRONOUN %s  ...%s>>>%s  found: %s  open: %s%n",
              gold.id(),
              text.substring(Math.max(0, start - 160), start).replace('\n', ' '),
              text.substring(start, Math.min(text.length(), start + 30)).replace('\n', ' '),
              antecedent.map(a -> text.substring(a.start(), a.end())).orElse("-"),
              openTo(gold, choice));
        }
      }
      Map<Integer, String> system = new HashMap<>();
      Map<Integer, String> truth = new HashMap<>();
      for (Referent referent : entities.all()) {
        Map<String, Integer> votes = new HashMap<>();
        for (Reference reference : referent.references()) {
          String entity = gold.entityAt(reference.headStart());
          if (reference.kind() == Entity.Kind.NAME && entity != null) {
            system.put(reference.headStart(), referent.id());
            truth.put(reference.headStart(), entity);
            votes.merge(entity, 1, Integer::sum);
          }
        }
        for (Reference reference : referent.references()) {
          if (reference.kind() != Entity.Kind.NOMINAL || votes.isEmpty()) {
            continue;
          }
          String entity = gold.entityAt(reference.headStart());
          nominals.answered++;
          if (entity != null && votes.containsKey(entity)) {
            nominals.right++;
          } else if (verbose) {
            out.printf(
                "NOMINAL %s %s -> %s%n",
                gold.id(),
                gold.document().text().substring(reference.start(), reference.end()),
                referent.name());
          }
        }
      }
      nominals.all += namedNominals(gold, truth);
      for (int a : system.keySet()) {
        int same = 0;
        int inSystem = 0;
        int inTruth = 0;
        for (int b : system.keySet()) {
          boolean s = system.get(a).equals(system.get(b));
          boolean t = truth.get(a).equals(truth.get(b));
          inSystem += s ? 1 : 0;
          inTruth += t ? 1 : 0;
          same += s && t ? 1 : 0;
        }
        if (verbose && same < Math.max(inSystem, inTruth)) {
          out.printf(
              "NAME %s %s: together %d, should be %d, both %d%n",
              gold.id(), entities.at(a).map(Referent::name).orElse("?"), inSystem, inTruth, same);
        }
        precision += same / (double) inSystem;
        recall += same / (double) inTruth;
        names++;
      }
    }
    out.println(title);
    out.println("  pronouns, all genres       " + pronouns);
    out.println("  pronouns, news-like        " + newsPronouns);
    forms.forEach((form, count) -> out.printf("    %-24s %s%n", form, count));
    out.println("  nominals to names          " + nominals);
    precision /= Math.max(1, names);
    recall /= Math.max(1, names);
    out.printf(
        Locale.ROOT,
        "  names, B3 (%d)           precision %.3f  recall %.3f  F1 %.3f%n",
        names,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

  /** Entities with a mention that is no third-person pronoun. */
  private static Set<String> antecedentEntities(GoldDocument gold, List<Choice> choices) {
    Set<Integer> pronouns = new HashSet<>();
    choices.forEach(choice -> pronouns.add(choice.start()));
    Set<String> entities = new HashSet<>();
    for (Map.Entry<Integer, List<GoldMention>> at : gold.mentions().entrySet()) {
      if (!pronouns.contains(at.getKey())) {
        at.getValue().forEach(mention -> entities.add(mention.entity()));
      }
    }
    return entities;
  }

  private static String entityOf(GoldDocument gold, Reference reference) {
    List<GoldMention> at = gold.mentions().get(reference.headStart());
    if (at == null) {
      return null;
    }
    // Several conjoined have the head of the first of them; the length tells them apart.
    GoldMention best = at.getFirst();
    for (GoldMention mention : at) {
      if (Math.abs(mention.end() - reference.end()) < Math.abs(best.end() - reference.end())) {
        best = mention;
      }
    }
    return best.entity();
  }

  private static String openTo(GoldDocument gold, Choice choice) {
    String entity = gold.entityAt(choice.start());
    StringBuilder open = new StringBuilder();
    for (PronounModel.Candidate candidate : choice.candidates()) {
      if (candidate.headStart() >= 0) {
        String text = gold.document().text();
        int end = candidate.headStart();
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        boolean right = entity != null && entity.equals(gold.entityAt(candidate.headStart()));
        open.append(right ? " *" : " ").append(text, candidate.headStart(), end);
      }
    }
    return open.toString();
  }

  /** How many common nouns of the gold standard refer to an entity that is named somewhere. */
  private static int namedNominals(GoldDocument gold, Map<Integer, String> names) {
    Set<String> named = new HashSet<>(names.values());
    int count = 0;
    for (var sentence : gold.document().sentences()) {
      for (var token : sentence.tokens()) {
        String entity = gold.entityAt(token.start());
        if (token.upos().equals("NOUN")
            && entity != null
            && named.contains(entity)
            && !names.containsKey(token.start())) {
          count++;
        }
      }
    }
    return count;
  }

  // ---- seeds

  private void seeds(Path folder, EnglishAnalyzer analyzer, boolean verbose) throws IOException {
    out.println("Seeds: gold entities and their names");
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode gold = new ObjectMapper().readTree(file.toFile());
      String text = Files.readString(folder.resolve(gold.get("textFile").asText()));
      Document document = analyzer.analyze(text);
      Entities entities = resolver.resolve(document, gold.get("header").path("title").asText(null));
      int all = 0;
      int found = 0;
      int whole = 0;
      int canonical = 0;
      for (JsonNode entity : gold.get("entities")) {
        all++;
        List<Referent> holders = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (JsonNode mention : entity.get("mentions")) {
          Optional<Referent> holder = holder(entities, text, mention.asText());
          holder.ifPresentOrElse(holders::add, () -> missing.add(mention.asText()));
        }
        boolean one = !holders.isEmpty() && holders.stream().distinct().count() == 1;
        boolean named =
            holders.stream()
                .anyMatch(r -> plain(r.name()).equals(plain(entity.get("canonical").asText())));
        found += holders.isEmpty() ? 0 : 1;
        whole += one && missing.isEmpty() ? 1 : 0;
        canonical += named ? 1 : 0;
        if (verbose && (!one || !missing.isEmpty() || !named)) {
          out.printf(
              "SEED %s %s %s: found as %s, missing %s%n",
              file.getFileName(),
              entity.get("type").asText(),
              entity.get("canonical").asText(),
              holders.stream().map(Referent::name).distinct().toList(),
              missing);
        }
      }
      out.printf(
          "  %s  entities %d  found %d  with all their names %d  named as in gold %d%n",
          file.getFileName(), all, found, whole, canonical);
      if (verbose) {
        for (Referent referent : entities.all()) {
          out.printf(
              "  %-4s %-12s %-34s %s | %s%n",
              referent.id(),
              referent.type(),
              referent.name(),
              referent.references().stream()
                  .map(
                      r ->
                          text.substring(r.start(), r.end())
                              + switch (r.kind()) {
                                case NAME -> "";
                                case NOMINAL -> "[n]";
                                case PRONOUN -> "[p]";
                              })
                  .toList(),
              referent.descriptions());
        }
      }
    }
  }

  /** The referent that has a reference with these words; the one with most of them. */
  private static Optional<Referent> holder(Entities entities, String text, String words) {
    Referent best = null;
    long most = 0;
    for (Referent referent : entities.all()) {
      long count =
          referent.references().stream()
              .filter(r -> plain(text.substring(r.start(), r.end())).equals(plain(words)))
              .count();
      if (count > most) {
        best = referent;
        most = count;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("’s", "")
        .replace("'s", "")
        .replaceAll("^the ", "")
        .replaceAll("[^\\p{L}\\p{N} ]", "")
        .replace("türkiye", "turkey");
  }

  // ---- speed

  private void speed(Path folder, EnglishAnalyzer analyzer) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file :
          list.filter(f -> f.toString().endsWith(".txt")).sorted().limit(80).toList()) {
        documents.add(analyzer.analyze(Files.readString(file)));
      }
    }
    long entities = 0;
    for (int round = 0; round < 12; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Document document : documents) {
        entities += resolver.resolve(document, null).all().size();
      }
      if (round == 11) {
        out.printf(
            Locale.ROOT,
            "Speed: %.2f ms of processor time an article, analysis not counted (%d articles, %d entities)%n",
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                / 1e6
                / documents.size(),
            documents.size(),
            entities / 12);
      }
    }
  }
}
