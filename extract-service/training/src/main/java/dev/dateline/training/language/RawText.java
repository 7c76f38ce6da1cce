package dev.dateline.training.language;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/** Scores the analyser on text whose words it has to find itself; words are matched by offsets. */
final class RawText {

  private record GoldWord(
      String xpos, int headStart, int headEnd, String relation, boolean scored) {}

  private RawText() {}

  static void print(
      PrintStream out, String name, List<Example> gold, EnglishAnalyzer analyzer, boolean errors) {
    long goldWords = 0;
    long foundWords = 0;
    long rightWords = 0;
    long goldSentences = 0;
    long foundSentences = 0;
    long rightSentences = 0;
    long tags = 0;
    long attached = 0;
    long goldScored = 0;
    long foundScored = 0;
    Map<String, Integer> wrong = new HashMap<>();
    int from = 0;
    while (from < gold.size()) {
      int to = from + 1;
      while (to < gold.size() && gold.get(to).document().equals(gold.get(from).document())) {
        to++;
      }
      StringBuilder text = new StringBuilder();
      Map<Long, GoldWord> words = new HashMap<>();
      Set<Long> sentences = new HashSet<>();
      for (Example e : gold.subList(from, to)) {
        text.append(e.opensParagraph() ? "\n" : "");
        int[] starts = new int[e.size()];
        for (int i = 0; i < e.size(); i++) {
          text.append(e.spaceBefore()[i] && !(i == 0 && e.opensParagraph()) ? " " : "");
          starts[i] = text.length();
          text.append(e.forms()[i]);
        }
        for (int i = 0; i < e.size(); i++) {
          int h = e.heads()[i];
          boolean root = h == e.size();
          words.put(
              span(starts[i], starts[i] + e.forms()[i].length()),
              new GoldWord(
                  e.xpos()[i],
                  root ? -1 : starts[h],
                  root ? -1 : starts[h] + e.forms()[h].length(),
                  e.relations()[i],
                  !e.upos()[i].equals("PUNCT")));
          goldScored += e.upos()[i].equals("PUNCT") ? 0 : 1;
        }
        sentences.add(span(starts[0], text.length()));
      }
      goldWords += words.size();
      goldSentences += sentences.size();
      List<Sentence> found = new ArrayList<>(analyzer.analyze(text.toString()).sentences());
      foundSentences += found.size();
      for (Sentence s : found) {
        boolean right = sentences.contains(span(s.start(), s.end()));
        rightSentences += right ? 1 : 0;
        if (!right) {
          wrong.merge(
              "S "
                  + text.substring(Math.max(s.start(), s.end() - 25), s.end())
                  + "|"
                  + text.substring(s.end(), Math.min(text.length(), s.end() + 15))
                      .replace("\n", "<P>"),
              1,
              Integer::sum);
        }
        for (Token t : s.tokens()) {
          foundWords++;
          foundScored += t.upos().equals("PUNCT") ? 0 : 1;
          GoldWord g = words.get(span(t.start(), t.end()));
          if (g == null) {
            wrong.merge("W " + t.text(), 1, Integer::sum);
            continue;
          }
          rightWords++;
          tags += g.xpos.equals(t.xpos()) ? 1 : 0;
          Token head = s.head(t);
          boolean sameHead =
              head == null
                  ? g.headStart < 0
                  : head.start() == g.headStart && head.end() == g.headEnd;
          attached += g.scored && sameHead && g.relation.equals(t.relation()) ? 1 : 0;
        }
      }
      from = to;
    }
    out.printf(
        Locale.ROOT,
        "%-13s %5d %9.2f %13.2f %8.2f %7.2f%n",
        name,
        goldWords,
        f1(rightWords, goldWords, foundWords),
        f1(rightSentences, goldSentences, foundSentences),
        f1(tags, goldWords, foundWords),
        f1(attached, goldScored, foundScored));
    if (errors) {
      wrong.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(400)
          .forEach(e -> out.println(e.getValue() + " " + e.getKey()));
    }
  }

  private static long span(int start, int end) {
    return (long) start << 32 | end;
  }

  private static double f1(long right, long gold, long found) {
    return 200.0 * right / Math.max(1, gold + found);
  }
}
