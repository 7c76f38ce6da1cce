package dev.dateline.training.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.dateline.extract.attribution.AttributedContent.Span;

/**
 * An article of PolNeAR 1.0 (Newell, Margolin and Ruths 2018) with its gold attributions. Offsets
 * are UTF-16 units.
 *
 * @param name file name without extension
 */
public record PolNear(String name, String text, List<Gold> attributions) {

  /** One attribution; each part may be discontinuous, source and cue may be empty. */
  public record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

  /**
   * Reads every annotated article of a folder, in order of its name; of several annotators the
   * first one is taken.
   */
  public static List<PolNear> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> stream = Files.list(folder)) {
      files = stream.sorted().toList();
    }
    Map<String, Path> annotations = new HashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".ann")) {
        annotations.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
      }
    }
    List<PolNear> articles = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".txt")) {
        name = name.substring(0, name.length() - 4);
        if (annotations.containsKey(name)) {
          String text = Files.readString(file);
          articles.add(new PolNear(name, text, gold(text, annotations.get(name))));
        }
      }
    }
    return articles;
  }

  private static List<Gold> gold(String text, Path file) throws IOException {
    Map<String, List<Span>> parts = new HashMap<>();
    List<Gold> golds = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t");
      if (line.startsWith("T") && columns.length > 1 && columns[1].matches("\\S+ [\\d; ]+")) {
        List<Span> spans = new ArrayList<>();
        for (String pair : columns[1].substring(columns[1].indexOf(' ') + 1).split(";")) {
          String[] ends = pair.split(" ");
          spans.add(
              new Span(
                  text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                  text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
        }
        parts.put(columns[0], spans);
      } else if (line.startsWith("E") && columns.length > 1) {
        events.add(columns[1]);
      }
    }
    for (String event : events) {
      if (event.startsWith("Attribution")) {
        List<Span> source = new ArrayList<>();
        List<Span> cue = new ArrayList<>();
        List<Span> content = new ArrayList<>();
        String[] arguments = event.split(" ");
        for (int i = 1; i < arguments.length; i++) {
          String[] pair = arguments[i].split(":");
          List<Span> spans = parts.getOrDefault(pair[1], List.of());
          switch (pair[0].replaceAll("\\d+$", "")) {
            case "Source" -> source.addAll(spans);
            case "Cue" -> cue.addAll(spans);
            case "Content" -> content.addAll(spans);
            default -> {
              // no other argument is defined
            }
          }
        }
        if (!content.isEmpty()) {
          golds.add(new Gold(source, cue, content));
        }
      }
    }
    return golds;
  }
}
