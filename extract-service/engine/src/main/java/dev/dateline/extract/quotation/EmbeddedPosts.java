package dev.dateline.extract.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Social-media posts that an article embeds without quotation marks: paragraphs followed by the
 * signature line that the platforms' embedding code writes, "— Name (@handle) Month day, year".
 */
final class EmbeddedPosts {

  /** A post of the classic length; anything longer must be proved to be one. */
  private static final int SHORT_POST = 300;

  private static final int LONGEST_POST = 4000;
  private static final int MOST_PARAGRAPHS = 12;

  /** An article with more is a list of posts; the rest is left as it is. */
  private static final int MOST_POSTS = 200;

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:—|–|--|―|- )\\s{0,3}(?<name>[^\\n@()]{1,80}(?:\\([^\\n@()]{1,30}\\)[^\\n@()]{0,20})?)\\s?"
              + "\\(@\\w{1,30}\\)(?<date>[^\\n]{0,40})$",
          Pattern.MULTILINE);

  private static final Pattern LINK_AT_END =
      Pattern.compile("(?:\\s*(?:https?://|pic\\.twitter\\.com/|t\\.co/)\\S+)+$");

  /** A narrator who reports speech; a post hardly says of itself that somebody "said". */
  private static final Pattern NARRATOR =
      Pattern.compile(
          "[\"”“»]|\\b(?:said|says|told|wrote|writes|tweeted|posted|added|announced|reported"
              + "|responded|replied|shared|stated)\\b");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\b(?:I|I[’']m|I[’']ve|my|me|we|We|our|Our|us)\\b");

  private EmbeddedPosts() {}

  /** Adds the paragraphs of every signed post that stand outside quotation marks. */
  static void addTo(String text, List<QuotedText> found) {
    if (text.indexOf("(@") < 0) {
      return;
    }
    List<QuotedText> posts = new ArrayList<>();
    Matcher matcher = SIGNATURE.matcher(text);
    int floor = 0;
    for (int n = 0; n < MOST_POSTS && matcher.find(); n++) {
      if (isMarked(found, matcher.start())) {
        continue;
      }
      int nameEnd = matcher.end("name");
      while (nameEnd > matcher.start("name") && text.charAt(nameEnd - 1) == ' ') {
        nameEnd--;
      }
      var signature =
          new QuotedText.Signature(matcher.start(), matcher.end(), matcher.start("name"), nameEnd);
      List<int[]> paragraphs = paragraphsOf(text, floor, signature);
      boolean first = true;
      for (int[] p : paragraphs) {
        posts.add(new QuotedText(p[0], p[1], p[0], p[1], 0, !first, signature));
        first = false;
      }
      floor = matcher.end();
    }
    // What stands in marks inside a post is quoted by the post.
    for (int i = 0; i < found.size(); i++) {
      QuotedText q = found.get(i);
      if (posts.stream().anyMatch(p -> p.start() <= q.outerStart() && q.outerEnd() <= p.end())) {
        found.set(
            i,
            new QuotedText(
                q.start(),
                q.end(),
                q.outerStart(),
                q.outerEnd(),
                q.depth() + 1,
                q.continues(),
                null));
      }
    }
    found.addAll(posts);
  }

  private static boolean isMarked(List<QuotedText> found, int offset) {
    return found.stream().anyMatch(q -> q.covers(offset));
  }

  /** The post's paragraphs, in order: from the signature back to the narrator. */
  private static List<int[]> paragraphsOf(String text, int floor, QuotedText.Signature signature) {
    List<int[]> taken = new ArrayList<>();
    int length = 0;
    int end = signature.start();
    int certain = 0;
    boolean narratorFound = false;
    while (end > floor && taken.size() <= MOST_PARAGRAPHS && length < LONGEST_POST) {
      while (end > floor && QuotationFinder.isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (end <= floor) {
        narratorFound = floor > 0;
        break;
      }
      int start = Math.max(floor, text.lastIndexOf('\n', end - 1) + 1);
      while (start < end && QuotationFinder.isSpace(text.charAt(start))) {
        start++;
      }
      String paragraph = text.substring(start, end);
      boolean besideSignature = taken.isEmpty();
      boolean firstPerson = FIRST_PERSON.matcher(paragraph).find();
      if (!besideSignature
          && (paragraph.endsWith(":")
              || NARRATOR.matcher(paragraph).find() && !firstPerson
              || isReportedSpeech(paragraph))) {
        narratorFound = true;
        break;
      }
      Matcher link = LINK_AT_END.matcher(paragraph);
      int contentEnd = link.find() ? start + link.start() : end;
      if (contentEnd > start) {
        taken.add(new int[] {start, contentEnd});
        length += contentEnd - start;
        if (besideSignature || length <= SHORT_POST || firstPerson) {
          certain = taken.size();
        }
      }
      end = start;
    }
    List<int[]> post = new ArrayList<>(narratorFound ? taken : taken.subList(0, certain));
    Collections.reverse(post);
    return post;
  }

  private static boolean isReportedSpeech(String paragraph) {
    char first = paragraph.charAt(0);
    return first == '"' || first == '“' || first == '«';
  }
}
