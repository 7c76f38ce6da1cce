package dev.dateline.training.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the events of TimeML files. */
public final class TimeMl {

  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*)</TEXT>", Pattern.DOTALL);
  private static final Pattern PIECE = Pattern.compile("<[^>]+>|[^<]+");
  private static final Pattern INSTANCE = Pattern.compile("<MAKEINSTANCE[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");
  private static final Pattern DATE = Pattern.compile("\\d{8}");

  private TimeMl() {}

  /**
   * An event with the attributes of its first instance.
   *
   * @param start offset in the text, UTF-16 units
   * @param end exclusive
   * @param negative the instance's polarity is NEG, after {@link Annotated#inverted} is undone
   * @param modality as in the file, upper case, "NONE" where there is none
   * @param perfect whether the verb group is a perfect ("has left" has the tense PRESENT)
   */
  public record Event(
      int start, int end, boolean negative, String modality, String tense, boolean perfect) {}

  /**
   * An annotated text.
   *
   * @param text content of TEXT, one paragraph a line
   * @param inverted whether most events are marked NEG, which only the confusion of the two values
   *     explains; it has been undone
   */
  public record Annotated(String name, String text, boolean inverted, List<Event> events) {}

  /**
   * The files of a folder in order of time, which keeps articles on one topic together.
   *
   * @throws IOException when one cannot be read or has no TEXT
   */
  public static List<Annotated> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.list(folder)) {
      files =
          paths
              .filter(path -> path.toString().endsWith(".tml"))
              .sorted(Comparator.comparing(TimeMl::date).thenComparing(Path::getFileName))
              .toList();
    }
    List<Annotated> documents = new ArrayList<>();
    for (Path file : files) {
      documents.add(read(file));
    }
    return documents;
  }

  private static String date(Path file) {
    Matcher matcher = DATE.matcher(file.getFileName().toString());
    return matcher.find() ? matcher.group() : "";
  }

  private static Annotated read(Path file) throws IOException {
    String content = Files.readString(file).replace("\r\n", "\n");
    Matcher body = TEXT.matcher(content);
    if (!body.find()) {
      throw new IOException("no TEXT in " + file);
    }
    Map<String, Map<String, String>> instances = new HashMap<>();
    int negative = 0;
    for (Matcher matcher = INSTANCE.matcher(content); matcher.find(); ) {
      Map<String, String> instance = attributes(matcher.group());
      negative += "NEG".equals(instance.get("polarity")) ? 1 : 0;
      instances.putIfAbsent(instance.get("eventID"), instance);
    }
    boolean inverted = negative * 2 > instances.size();
    StringBuilder text = new StringBuilder();
    List<Event> events = new ArrayList<>();
    Map<String, String> open = null;
    int start = 0;
    for (Matcher pieces = PIECE.matcher(body.group(1)); pieces.find(); ) {
      String piece = pieces.group();
      if (piece.startsWith("<EVENT")) {
        open = instances.get(attributes(piece).get("eid"));
        start = text.length();
      } else if (piece.equals("</EVENT>") && open != null) {
        events.add(
            new Event(
                start,
                text.length(),
                "NEG".equals(open.get("polarity")) != inverted,
                open.getOrDefault("modality", "NONE").toUpperCase(Locale.ROOT),
                open.get("tense"),
                open.getOrDefault("aspect", "").startsWith("PERFECTIVE")));
        open = null;
      } else if (!piece.startsWith("<")) {
        text.append(unescape(piece));
      }
    }
    String name = file.getFileName().toString().replace(".tml", "");
    return new Annotated(name, text.toString(), inverted, events);
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    for (Matcher matcher = ATTRIBUTE.matcher(tag); matcher.find(); ) {
      attributes.put(matcher.group(1), matcher.group(2));
    }
    return attributes;
  }

  private static String unescape(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
