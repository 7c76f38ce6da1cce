package dev.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the text of the article in a page: menus and the like are dropped by what they are and how
 * they are named, then the element with the densest paragraphs is taken (after Readability, Arc90
 * 2010).
 */
final class MainText {

  private static final int PARAGRAPH_CHARACTERS = 25;
  private static final double MUCH_TEXT = 0.4;
  private static final double LITTLE_TEXT = 0.25;
  private static final double MOST_LINKS = 0.5;
  private static final double ALIKE = 0.2;

  private static final Map<String, List<String>> PARTS =
      Resource.rows("page-parts.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList())));
  private static final Set<String> NAMES = Set.copyOf(PARTS.get("name"));
  private static final Pattern NAME_BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "table",
          "tr",
          "figure",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "address",
          "center",
          "body",
          "details",
          "summary");

  private MainText() {}

  /** The text, a paragraph a line. The page is changed. */
  static String of(Document page) {
    Element body = page.body();
    PARTS.get("selector").forEach(selector -> body.select(selector).remove());
    Element careful = body.clone();
    dropNamed(careful);
    dropLinkLists(careful);
    String text = text(careful);
    if (text.length() < LITTLE_TEXT * paragraphLength(body) || text.isBlank()) {
      // The names misled, as when all of a page is called a widget.
      dropLinkLists(body);
      return text(body);
    }
    return text;
  }

  private static String text(Element body) {
    var text = new StringBuilder();
    for (Element element : withSiblings(best(body))) {
      write(element, text);
      text.append('\n');
    }
    return text.toString();
  }

  private static void dropNamed(Element body) {
    double all = Math.max(1, paragraphLength(body));
    for (Element element : body.select("[class], [id]")) {
      if (element != body
          && !element.is("article, main, html, h1, p")
          && isNamed(element)
          && paragraphLength(element) < MUCH_TEXT * all) {
        element.remove();
      }
    }
  }

  private static boolean isNamed(Element element) {
    for (String name : (element.className() + " " + element.id()).split("\\s+")) {
      for (String word : NAME_BREAK.split(name)) {
        if (NAMES.contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void dropLinkLists(Element body) {
    for (Element list : body.select("ul, ol, dl, table")) {
      if (list.parent() != null && linkDensity(list) > MOST_LINKS) {
        list.remove();
      }
    }
  }

  private static int paragraphLength(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += paragraph.text().length();
    }
    return length;
  }

  private static Element best(Element body) {
    Map<Element, Double> scores = scores(body);
    Element best = body;
    double highest = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * (1 - linkDensity(entry.getKey()));
      if (score > highest) {
        highest = score;
        best = entry.getKey();
      }
    }
    // What the publisher marks as the article is taken where it holds the densest paragraphs.
    for (String selector : PARTS.get("article")) {
      for (Element marked : body.select(selector)) {
        boolean around = best.parents().contains(marked);
        if (around && paragraphLength(best) >= MUCH_TEXT * paragraphLength(marked)) {
          return marked;
        }
      }
    }
    return best;
  }

  private static Map<Element, Double> scores(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph :
        body.select("p, pre, td, blockquote, div:not(:has(p, div, article, section))")) {
      String text = paragraph.text();
      if (text.length() >= PARAGRAPH_CHARACTERS) {
        double score =
            1 + text.chars().filter(c -> c == ',').count() + Math.min(text.length() / 100.0, 3);
        score *= 1 - linkDensity(paragraph);
        Element ancestor = paragraph.parent();
        for (int level = 1; level <= 3 && ancestor != null; level++) {
          scores.merge(ancestor, score / level, Double::sum);
          ancestor = ancestor.parent();
        }
      }
    }
    return scores;
  }

  private static List<Element> withSiblings(Element best) {
    Element parent = best.parent();
    if (parent == null || best.is("article, main, body, [itemprop=articleBody]")) {
      return List.of(best);
    }
    int enough = (int) (ALIKE * paragraphLength(best));
    List<Element> all = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean paragraph =
          sibling.is("p")
              && Lines.isSentence(sibling.text().strip())
              && linkDensity(sibling) < MOST_LINKS / 2;
      boolean alike =
          paragraphLength(sibling) > Math.max(enough, 200) && linkDensity(sibling) < MOST_LINKS / 2;
      if (sibling == best || paragraph || alike) {
        all.add(sibling);
      }
    }
    return all;
  }

  private static double linkDensity(Element element) {
    int length = element.text().length();
    if (length == 0) {
      return 0;
    }
    int links = 0;
    for (Element link : element.select("a")) {
      links += link.text().length();
    }
    return (double) links / length;
  }

  private static void write(Node node, StringBuilder text) {
    switch (node) {
      case TextNode words -> text.append(words.getWholeText().replaceAll("\\s+", " "));
      case Element element when element.nameIs("br") -> text.append('\n');
      case Element element -> {
        boolean block = BLOCKS.contains(element.normalName());
        if (block) {
          text.append("\n\n");
        }
        element.childNodes().forEach(child -> write(child, text));
        if (block) {
          text.append("\n\n");
        }
      }
      default -> {}
    }
  }
}
