package dev.dateline.training.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.EnglishAnalyzer;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * Documents of GUM in CoNLL-U with coreference ({@code Entity=} in the last column) and the flat
 * names of the file beside it ({@code NER=}); genres under a non-commercial licence are not in that
 * file and so are left out.
 */
public final class GumCorpus {

  /**
   * A mention of the gold standard.
   *
   * @param entity the same for all mentions of one entity in the document
   * @param start offset in the document's text
   * @param end exclusive
   * @param headStart offset of its head token
   */
  public record GoldMention(String entity, int start, int end, int headStart) {}

  /**
   * A document.
   *
   * @param mentions by the offset of their head, in order of their length
   */
  public record GoldDocument(
      String id, Document document, Map<Integer, List<GoldMention>> mentions) {

    /** Genre by GUM's naming ("GUM_news_homeopathic"). */
    public String genre() {
      return id.split("_")[1];
    }

    /** The entity of the shortest mention with this head, or null. */
    public String entityAt(int headStart) {
      List<GoldMention> at = mentions.get(headStart);
      return at == null ? null : at.getFirst().entity();
    }

    /** The entity of the longest mention with this head, or null. */
    public String widestEntityAt(int headStart) {
      List<GoldMention> at = mentions.get(headStart);
      return at == null ? null : at.getLast().entity();
    }
  }

  private record Open(String entity, int first) {}

  private record Span(String entity, int first, int last) {}

  private GumCorpus() {}

  /**
   * Reads the documents of {@code gum-PART.conllu} that {@code gum-PART-ner.conllu} has too.
   *
   * @param analyzer gives tags, parse and names instead of the gold standard's, or null
   */
  public static List<GoldDocument> read(Path folder, String part, EnglishAnalyzer analyzer)
      throws IOException {
    Map<String, List<String>> names = names(folder.resolve("gum-" + part + "-ner.conllu"));
    List<GoldDocument> documents = new ArrayList<>();
    Builder builder = null;
    try (BufferedReader reader =
        Files.newBufferedReader(
            folder.resolve("gum-" + part + ".conllu"), StandardCharsets.UTF_8)) {
      String sentenceId = "";
      List<String[]> rows = new ArrayList<>();
      List<Boolean> spaces = new ArrayList<>();
      int unitEnd = 0;
      boolean unitSpace = true;
      boolean space = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# newdoc")) {
          if (builder != null && builder.any()) {
            documents.add(builder.build());
          }
          builder = new Builder(line.substring(line.indexOf('=') + 1).trim(), analyzer);
        } else if (line.startsWith("# newpar")) {
          builder.paragraph();
        } else if (line.startsWith("# sent_id")) {
          sentenceId = line.substring(line.indexOf('=') + 1).trim();
        } else if (line.isEmpty()) {
          if (!rows.isEmpty() && names.containsKey(sentenceId)) {
            builder.sentence(rows, spaces, names.get(sentenceId));
          }
          rows = new ArrayList<>();
          spaces = new ArrayList<>();
          unitEnd = 0;
          space = true;
        } else if (!line.startsWith("#")) {
          String[] row = line.split("\t");
          boolean after = !row[9].contains("SpaceAfter=No");
          if (row[0].contains("-")) {
            unitEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
            unitSpace = after;
          } else if (!row[0].contains(".")) {
            rows.add(row);
            spaces.add(space);
            int id = Integer.parseInt(row[0]);
            space = id < unitEnd ? false : id == unitEnd ? unitSpace : after;
          }
        }
      }
    }
    if (builder != null && builder.any()) {
      documents.add(builder.build());
    }
    return documents;
  }

  private static Map<String, List<String>> names(Path file) throws IOException {
    Map<String, List<String>> names = new HashMap<>();
    String sentenceId = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# sent_id")) {
        sentenceId = line.substring(line.indexOf('=') + 1).trim();
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        String[] row = line.split("\t");
        if (!row[0].contains("-") && !row[0].contains(".")) {
          int at = row[9].indexOf("NER=");
          names
              .computeIfAbsent(sentenceId, _ -> new ArrayList<>())
              .add(at < 0 ? "O" : row[9].substring(at + 4).split("\\|")[0]);
        }
      }
    }
    return names;
  }

  private static final class Builder {

    private final String id;
    private final EnglishAnalyzer analyzer;
    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<EnglishAnalyzer.Words> words = new ArrayList<>();
    private final List<Token> goldTokens = new ArrayList<>();
    private final List<Integer> sentenceStarts = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Span> spans = new ArrayList<>();

    Builder(String id, EnglishAnalyzer analyzer) {
      this.id = id;
      this.analyzer = analyzer;
    }

    boolean any() {
      return !sentenceStarts.isEmpty();
    }

    void paragraph() {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
    }

    void sentence(List<String[]> rows, List<Boolean> spaces, List<String> labels) {
      int n = rows.size();
      List<Token> tokens = new ArrayList<>(n);
      String[] forms = new String[n];
      int[] starts = new int[n];
      boolean[] spaceBefore = new boolean[n];
      int base = goldTokens.size();
      sentenceStarts.add(base);
      for (int i = 0; i < n; i++) {
        String[] row = rows.get(i);
        if (spaces.get(i) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        int start = text.length();
        text.append(row[1]);
        Token token =
            new Token(
                i,
                row[1],
                start,
                text.length(),
                row[2],
                row[3],
                row[4],
                Integer.parseInt(row[6]) - 1,
                row[7]);
        tokens.add(token);
        goldTokens.add(token);
        forms[i] = row[1];
        starts[i] = start;
        spaceBefore[i] = spaces.get(i);
        mentions(row[9], base + i);
      }
      if (analyzer == null) {
        sentences.add(new Sentence(sentences.size(), tokens, named(labels)));
      } else {
        words.add(new EnglishAnalyzer.Words(forms, starts, spaceBefore));
      }
    }

    private static List<NamedEntity> named(List<String> labels) {
      List<NamedEntity> names = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        if (labels.get(i).startsWith("B-")) {
          String type = labels.get(i).substring(2);
          int last = i;
          while (last + 1 < labels.size() && labels.get(last + 1).equals("I-" + type)) {
            last++;
          }
          try {
            names.add(new NamedEntity(NamedEntity.Type.valueOf(type), i, last));
          } catch (IllegalArgumentException e) {
            // A kind of name that the engine does not know.
          }
          i = last;
        }
      }
      return names;
    }

    private void mentions(String misc, int index) {
      int from = misc.indexOf("Entity=");
      if (from < 0) {
        return;
      }
      int bar = misc.indexOf('|', from);
      String annotation = misc.substring(from + 7, bar < 0 ? misc.length() : bar);
      int i = 0;
      while (i < annotation.length()) {
        if (annotation.charAt(i) == '(') {
          int end = i + 1;
          while (end < annotation.length()
              && annotation.charAt(end) != '('
              && annotation.charAt(end) != ')') {
            end++;
          }
          String entity = annotation.substring(i + 1, end).split("[-\\[]")[0];
          if (end < annotation.length() && annotation.charAt(end) == ')') {
            spans.add(new Span(entity, index, index));
            end++;
          } else {
            open.push(new Open(entity, index));
          }
          i = end;
        } else {
          int end = annotation.indexOf(')', i);
          if (end < 0) {
            return;
          }
          String entity = annotation.substring(i, end).split("[-\\[]")[0];
          Open match = null;
          for (Open candidate : open) {
            if (candidate.entity().equals(entity)) {
              match = candidate;
              break;
            }
          }
          if (match != null) {
            open.remove(match);
            spans.add(new Span(entity, match.first(), index));
          }
          i = end + 1;
        }
      }
    }

    GoldDocument build() {
      Map<Integer, List<GoldMention>> mentions = new HashMap<>();
      for (Span span : spans) {
        int base = 0;
        for (int start : sentenceStarts) {
          if (start <= span.first()) {
            base = start;
          }
        }
        int head = span.last();
        for (int i = span.first(); i <= span.last(); i++) {
          int governor = goldTokens.get(i).head();
          if (governor < 0 || governor + base < span.first() || governor + base > span.last()) {
            if (!goldTokens.get(i).upos().equals("PUNCT")) {
              head = i;
              break;
            }
          }
        }
        int headStart = goldTokens.get(head).start();
        mentions
            .computeIfAbsent(headStart, _ -> new ArrayList<>())
            .add(
                new GoldMention(
                    span.entity(),
                    goldTokens.get(span.first()).start(),
                    goldTokens.get(span.last()).end(),
                    headStart));
      }
      for (List<GoldMention> list : mentions.values()) {
        list.sort((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()));
      }
      List<Sentence> analysed = analyzer == null ? sentences : analyzer.sentences(words);
      return new GoldDocument(id, new Document(text.toString(), analysed), mentions);
    }
  }
}
