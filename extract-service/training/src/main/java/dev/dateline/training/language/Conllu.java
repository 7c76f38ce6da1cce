package dev.dateline.training.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads sentences in CoNLL-U format; names come from "NER=" in the last column. */
final class Conllu {

  private Conllu() {}

  static List<Example> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<Example> examples = new ArrayList<>();
      List<String[]> rows = new ArrayList<>();
      List<Boolean> spaces = new ArrayList<>();
      String document = "";
      boolean opens = true;
      boolean space = true;
      int insideUntil = 0;
      boolean spaceAfterUnit = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# newdoc")) {
          document = line.substring(line.indexOf('=') + 1).trim();
        }
        opens |= line.startsWith("# newpar") || line.startsWith("# newdoc");
        if (line.startsWith("#") && !line.startsWith("#\t")) {
          continue;
        }
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            examples.add(example(document, opens, rows, spaces));
          }
          rows.clear();
          spaces.clear();
          opens = false;
          insideUntil = 0;
          continue;
        }
        String[] row = line.split("\t");
        boolean spaceAfter = !row[9].contains("SpaceAfter=No");
        if (row[0].contains("-")) {
          insideUntil = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
          spaceAfterUnit = spaceAfter;
          continue;
        }
        if (row[0].contains(".")) {
          continue;
        }
        rows.add(row);
        spaces.add(space);
        int id = Integer.parseInt(row[0]);
        space = id < insideUntil ? false : id == insideUntil ? spaceAfterUnit : spaceAfter;
      }
      if (!rows.isEmpty()) {
        examples.add(example(document, opens, rows, spaces));
      }
      return examples;
    }
  }

  private static Example example(
      String document, boolean opens, List<String[]> rows, List<Boolean> spaces) {
    int n = rows.size();
    Example e =
        new Example(
            document,
            opens,
            new String[n],
            new boolean[n],
            new String[n],
            new String[n],
            new String[n],
            new int[n],
            new String[n],
            new String[n]);
    for (int i = 0; i < n; i++) {
      String[] row = rows.get(i);
      e.forms()[i] = row[1];
      e.spaceBefore()[i] = spaces.get(i) || opens && i == 0;
      e.lemmas()[i] = row[2];
      e.upos()[i] = row[3];
      e.xpos()[i] = row[4];
      int head = row[6].equals("_") ? 0 : Integer.parseInt(row[6]);
      e.heads()[i] = head == 0 ? n : head - 1;
      e.relations()[i] = row[7];
      int at = row[9].indexOf("NER=");
      int end = at < 0 ? -1 : row[9].indexOf('|', at);
      e.names()[i] = at < 0 ? "_" : row[9].substring(at + 4, end < 0 ? row[9].length() : end);
    }
    return e;
  }
}
