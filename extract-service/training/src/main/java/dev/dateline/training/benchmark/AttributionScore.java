package dev.dateline.training.benchmark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dateline.extract.attribution.AttributedContent.Span;
import dev.dateline.training.attribution.PolNear;

/**
 * PolNeAR's scoring: token-level F1 of source, cue and content over all attributions, and F1 of
 * source-content pairs (content token F1 of at least 0.5 and a shared head of the source).
 */
final class AttributionScore {

  private static final Pattern TOKEN =
      Pattern.compile("[^\\W_]+(?:['’][^\\W_]+)*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SEGMENT_END = Pattern.compile("[,;:()\\[\\]]|--| - |—|–");
  private static final Pattern PARTICIPLE = Pattern.compile("[a-z]+(?:ing|ed)");

  private static final Set<String> AFTER_HEAD =
      Set.of(
          ("of in on at to for from with by that which who whom whose involving between among"
                  + " against about into over under including during after before since being held"
                  + " like when where toward towards through along without until than as")
              .split(" "));

  private static final String[] PARTS = {"source", "cue", "content"};

  private final long[][] counts = new long[3][3];
  private int articles;
  private int gold;
  private int system;
  private int pairs;
  private int contents;

  /** Adds one article's answer. */
  void add(PolNear article, List<PolNear.Gold> answer) {
    articles++;
    Words words = new Words(article.text());
    for (int part = 0; part < 3; part++) {
      BitSet g = words.union(article.attributions(), part);
      BitSet s = words.union(answer, part);
      counts[part][1] += s.cardinality();
      counts[part][2] += g.cardinality();
      g.and(s);
      counts[part][0] += g.cardinality();
    }
    gold += article.attributions().size();
    system += answer.size();
    record Candidate(double f1, boolean wrong, int g, int s) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < article.attributions().size(); g++) {
      BitSet goldContent = words.covered(article.attributions().get(g).content());
      BitSet goldHeads = words.heads(article.attributions().get(g).source());
      for (int s = 0; s < answer.size(); s++) {
        BitSet content = words.covered(answer.get(s).content());
        int total = goldContent.cardinality() + content.cardinality();
        content.and(goldContent);
        double f1 = total == 0 ? 0 : 2.0 * content.cardinality() / total;
        if (f1 >= 0.5) {
          BitSet heads = words.heads(answer.get(s).source());
          boolean right = heads.intersects(goldHeads) || heads.isEmpty() && goldHeads.isEmpty();
          candidates.add(new Candidate(f1, !right, g, s));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.f1())
            .thenComparing(Candidate::wrong)
            .thenComparingInt(Candidate::g)
            .thenComparingInt(Candidate::s));
    BitSet usedGold = new BitSet();
    BitSet usedSystem = new BitSet();
    for (Candidate c : candidates) {
      if (!usedGold.get(c.g()) && !usedSystem.get(c.s())) {
        usedGold.set(c.g());
        usedSystem.set(c.s());
        contents++;
        pairs += c.wrong() ? 0 : 1;
      }
    }
  }

  /** The figures as the corpus' scorer prints them. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT, "texts %d, gold attributions %d, system %d%n", articles, gold, system));
    for (int part = 0; part < 3; part++) {
      long[] c = counts[part];
      table.append(line(String.format("tokens %-8s", PARTS[part]), c[0], c[1], c[2]));
    }
    table.append(line("pair (content F1>=.5, source head)", pairs, system, gold));
    table.append(line("pair (content only)", contents, system, gold));
    table.append(
        String.format(
            Locale.ROOT,
            "source right over content-matched pairs %.1f%%%n",
            contents == 0 ? 0 : 100.0 * pairs / contents));
    return table.toString();
  }

  /** The figures that have a target. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    double[] targets = {80, 84, 84};
    for (int part = 0; part < 3; part++) {
      long[] c = counts[part];
      figures.add(figure(targets[part], PARTS[part] + " words F1", f1(c[0], c[1], c[2])));
    }
    figures.add(figure(75, "source-content pairs F1", f1(pairs, system, gold)));
    return figures;
  }

  private static Figure figure(double target, String measure, double ours) {
    return Figure.atLeast(target, "attribution", measure, "PolNeAR dev", ours, "");
  }

  private static double f1(long right, long found, long gold) {
    return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
  }

  private static String line(String name, long right, long found, long gold) {
    double p = found == 0 ? 0 : 100.0 * right / found;
    double r = gold == 0 ? 0 : 100.0 * right / gold;
    return String.format(
        Locale.ROOT, "%-35s P %5.1f R %5.1f F1 %5.1f%n", name, p, r, f1(right, found, gold));
  }

  /** The words of a text, as the scorer counts them: no punctuation. */
  private static final class Words {
    private final String text;
    private final List<int[]> words = new ArrayList<>();

    Words(String text) {
      this.text = text;
      Matcher matcher = TOKEN.matcher(text);
      while (matcher.find()) {
        words.add(new int[] {matcher.start(), matcher.end()});
      }
    }

    BitSet covered(List<Span> spans) {
      BitSet covered = new BitSet();
      for (Span span : spans) {
        for (int i = firstEndingAfter(span.start());
            i < words.size() && words.get(i)[0] < span.end();
            i++) {
          covered.set(i);
        }
      }
      return covered;
    }

    private int firstEndingAfter(int offset) {
      int low = 0;
      int high = words.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (words.get(middle)[1] <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    BitSet union(List<PolNear.Gold> attributions, int part) {
      BitSet union = new BitSet();
      for (PolNear.Gold a : attributions) {
        union.or(covered(part == 0 ? a.source() : part == 1 ? a.cue() : a.content()));
      }
      return union;
    }

    /** The last word of each segment of a phrase, before prepositions and relative pronouns. */
    BitSet heads(List<Span> source) {
      BitSet heads = new BitSet();
      boolean first = true;
      for (Span span : source) {
        Matcher ends = SEGMENT_END.matcher(text.substring(span.start(), span.end()));
        int start = span.start();
        boolean more = true;
        while (more) {
          more = ends.find();
          int end = more ? span.start() + ends.start() : span.end();
          BitSet segment = covered(List.of(new Span(start, Math.max(start, end))));
          start = more ? span.start() + ends.end() : span.end();
          int last = -1;
          int n = 0;
          for (int i = segment.nextSetBit(0); i >= 0; i = segment.nextSetBit(i + 1)) {
            String word = text.substring(words.get(i)[0], words.get(i)[1]);
            if (AFTER_HEAD.contains(word.toLowerCase(Locale.ROOT))
                || n++ == 0 && !first && PARTICIPLE.matcher(word).matches()) {
              break;
            }
            last = i;
          }
          if (last >= 0) {
            heads.set(last);
          }
          first &= segment.isEmpty();
        }
      }
      return heads;
    }
  }
}
