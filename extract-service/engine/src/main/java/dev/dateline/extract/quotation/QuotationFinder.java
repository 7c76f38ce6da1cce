package dev.dateline.extract.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what stands between quotation marks of any kind (straight, curly, mixed pairs, {@code ''},
 * guillemets, single marks, nested ones), over several paragraphs when each re-opens the marks, and
 * embedded posts that have a signature line instead of marks. Whether a stretch is someone's words,
 * a title or a scare quote is not decided here.
 *
 * <p>Linear in the text's length; a missing mark never lets a quotation run past its paragraph.
 */
public final class QuotationFinder {

  /** Marks nested deeper than this are ignored. */
  private static final int MAX_DEPTH = 3;

  /** How far a closing single mark may be from its opening one. */
  private static final int SINGLE_REACH = 1500;

  /**
   * Finds all quoted stretches of a text.
   *
   * @return in order of their start, outer before inner
   */
  public List<QuotedText> find(String text) {
    List<QuotedText> found = new ArrayList<>();
    Scan scan = new Scan(text, found);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      if (!isBlank(text, start, end)) {
        scan.paragraph(start, end);
      }
      start = end + 1;
    }
    EmbeddedPosts.addTo(text, found);
    found.sort(Comparator.comparingInt(QuotedText::start).thenComparing(q -> -q.end()));
    return found;
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private enum Role {
    OPEN,
    CLOSE,
    NONE
  }

  /** One mark that waits for its partner. */
  private record Open(int outerStart, int start, boolean single, boolean continues) {}

  /** State of the scan over a text's paragraphs. */
  private static final class Scan {
    private final String text;
    private final List<QuotedText> found;
    private final List<Open> stack = new ArrayList<>();

    /** Whether the paragraph before ended inside double marks. */
    private boolean pending;

    /** No single mark before this offset can close, as far as was looked ahead. */
    private int noSingleCloseBefore;

    private int paragraphStart;
    private int paragraphEnd;

    Scan(String text, List<QuotedText> found) {
      this.text = text;
      this.found = found;
    }

    void paragraph(int from, int to) {
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      paragraphStart = from;
      paragraphEnd = to;
      boolean reopened = pending && doubleMark(from) > 0 && !isSpaceOrEnd(from + doubleMark(from));
      pending = false;
      stack.clear();
      int i = from;
      if (reopened) {
        int length = doubleMark(i);
        stack.add(new Open(i, i + length, false, true));
        i += length;
      }
      while (i < to) {
        int length = doubleMark(i);
        if (length > 0) {
          doubleMarkAt(i, length);
          i += length;
        } else {
          if (isSingleMark(text.charAt(i))) {
            singleMarkAt(i);
          }
          i++;
        }
      }
      closeUnfinished();
    }

    private void doubleMarkAt(int i, int length) {
      Role role = doubleRole(i, length);
      int open = openDouble();
      if (role == Role.OPEN) {
        boolean nestedInSingle = open >= 0 && open < stack.size() - 1;
        if (open >= 0 && !nestedInSingle) {
          if (isStraight(i) && nextDoubleRole(i + length) != Role.CLOSE) {
            close(open, i, i + length);
            return;
          }
          closeWithoutMark(open, i);
        }
        if (stack.size() < MAX_DEPTH) {
          stack.add(new Open(i, i + length, false, false));
        }
      } else if (role == Role.CLOSE && open >= 0) {
        close(open, i, i + length);
      }
    }

    private void singleMarkAt(int i) {
      int open = stack.isEmpty() || !stack.getLast().single() ? -1 : stack.size() - 1;
      if (open >= 0 && isSingleClose(i) && !isPluralPossessive(i, open)) {
        close(open, i, i + 1);
      } else if (open < 0
          && stack.size() < MAX_DEPTH
          && isSingleOpen(i)
          && closingSingle(i + 1) >= 0) {
        stack.add(new Open(i, i + 1, true, false));
      }
    }

    /** Number of characters of the double mark at an offset, 0 when there is none. */
    private int doubleMark(int i) {
      if (i >= paragraphEnd) {
        return 0;
      }
      char c = text.charAt(i);
      switch (c) {
        case '"', '“', '”', '„', '‟', '«', '»', '〝', '〞', '＂' -> {
          return 1;
        }
        case '\'', '`', '´', '‘', '’' -> {
          boolean twice = i + 1 < paragraphEnd && text.charAt(i + 1) == c;
          boolean thrice = i + 2 < paragraphEnd && text.charAt(i + 2) == c;
          return twice && !thrice ? 2 : 0;
        }
        default -> {
          return 0;
        }
      }
    }

    private boolean isStraight(int i) {
      char c = text.charAt(i);
      return c == '"' || c == '\'' || c == '＂';
    }

    private Role doubleRole(int i, int length) {
      boolean opensLeft = i <= paragraphStart || opensAfter(text.charAt(i - 1));
      boolean closesRight = isSpaceOrEnd(i + length) || closesBefore(text.charAt(i + length));
      boolean inside = openDouble() >= 0;
      char c = text.charAt(i);
      if (c == '„' || c == '‟' || c == '〝' || c == '`' || c == '‘') {
        return Role.OPEN;
      }
      if (c == '“' || c == '«') {
        return inside && !opensLeft && closesRight ? Role.CLOSE : Role.OPEN;
      }
      if (c == '”' || c == '»' || c == '〞' || c == '’' || c == '´') {
        return !inside && opensLeft && !closesRight ? Role.OPEN : Role.CLOSE;
      }
      if (isInches(i)) {
        return Role.NONE;
      }
      if (opensLeft != closesRight) {
        return opensLeft ? Role.OPEN : Role.CLOSE;
      }
      return inside ? Role.CLOSE : Role.OPEN;
    }

    /** The role of the next double mark of the paragraph if this one is an opening one. */
    private Role nextDoubleRole(int from) {
      int limit = Math.min(paragraphEnd, from + SINGLE_REACH);
      for (int i = from; i < limit; i++) {
        int length = doubleMark(i);
        if (length > 0) {
          return doubleRole(i, length);
        }
      }
      return Role.NONE;
    }

    /** 6'2": feet and inches. */
    private boolean isInches(int i) {
      int k = i - 1;
      while (k >= paragraphStart && Character.isDigit(text.charAt(k))) {
        k--;
      }
      return k < i - 1
          && k > paragraphStart
          && isSingleMark(text.charAt(k))
          && Character.isDigit(text.charAt(k - 1));
    }

    private static boolean isSingleMark(char c) {
      return c == '\'' || c == '‘' || c == '’' || c == '‚' || c == '‛' || c == '‹' || c == '›';
    }

    private boolean isSingleOpen(int i) {
      char c = text.charAt(i);
      if (i + 1 >= paragraphEnd || c == '’' && openDouble() >= 0 && stack.size() > 1) {
        return false;
      }
      boolean opensLeft =
          i <= paragraphStart || opensAfter(text.charAt(i - 1)) || doubleMark(i - 1) == 1;
      char next = text.charAt(i + 1);
      boolean startsWord = Character.isLetterOrDigit(next) || next == '…' || next == '[';
      return opensLeft
          && (startsWord || doubleMark(i + 1) > 0)
          && c != '›'
          && !Elisions.startsAt(text, i + 1, paragraphEnd);
    }

    private boolean isSingleClose(int i) {
      char c = text.charAt(i);
      if (c == '‘' || c == '‚' || c == '‛' || c == '‹' || i == paragraphStart) {
        return false;
      }
      return !isSpace(text.charAt(i - 1))
          && (isSpaceOrEnd(i + 1) || closesBefore(text.charAt(i + 1)) || doubleMark(i + 1) > 0);
    }

    /**
     * The mark that closes a single quotation: the first closing one that is not a plural
     * possessive, else the last that may be one.
     */
    private int closingSingle(int from) {
      int possessive = -1;
      int limit = Math.min(paragraphEnd, from + SINGLE_REACH);
      for (int i = Math.max(from, noSingleCloseBefore); i < limit; i++) {
        if (openDouble() >= 0 && doubleMark(i) > 0 && doubleRole(i, doubleMark(i)) == Role.CLOSE) {
          return possessive;
        }
        if (isSingleMark(text.charAt(i)) && isSingleClose(i)) {
          if (!looksPossessive(i)) {
            return i;
          }
          possessive = i;
        }
      }
      if (possessive < 0) {
        noSingleCloseBefore = Math.max(noSingleCloseBefore, limit);
      }
      return possessive;
    }

    private boolean isPluralPossessive(int i, int open) {
      if (!looksPossessive(i)) {
        return false;
      }
      int later = closingSingle(i + 1);
      return later > i && stack.get(open).single();
    }

    /** "the soldiers' families": an s before, a lower-case word after. */
    private boolean looksPossessive(int i) {
      char before = text.charAt(i - 1);
      return (before == 's' || before == 'S' || before == 'z')
          && i + 2 < paragraphEnd
          && isSpace(text.charAt(i + 1))
          && Character.isLowerCase(text.charAt(i + 2));
    }

    private int openDouble() {
      for (int k = stack.size() - 1; k >= 0; k--) {
        if (!stack.get(k).single()) {
          return k;
        }
      }
      return -1;
    }

    private boolean isSpaceOrEnd(int i) {
      return i >= paragraphEnd || isSpace(text.charAt(i));
    }

    private static boolean opensAfter(char c) {
      return isSpace(c) || "([{—–-/:…\"'‘“«".indexOf(c) >= 0;
    }

    private static boolean closesBefore(char c) {
      return ".,;:!?)]}—–-/…\"'’”»".indexOf(c) >= 0;
    }

    private void close(int index, int end, int outerEnd) {
      Open open = stack.get(index);
      while (stack.size() > index) {
        stack.removeLast();
      }
      add(open, end, outerEnd, index);
    }

    private void closeWithoutMark(int index, int before) {
      Open open = stack.get(index);
      while (stack.size() > index) {
        stack.removeLast();
      }
      int end = endOfSentence(open, before);
      add(open, end, end, index);
    }

    /** At the paragraph's end: single marks without partner are dropped, double ones bounded. */
    private void closeUnfinished() {
      int index = openDouble();
      if (index < 0) {
        return;
      }
      Open open = stack.get(index);
      boolean wholeParagraph = open.continues() || open.outerStart() == paragraphStart;
      int end = wholeParagraph ? paragraphEnd : endOfSentence(open, paragraphEnd);
      pending = end == paragraphEnd;
      stack.clear();
      add(open, end, end, index);
    }

    /** Where the first sentence after a mark ends, at the limit at the latest. */
    private int endOfSentence(Open open, int limit) {
      for (int i = open.start(); i + 1 < limit && i + 2 < paragraphEnd; i++) {
        char c = text.charAt(i);
        if ((c == '.' || c == '!' || c == '?')
            && isSpace(text.charAt(i + 1))
            && !Character.isLowerCase(text.charAt(i + 2))) {
          return i + 1;
        }
      }
      return limit;
    }

    private void add(Open open, int end, int outerEnd, int depth) {
      int start = open.start();
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      for (int i = start; i < end; i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          found.add(
              new QuotedText(
                  start,
                  end,
                  open.outerStart(),
                  Math.max(outerEnd, end),
                  depth,
                  open.continues(),
                  null));
          return;
        }
      }
    }
  }
}
