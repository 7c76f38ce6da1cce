package dev.dateline.query.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes different wordings of the same thing equal. */
public final class Wording {

  private static final Map<String, String> TITLES = Tsv.read("titles.tsv");
  private static final Map<String, String> FUNCTION_WORDS = Tsv.read("function-words.tsv");
  private static final Map<String, String> HEAD_NOUNS = Tsv.read("head-nouns.tsv");
  private static final Map<String, String> CONTAINERS = Tsv.read("container-nouns.tsv");
  private static final Map<String, String> SPELLINGS = Tsv.read("spellings.tsv");
  private static final String NUMERAL = "numeral";
  private static final String QUANTIFIER = "quantifier";

  private static final Pattern CLAUSE = Pattern.compile("[Tt]hat \\S+ \\S+ \\S");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M} .,'’-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d ]*");

  private Wording() {}

  /**
   * Without case, diacritics, possessive, separators of thousands and punctuation: "Côte d’Ivoire's
   * 1,200" as "cote divoire 1200".
   */
  public static String fold(String text) {
    String letters = withoutMarks(text).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); ) {
      int c = letters.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isApostrophe(c)) {
        boolean possessive =
            next < letters.length() && letters.charAt(next) == 's' && isWordEnd(letters, next + 1);
        i = possessive ? next + 1 : next;
        continue;
      }
      if (isLetterOrNumber(c)) {
        folded.appendCodePoint(c);
      } else if (c != '.'
          && !(c == ',' && separatesThousands(letters, i))
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
      i = next;
    }
    int length = folded.length();
    return length > 0 && folded.charAt(length - 1) == ' '
        ? folded.substring(0, length - 1)
        : folded.toString();
  }

  private static String withoutMarks(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var letters = new StringBuilder(decomposed.length());
    decomposed.codePoints().filter(c -> !isMark(c)).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  /** Whether a comma stands after a digit and before three that end a number. */
  private static boolean separatesThousands(String text, int comma) {
    return comma > 0
        && comma + 3 < text.length()
        && isDigit(text.charAt(comma - 1))
        && isDigit(text.charAt(comma + 1))
        && isDigit(text.charAt(comma + 2))
        && isDigit(text.charAt(comma + 3))
        && isWordEnd(text, comma + 4);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether no letter of the basic alphabet, digit or underscore stands at a position. */
  private static boolean isWordEnd(String text, int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return !(isDigit(c) || c >= 'a' && c <= 'z' || c == '_');
  }

  /** Folded name of an entity, without "the" and, for persons, without leading titles. */
  public static String foldName(Entity.Type type, String name) {
    List<String> words = new ArrayList<>(Arrays.asList(fold(name).split(" ")));
    while (words.size() > 1 && isBeforeName(type, words.getFirst())) {
      words.removeFirst();
    }
    return String.join(" ", words);
  }

  private static boolean isBeforeName(Entity.Type type, String word) {
    return word.equals("the") || type == Entity.Type.PERSON && TITLES.containsKey(word);
  }

  /**
   * The head of an English noun phrase, folded and in the singular: "314 captured soldiers of both
   * sides" as "soldier". The last word before the first function word that follows it.
   */
  public static String head(String phrase) {
    List<String> words = headWords(phrase);
    return singular(words.isEmpty() ? fold(phrase) : words.getLast());
  }

  /** The noun that tells what a phrase is about; empty for "it" or "two others". */
  static Optional<String> describedBy(String phrase) {
    List<String> words = headWords(phrase);
    return words.isEmpty() ? Optional.empty() : Optional.of(headNoun(phrase));
  }

  /** Whether an argument is a clause with a subject of its own ("that both sides agree"). */
  static boolean isClause(String argument) {
    return CLAUSE.matcher(argument).lookingAt();
  }

  /** Whether a phrase tells of whatever there is of a sort ("every attempt"). */
  static boolean isGeneral(String phrase) {
    int end = phrase.indexOf(' ');
    return end > 0 && QUANTIFIER.equals(FUNCTION_WORDS.get(fold(phrase.substring(0, end))));
  }

  /** The words of a folded phrase without function words, in their common spelling. */
  static Stream<String> contentWords(String folded) {
    return Arrays.stream(folded.split(" "))
        .filter(word -> !word.isEmpty() && !FUNCTION_WORDS.containsKey(word))
        .map(word -> SPELLINGS.getOrDefault(word, word));
  }

  /** The words of a phrase up to its head, folded. */
  static List<String> headWords(String phrase) {
    return headWords(fold(phrase).split(" "), 0);
  }

  /** The head, as the noun that stands for nouns of its meaning: "troops" as "soldier". */
  static String headNoun(String phrase) {
    String head = head(phrase);
    return HEAD_NOUNS.getOrDefault(head, head);
  }

  /**
   * What a noun phrase may be headed by, the likeliest first: the last two words of the part that
   * holds the head ("sticking point"), the last word, and when that only contains or counts ("a
   * second day of talks"), the same of the part after "of"; then of what is coordinated ("missile
   * and drone assaults").
   */
  static Stream<String> headCandidates(String phrase) {
    String[] words = fold(phrase).split(" ");
    List<String> candidates = new ArrayList<>();
    int from = 0;
    while (true) {
      List<String> part = headWords(words, from);
      if (part.isEmpty()) {
        return candidates.stream();
      }
      String head = part.getLast();
      if (part.size() > 1) {
        candidates.add(part.get(part.size() - 2) + " " + head);
      }
      candidates.add(head);
      List<String> rest = Arrays.asList(words).subList(from, words.length);
      int next = CONTAINERS.containsKey(singular(head)) ? rest.indexOf("of") : rest.indexOf("and");
      if (next < 0) {
        return candidates.stream();
      }
      from += next + 1;
    }
  }

  /** The words of the part of a phrase that holds its head, the head last. */
  private static List<String> headWords(String[] words, int from) {
    List<String> part = new ArrayList<>();
    for (int i = from; i < words.length; i++) {
      String kind = FUNCTION_WORDS.get(words[i]);
      if (kind != null && !part.isEmpty() && !kind.equals(NUMERAL)) {
        break;
      }
      if (kind == null && !NUMBER.matcher(words[i]).matches()) {
        part.add(words[i]);
      }
    }
    return part;
  }

  /**
   * What is counted, so that it can be compared: the noun that stands for it ("Ukrainian troops" as
   * "soldier"), a code ("%", "m/s") as it is; empty for null.
   */
  static String unit(String unit) {
    if (unit == null) {
      return "";
    }
    return WORDS.matcher(unit).matches() ? headNoun(unit) : unit;
  }

  /** The lemma that stands for all predicates of the same meaning. */
  public static String predicate(String lemma) {
    return Lexicon.canonical(fold(lemma));
  }

  /** A folded English noun in the singular; other words stay as they are. */
  static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("us") || word.endsWith("is") ? word : word.substring(0, word.length() - 1);
  }
}
