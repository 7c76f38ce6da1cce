package dev.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Separates a scraped text into masthead (title, byline, dateline, publication date), story and
 * debris. What is not known to be debris stays: a button that is left does less harm than a
 * paragraph that is lost.
 */
final class TextCleaner {

  private static final int MASTHEAD_LINES = 12;
  private static final int DATELINE_PARAGRAPHS = 4;
  private static final int TITLE_MIN_WORDS = 3;
  private static final int TITLE_MAX_WORDS = 35;
  private static final int CATEGORY_MAX_WORDS = 6;
  private static final int TAIL_MAX_WORDS = 8;
  private static final int NAVIGATION_MAX_WORDS = 5;
  private static final int NAVIGATION_MIN_LINES = 3;
  private static final int LONG_PARAGRAPH_WORDS = 30;
  private static final int REPEATED_MIN_WORDS = 8;

  private static final Pattern SEGMENT =
      Pattern.compile(" ?[|•·] ?|(?<=\\S),? (?=(?i:published|updated|posted|last updated)\\b)");
  private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-–*•·▪►]|\\d{1,2}[.)]) .*");

  /**
   * What a text consists of. Every component but {@code body} may be null.
   *
   * @param body paragraphs, separated by one blank line
   */
  record Result(
      String title, String byline, String dateline, PublicationDate published, String body) {}

  private final List<String> lines;
  private String title;
  private String byline;
  private String dateline;
  private PublicationDate published;

  private TextCleaner(String text, String knownTitle) {
    this.lines = new ArrayList<>();
    for (String line : Lines.of(text)) {
      String rest = Debris.withoutParts(line);
      if (!rest.isEmpty()) {
        lines.add(rest);
      }
    }
    this.title = knownTitle;
  }

  /**
   * Cleans a text whose characters are normalised.
   *
   * @param knownTitle headline that is known from elsewhere, or null
   */
  static Result clean(String text, String knownTitle) {
    return new TextCleaner(text, knownTitle).clean();
  }

  private Result clean() {
    readMasthead();
    dropLinkBlocks();
    dropTail();
    dropNavigation();
    lines.removeIf(Debris::isDebris);
    lines.replaceAll(Credits::withoutCredit);
    dropRepeated();
    readDateline();
    lines.removeIf(String::isEmpty);
    return new Result(title, byline, dateline, published, String.join("\n\n", lines));
  }

  /**
   * Reads and removes title, byline, dates, credits and labels from the first lines. Before the
   * first sentence any of them may stand; after it only what names itself (a byline, a date).
   */
  private void readMasthead() {
    Set<String> repeated = repeatedKeys();
    List<String> kept = new ArrayList<>();
    List<String> above = new ArrayList<>();
    boolean inHead = lines.stream().anyMatch(Lines::isSentence);
    boolean titleSeen = false;
    int line = 0;
    for (; line < lines.size() && line < MASTHEAD_LINES; line++) {
      String text = lines.get(line);
      if (isTitle(text, repeated) && (inHead || title != null)) {
        title = title == null ? text : title;
        titleSeen = true;
      } else if (readFurniture(text)) {
        continue;
      } else if (inHead && isHeadline(text, line)) {
        (titleSeen ? kept : above).add(text);
      } else {
        inHead = false;
        kept.add(text);
      }
    }
    if (!titleSeen) {
      chooseTitle(above);
      kept.addAll(0, above);
    }
    lines.subList(0, line).clear();
    lines.addAll(0, kept);
    readLabels();
  }

  /** The keys of lines that stand twice among the first ones: only titles are printed so. */
  private Set<String> repeatedKeys() {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (String line : lines.subList(0, Math.min(lines.size(), MASTHEAD_LINES))) {
      String key = Lines.key(line);
      int words = Lines.words(line);
      if (words >= TITLE_MIN_WORDS
          && words <= TITLE_MAX_WORDS
          && !seen.add(key)
          && DateLines.find(line).isEmpty()
          && Bylines.find(line).isEmpty()
          && !Debris.isDebrisAtEdge(line)
          && !Credits.isCredit(line)) {
        repeated.add(key);
      }
    }
    return repeated;
  }

  private boolean isTitle(String line, Set<String> repeated) {
    String key = Lines.key(line);
    return title == null ? repeated.contains(key) : key.equals(Lines.key(title));
  }

  /** Takes a byline, a date, a credit or debris; false when the line is none of them. */
  private boolean readFurniture(String line) {
    return Debris.isDebris(line)
        || readDate(line)
        || readSegments(line)
        || readByline(line)
        || Credits.isCredit(line);
  }

  /** Takes a line whose parts ("By Jane Doe | Feb. 5, 2026") all are such; else takes nothing. */
  private boolean readSegments(String line) {
    String[] segments = SEGMENT.split(line);
    String bylineBefore = byline;
    PublicationDate publishedBefore = published;
    for (String segment : segments) {
      String part = segment.strip();
      if (segments.length < 2
          || !(part.isEmpty()
              || Debris.isDebris(part)
              || Lexicon.isSection(part)
              || readDate(part)
              || readByline(part)
              || Credits.isCredit(part))) {
        byline = bylineBefore;
        published = publishedBefore;
        return false;
      }
    }
    return true;
  }

  private boolean readDate(String line) {
    Optional<PublicationDate> date = DateLines.find(line);
    published = published == null ? date.orElse(null) : published;
    return date.isPresent();
  }

  private boolean readByline(String line) {
    Optional<String> author = Bylines.find(line);
    byline = byline == null ? author.orElse(null) : byline;
    return author.isPresent();
  }

  /** Whether a line before the first sentence may be a headline or a label around it. */
  private boolean isHeadline(String line, int position) {
    if (Lines.words(line) > TITLE_MAX_WORDS || Lines.isSignature(line) || line.endsWith(":")) {
      return false;
    }
    boolean asks = line.endsWith("?") || line.endsWith("!");
    return !Lines.isSentence(line)
        || position == 0 && lines.size() > 1 && (asks || Lines.isTitleCase(line));
  }

  /** Takes the title out of the lines that stand before the first sentence. */
  private void chooseTitle(List<String> candidates) {
    if (title != null || lines.size() <= candidates.size()) {
      return;
    }
    String chosen = null;
    for (String candidate : candidates) {
      boolean better =
          chosen == null
              || isCategory(chosen) && (!isCategory(candidate) || words(candidate) > words(chosen));
      if (words(candidate) >= TITLE_MIN_WORDS && Datelines.ofLine(candidate).isEmpty() && better) {
        chosen = candidate;
      }
    }
    if (chosen != null) {
      title = chosen;
      // What stands above the title leads elsewhere; what stands below it may belong to the story.
      candidates.subList(0, candidates.indexOf(chosen) + 1).clear();
    }
  }

  /** Reads a dateline of its own and drops the labels that are left before the first sentence. */
  private void readLabels() {
    if (title == null) {
      return;
    }
    for (int i = 0; i < lines.size() && !Lines.isSentence(lines.get(i)); ) {
      Optional<String> place = Datelines.ofLine(lines.get(i));
      if (place.isPresent() && dateline == null) {
        dateline = place.get();
        lines.remove(i);
      } else if (isCategory(lines.get(i))) {
        lines.remove(i);
      } else {
        i++;
      }
    }
  }

  private static int words(String line) {
    return Lines.words(line);
  }

  private static boolean isCategory(String line) {
    return Lexicon.isSection(line)
        || words(line) <= CATEGORY_MAX_WORDS && Lines.isTitleCase(line) && !isListItem(line);
  }

  private static boolean isListItem(String line) {
    return LIST_ITEM.matcher(line).matches();
  }

  /** Drops what follows a heading like "Recommended Posts" unless the story goes on there. */
  private void dropLinkBlocks() {
    for (int i = 1; i < lines.size(); i++) {
      if (Debris.isTailHeading(lines.get(i))
          && lines.subList(0, i).stream().anyMatch(Lines::isSentence)
          && lines.subList(i + 1, lines.size()).stream().noneMatch(TextCleaner::isLongParagraph)) {
        lines.subList(i, lines.size()).clear();
      }
    }
  }

  private static boolean isLongParagraph(String line) {
    return words(line) >= LONG_PARAGRAPH_WORDS
        && Lines.isPunctuated(line)
        && !Debris.isDebrisAtEdge(line);
  }

  /** Drops what stands after the last sentence of the story, and debris before its first. */
  private void dropTail() {
    boolean hasSentences = lines.stream().anyMatch(Lines::isSentence);
    while (!lines.isEmpty() && isTail(lines.getLast(), hasSentences)) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && Debris.isDebrisAtEdge(lines.getFirst())) {
      lines.removeFirst();
    }
  }

  private boolean isTail(String line, boolean hasSentences) {
    if (Lines.isSignature(line)) {
      return false;
    }
    if (Debris.isDebrisAtEdge(line)) {
      return true;
    }
    return readByline(line) || hasSentences && isLoose(line) && !isIntroduced(lines.size() - 1);
  }

  private static boolean isLoose(String line) {
    return words(line) <= TAIL_MAX_WORDS
        && !Lines.isPunctuated(line)
        && !line.endsWith(":")
        && !isListItem(line)
        && line.chars().noneMatch(c -> "\"“”»".indexOf(c) >= 0);
  }

  /** Whether a loose line belongs to a list that a line before it introduces. */
  private boolean isIntroduced(int line) {
    int before = line - 1;
    while (before >= 0 && isLoose(lines.get(before))) {
      before--;
    }
    return before >= 0 && (lines.get(before).endsWith(":") || isListItem(lines.get(before)));
  }

  /** Drops runs of short labels inside the story: menus that were scraped with it. */
  private void dropNavigation() {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && isLabel(lines.get(i))) {
        continue;
      }
      boolean introduced = start > 0 && lines.get(start - 1).endsWith(":");
      if (i - start >= NAVIGATION_MIN_LINES
          && !introduced
          && lines.stream().anyMatch(Lines::isSentence)) {
        lines.subList(start, i).clear();
        i = start;
      }
      start = i + 1;
    }
  }

  private static boolean isLabel(String line) {
    return words(line) <= NAVIGATION_MAX_WORDS
        && (Debris.isDebris(line)
            || !Lines.isPunctuated(line)
                && !line.endsWith(":")
                && !isListItem(line)
                && !Lines.isSignature(line)
                && line.chars().noneMatch(Character::isDigit)
                && Lines.isTitleCase(line));
  }

  /** Drops paragraphs that stand in the text before, word for word. */
  private void dropRepeated() {
    Set<String> seen = new HashSet<>();
    lines.removeIf(line -> words(line) >= REPEATED_MIN_WORDS && !seen.add(Lines.key(line)));
  }

  private void readDateline() {
    for (int i = 0; i < Math.min(lines.size(), DATELINE_PARAGRAPHS); i++) {
      Optional<Datelines.Report> report = Datelines.before(lines.get(i));
      if (report.isPresent()) {
        lines.set(i, report.get().report());
        dateline = dateline == null ? report.get().place() : dateline;
        return;
      }
    }
  }
}
