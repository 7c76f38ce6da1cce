package dev.dateline.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines of a scraped text: how they are cut, and what they look like. */
final class Lines {

  private static final int SENTENCE_WORDS = 6;
  private static final int UNPUNCTUATED_SENTENCE_WORDS = 30;
  private static final int HARD_WRAP_COLUMNS = 100;
  private static final int HARD_WRAP_MIN_LINES = 4;

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？؟।][\"'”’»)\\]*]*(?:\\[\\d{1,2}])?$");
  private static final Pattern SIGNATURE =
      Pattern.compile("^[—–-]{1,2} ?\\S.{0,100}\\(@\\w{1,20}\\).{0,40}$");
  private static final Pattern GLUED_SIGNATURE =
      Pattern.compile(
          "(?<=\\S) ?(?=— ?[^—]{2,80}\\(@\\w{1,20}\\) \\p{Lu}\\p{L}+ \\d{1,2}, \\d{4}$)");
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Lines() {}

  /** The non-blank lines of a normalised text; lines of a hard-wrapped paragraph are joined. */
  static List<String> of(String text) {
    String[] all = text.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      all[i] = SPACES.matcher(all[i]).replaceAll(" ").strip();
    }
    boolean wrapped = isHardWrapped(all);
    List<String> lines = new ArrayList<>();
    boolean open = false;
    for (String line : all) {
      if (line.isEmpty()) {
        open = false;
      } else if (wrapped && open) {
        lines.set(lines.size() - 1, lines.getLast() + " " + line);
      } else {
        for (String part : GLUED_SIGNATURE.split(line)) {
          lines.add(part.strip());
        }
        open = true;
      }
    }
    return lines;
  }

  /** Whether paragraphs were broken at a column, as in mail: lines go on in lower case. */
  private static boolean isHardWrapped(String[] lines) {
    int followed = 0;
    int continued = 0;
    boolean blankSeen = false;
    for (int i = 0; i + 1 < lines.length; i++) {
      if (lines[i].length() > HARD_WRAP_COLUMNS) {
        return false;
      }
      blankSeen |= lines[i].isEmpty();
      if (!lines[i].isEmpty() && !lines[i + 1].isEmpty()) {
        followed++;
        if (Character.isLowerCase(lines[i + 1].codePointAt(0)) && !isPunctuated(lines[i])) {
          continued++;
        }
      }
    }
    return blankSeen && followed >= HARD_WRAP_MIN_LINES && continued * 3 >= followed;
  }

  static int words(String line) {
    return line.isEmpty() ? 0 : SPACES.split(line).length;
  }

  /** Whether a line ends as a sentence does. */
  static boolean isPunctuated(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  /** Whether a line reads as running text: a sentence or more. */
  static boolean isSentence(String line) {
    int words = words(line);
    return words >= UNPUNCTUATED_SENTENCE_WORDS
        || isPunctuated(line) && (words >= SENTENCE_WORDS || !isLatin(line));
  }

  /** Whether a line signs an embedded post: "— Name (@handle) date". */
  static boolean isSignature(String line) {
    return SIGNATURE.matcher(line).matches();
  }

  /** Whether nearly every longer word begins in upper case, as in a headline or a menu. */
  static boolean isTitleCase(String line) {
    int longer = 0;
    int capital = 0;
    for (String word : SPACES.split(line)) {
      String bare = NO_LETTER_OR_DIGIT.matcher(word).replaceAll("");
      if (bare.length() >= 4) {
        longer++;
        if (!Character.isLowerCase(bare.codePointAt(0))) {
          capital++;
        }
      }
    }
    return longer > 0 && capital >= longer - longer / 6;
  }

  /** What two copies of a line have in common: its letters and digits without case. */
  static String key(String line) {
    return NO_LETTER_OR_DIGIT.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isLatin(String line) {
    return line.codePoints()
        .filter(Character::isLetter)
        .limit(20)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
