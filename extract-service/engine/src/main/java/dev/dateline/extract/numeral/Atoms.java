package dev.dateline.extract.numeral;

import java.util.Arrays;
import java.util.Locale;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * A sentence cut into runs of letters, runs of digits and single other characters.
 *
 * <p>Number and time grammars read atoms, not tokens, so that "mid-1990s", "4pm" and "$20m" look
 * the same however the tokeniser treats hyphens and units. Offsets are UTF-16 units of the
 * document's text.
 */
public final class Atoms {

  private final String document;
  private final Sentence sentence;
  private int size;
  private String[] texts = new String[64];
  private String[] lower = new String[64];
  private int[] starts = new int[64];
  private int[] tokens = new int[64];

  private Atoms(String document, Sentence sentence) {
    this.document = document;
    this.sentence = sentence;
  }

  /**
   * Cuts a sentence.
   *
   * @param text the document's text
   */
  public static Atoms of(String text, Sentence sentence) {
    Atoms atoms = new Atoms(text, sentence);
    int token = 0;
    int end = sentence.end();
    for (int i = sentence.start(); i < end; ) {
      char c = text.charAt(i);
      int j = i + 1;
      if (Character.isWhitespace(c)) {
        i = j;
        continue;
      }
      if (Character.isLetter(c)) {
        while (j < end && Character.isLetter(text.charAt(j))) {
          j++;
        }
      } else if (isDigit(c)) {
        while (j < end && isDigit(text.charAt(j))) {
          j++;
        }
      } else if (Character.isHighSurrogate(c)
          && j < end
          && Character.isLowSurrogate(text.charAt(j))) {
        j++;
      }
      while (token + 1 < sentence.size() && sentence.token(token).end() <= i) {
        token++;
      }
      atoms.add(text.substring(i, j), i, token);
      i = j;
    }
    return atoms;
  }

  private void add(String text, int start, int token) {
    if (size == texts.length) {
      int capacity = size * 2;
      texts = Arrays.copyOf(texts, capacity);
      lower = Arrays.copyOf(lower, capacity);
      starts = Arrays.copyOf(starts, capacity);
      tokens = Arrays.copyOf(tokens, capacity);
    }
    texts[size] = text;
    lower[size] = normalize(text);
    starts[size] = start;
    tokens[size] = token;
    size++;
  }

  /** Lower case, with one form for each family of apostrophes and dashes. */
  private static String normalize(String text) {
    if (text.length() == 1) {
      return switch (text.charAt(0)) {
        case '’', '‘', '`', 'ʼ' -> "'";
        case '–', '—', '‐', '‑', '−', '‒' -> "-";
        default -> text.toLowerCase(Locale.ROOT);
      };
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Number of atoms. */
  public int size() {
    return size;
  }

  /** The atom as written. */
  public String text(int i) {
    return texts[i];
  }

  /** The atom in lower case, dashes as "-" and apostrophes as "'"; empty outside the sentence. */
  public String lower(int i) {
    return i >= 0 && i < size ? lower[i] : "";
  }

  /** Start in the document, UTF-16 units. */
  public int start(int i) {
    return starts[i];
  }

  /** End in the document, exclusive. */
  public int end(int i) {
    return starts[i] + texts[i].length();
  }

  /** Whether the atom follows the one before it without a space. */
  public boolean glued(int i) {
    return i > 0 && i < size && starts[i] == end(i - 1);
  }

  /** Whether the atom is a run of digits. */
  public boolean isDigits(int i) {
    return i >= 0 && i < size && isDigit(texts[i].charAt(0));
  }

  /** Whether the atom is a run of letters. */
  public boolean isWord(int i) {
    return i >= 0 && i < size && Character.isLetter(texts[i].charAt(0));
  }

  /** Whether the atom is one of the given lower-case forms. */
  public boolean is(int i, String... forms) {
    String atom = lower(i);
    for (String form : forms) {
      if (atom.equals(form)) {
        return true;
      }
    }
    return false;
  }

  /** Index in its sentence of the token that the atom belongs to. */
  public int token(int i) {
    return tokens[i];
  }

  /** The token that the atom belongs to. */
  public Token tokenAt(int i) {
    return sentence.token(tokens[i]);
  }

  /** The document's text. */
  public String document() {
    return document;
  }

  /** The sentence that was cut. */
  public Sentence sentence() {
    return sentence;
  }

  /** First atom at or after an offset of the document; {@link #size()} when there is none. */
  public int atOrAfter(int offset) {
    int i = Arrays.binarySearch(starts, 0, size, offset);
    return i >= 0 ? i : -i - 1;
  }
}
