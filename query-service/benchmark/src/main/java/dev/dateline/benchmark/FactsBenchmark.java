package dev.dateline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.dateline.extract.Extractor;
import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;

/**
 * Facts of the five seeds against those that careful readers listed: {@code FactsBenchmark SHARED
 * [--verbose]}. A listed mention is matched to the extracted one whose evidence overlaps it most
 * and whose predicate it covers. A listed fact is the fact that holds most of its matched mentions;
 * it is <em>found</em> when that fact has F1 of 0.85 or more on the matched mentions. A trap
 * ({@code traps.tsv}) is fallen into when one fact holds both of its look-alikes.
 */
public final class FactsBenchmark {

  private static final double FOUND = 0.85;
  private static final double LEAST_OVERLAP = 0.3;
  private static final double PREDICATE_BONUS = 0.2;
  private static final List<Trap> TRAPS = Trap.read();

  private final boolean verbose;
  private final List<Article> articles;
  private final Map<UUID, Extraction> extractions;

  private FactsBenchmark(
      boolean verbose, List<Article> articles, Map<UUID, Extraction> extractions) {
    this.verbose = verbose;
    this.articles = articles;
    this.extractions = extractions;
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    Path shared = Path.of(args[0]);
    Extractor engine = Extractor.load();
    List<Article> articles = Seeds.read(shared.resolve("seeds/seeds.ndjson"));
    Map<UUID, Extraction> extractions = new HashMap<>();
    articles.forEach(
        article -> extractions.put(article.id(), EngineExtraction.of(engine, article)));
    new FactsBenchmark(List.of(args).contains("--verbose"), articles, extractions)
        .run(GoldFacts.read(shared.resolve("gold/facts.json")));
  }

  private void run(GoldFacts gold) {
    Reconciled reconciled = Reconciled.of(articles, extractions);
    Map<Fact.MentionReference, Fact> factOf = new HashMap<>();
    reconciled
        .facts()
        .forEach(fact -> fact.mentions().forEach(mention -> factOf.put(mention, fact)));
    Map<Fact.MentionReference, String> listed = new LinkedHashMap<>();
    Map<GoldFacts.Member, Mention> matches = match(gold);
    for (GoldFacts.GoldFact fact : gold.facts()) {
      for (GoldFacts.Member member : fact.members()) {
        Mention mention = matches.get(member);
        if (mention != null) {
          listed.put(reference(mention), fact.id());
        }
      }
    }
    System.out.printf("%d articles in %d stories%n", articles.size(), reconciled.stories().size());
    System.out.printf(
        "%-4s %7s %7s %5s  %-23s %-7s %s%n",
        "fact", "listed", "matched", "F1", "status (listed)", "origins", "description");
    int found = 0;
    int statuses = 0;
    int origins = 0;
    int members = 0;
    for (GoldFacts.GoldFact expected : gold.facts()) {
      List<Fact.MentionReference> matched =
          listed.entrySet().stream()
              .filter(entry -> entry.getValue().equals(expected.id()))
              .map(Map.Entry::getKey)
              .toList();
      members += expected.members().size();
      Fact best = mostCommon(matched, factOf);
      double f1 = best == null ? 0 : f1(best, matched, listed.keySet());
      boolean statusRight = best != null && best.status().label().equals(expected.status());
      boolean originsRight = best != null && named(best) == expected.origins();
      found += f1 >= FOUND ? 1 : 0;
      statuses += statusRight ? 1 : 0;
      origins += originsRight ? 1 : 0;
      System.out.printf(
          "%-4s %7d %7d %5.2f  %-23s %-7s %s%n",
          expected.id(),
          expected.members().size(),
          matched.size(),
          f1,
          (best == null ? "-" : best.status().label())
              + (statusRight ? "" : " (" + expected.status() + ")"),
          (best == null ? "-" : named(best))
              + (originsRight ? "" : " (" + expected.origins() + ")"),
          expected.description());
      if (verbose) {
        explain(expected, matches, factOf, best);
      }
    }
    int facts = gold.facts().size();
    Map<Fact.MentionReference, UUID> response = new HashMap<>();
    listed.keySet().forEach(mention -> response.put(mention, factOf.get(mention).id()));
    CoreferenceScore score = CoreferenceScore.of(listed, response);
    System.out.printf("%nlisted mentions that were extracted   %d of %d%n", listed.size(), members);
    System.out.printf("facts found as one (F1 >= %.2f)       %s%n", FOUND, share(found, facts));
    System.out.printf(
        "members, B3 on extracted mentions      %.3f (precision %.3f, recall %.3f)%n",
        score.bCubed().f1(), score.bCubed().precision(), score.bCubed().recall());
    System.out.printf("status right                          %s%n", share(statuses, facts));
    System.out.printf("independent origins right             %s%n", share(origins, facts));
    List<String> fallenInto = fallenInto(factOf);
    System.out.printf(
        "traps fallen into                     %d of %d %s%n",
        fallenInto.size(), TRAPS.size(), fallenInto);
  }

  /**
   * Figures of two articles that look alike and belong to different facts.
   *
   * @param what they are
   */
  private record Trap(
      int article, BigDecimal figure, int otherArticle, BigDecimal otherFigure, String what) {

    static List<Trap> read() {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(
                  Trap.class.getResourceAsStream("/traps.tsv"), StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .map(
                columns ->
                    new Trap(
                        Integer.parseInt(columns[0]),
                        new BigDecimal(columns[1]),
                        Integer.parseInt(columns[2]),
                        new BigDecimal(columns[3]),
                        columns[4]))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The traps whose two figures stand in one fact. */
  private List<String> fallenInto(Map<Fact.MentionReference, Fact> factOf) {
    return TRAPS.stream()
        .filter(
            trap ->
                !Collections.disjoint(
                    factsWith(trap.article(), trap.figure(), factOf),
                    factsWith(trap.otherArticle(), trap.otherFigure(), factOf)))
        .map(Trap::what)
        .distinct()
        .toList();
  }

  private Set<UUID> factsWith(
      int article, BigDecimal figure, Map<Fact.MentionReference, Fact> factOf) {
    return extractions.get(articles.get(article).id()).mentions().stream()
        .filter(
            mention ->
                mention.quantities().stream()
                    .anyMatch(
                        quantity ->
                            quantity.value() != null && quantity.value().compareTo(figure) == 0))
        .map(mention -> factOf.get(reference(mention)).id())
        .collect(Collectors.toSet());
  }

  private static String share(int right, int all) {
    return String.format("%d of %d (%.0f %%)", right, all, 100.0 * right / all);
  }

  /** Named origins; an outlet's own voice is none. */
  private static int named(Fact fact) {
    return (int) fact.origins().stream().filter(source -> !source.origin().own()).count();
  }

  private static Fact mostCommon(
      List<Fact.MentionReference> mentions, Map<Fact.MentionReference, Fact> factOf) {
    return mentions.stream()
        .collect(Collectors.groupingBy(factOf::get, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Of the listed mentions that the fact holds; what nobody listed does not count. */
  private static double f1(
      Fact fact, List<Fact.MentionReference> matched, Set<Fact.MentionReference> listed) {
    long held = fact.mentions().stream().filter(listed::contains).count();
    long right = fact.mentions().stream().filter(matched::contains).count();
    return 2.0 * right / (held + matched.size());
  }

  private static Fact.MentionReference reference(Mention mention) {
    return new Fact.MentionReference(mention.articleId(), mention.revision(), mention.id());
  }

  private record Candidate(GoldFacts.Member member, Mention mention, double score) {}

  /** One extracted mention at most per listed one and vice versa, the best overlaps first. */
  private Map<GoldFacts.Member, Mention> match(GoldFacts gold) {
    List<Candidate> candidates = new ArrayList<>();
    for (GoldFacts.GoldFact fact : gold.facts()) {
      for (GoldFacts.Member member : fact.members()) {
        candidates.addAll(candidates(fact, member));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    Map<GoldFacts.Member, Mention> matches = new HashMap<>();
    Set<Mention> used = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!matches.containsKey(candidate.member()) && used.add(candidate.mention())) {
        matches.put(candidate.member(), candidate.mention());
      }
    }
    return matches;
  }

  private List<Candidate> candidates(GoldFacts.GoldFact fact, GoldFacts.Member member) {
    Article article = articles.get(member.article());
    String pattern =
        Pattern.compile("\\s+")
            .splitAsStream(member.evidence())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(pattern).matcher(article.text());
    List<Candidate> candidates = new ArrayList<>();
    while (matcher.find()) {
      int start = article.text().codePointCount(0, matcher.start());
      int end = article.text().codePointCount(0, matcher.end());
      for (Mention mention : extractions.get(article.id()).mentions()) {
        var predicate = mention.predicate();
        if (predicate.start() >= start && predicate.end() <= end) {
          var evidence = mention.evidence();
          int common = Math.min(end, evidence.end()) - Math.max(start, evidence.start());
          double overlap = 2.0 * common / (end - start + evidence.end() - evidence.start());
          boolean named = fact.predicates().contains(predicate.lemma());
          if (overlap >= LEAST_OVERLAP) {
            candidates.add(new Candidate(member, mention, overlap + (named ? PREDICATE_BONUS : 0)));
          }
        }
      }
    }
    return candidates;
  }

  private void explain(
      GoldFacts.GoldFact expected,
      Map<GoldFacts.Member, Mention> matches,
      Map<Fact.MentionReference, Fact> factOf,
      Fact best) {
    for (GoldFacts.Member member : expected.members()) {
      Mention mention = matches.get(member);
      Fact fact = mention == null ? null : factOf.get(reference(mention));
      System.out.printf(
          "       %s %s%n",
          fact == null ? "not extracted" : fact.equals(best) ? "in" : "OUT: " + brief(fact),
          member.evidence());
    }
    if (best != null) {
      System.out.println("     = " + brief(best) + " " + best.explanation());
      best.mentions()
          .forEach(
              member ->
                  extractions.get(member.articleId()).mentions().stream()
                      .filter(mention -> mention.id().equals(member.id()))
                      .forEach(
                          mention -> System.out.println("       + " + mention.evidence().exact())));
    }
  }

  private static String brief(Fact fact) {
    return fact.predicate()
        + " "
        + fact.polarity()
        + " "
        + fact.mentions().size()
        + " "
        + fact.origins().stream().map(source -> source.origin().name()).toList();
  }
}
