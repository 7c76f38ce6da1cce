package dev.dateline.extract.language.model;

import java.util.function.IntPredicate;

/**
 * The words of one sentence as the models see them: numbers computed once per word. All lexical
 * views are of a normalised form (typographic variants of quotes and dashes unified, digits as 0).
 */
public final class WordFeatures {

  /** How a sentence uses capitals; in headlines and capitals a word's case says little. */
  public enum Casing {
    SENTENCE,
    TITLE,
    UPPER
  }

  /** Stands for the forms of all words that are too rare to have a class. */
  private static final int UNKNOWN = 7;

  /** What follows in a longer word is not looked at. */
  private static final int LONGEST = 40;

  public final int size;
  public final Casing casing;

  /**
   * Hash of the form, case kept in ordinary sentences, lower case in {@link Casing#UPPER}; all
   * words without a class are alike.
   */
  public final int[] form;

  /** Hash of the lower-case form; all words without a class are alike. */
  public final int[] lower;

  /** Hashes of the last 2 and 3 characters of the lower-case form. */
  public final int[] suffix2;

  public final int[] suffix3;
  public final int[] suffix4;
  public final int[] prefix2;
  public final int[] prefix3;

  /** Hash of the pattern of capitals, digits and punctuation. */
  public final int[] shape;

  public final int[] fineClass;
  public final int[] coarseClass;

  /** Number of the set of tags that the word can have; 0 when nothing is known of it. */
  public final int[] tagSet;

  /** Number of the tag that the word always has when it is written like this; -1 for none. */
  public final int[] onlyTag;

  /** Whether there is a capital in the word. */
  public final boolean[] capital;

  /** The word's {@link NameProfile}. */
  public final int[] profile;

  /** Bit 0: white space before the word; bit 1: after it. */
  public final int[] spacing;

  /** Tags, set by the tagger. */
  public final int[] tag;

  /** Kinds of well-known names, set from the list of names; 0 for none. */
  public final int[] listed;

  /**
   * @param forms surface forms
   * @param spaceBefore whether white space precedes each word
   * @param classes word classes
   */
  public WordFeatures(String[] forms, boolean[] spaceBefore, WordClasses classes) {
    size = forms.length;
    form = new int[size];
    lower = new int[size];
    suffix2 = new int[size];
    suffix3 = new int[size];
    suffix4 = new int[size];
    prefix2 = new int[size];
    prefix3 = new int[size];
    shape = new int[size];
    fineClass = new int[size];
    coarseClass = new int[size];
    tagSet = new int[size];
    onlyTag = new int[size];
    capital = new boolean[size];
    profile = new int[size];
    spacing = new int[size];
    tag = new int[size];
    listed = new int[size];
    casing = casing(forms);
    for (int i = 0; i < size; i++) {
      view(i, forms[i], classes);
      boolean after = i + 1 == size || spaceBefore[i + 1];
      spacing[i] = (spaceBefore[i] ? 1 : 0) | (after ? 2 : 0);
    }
  }

  private WordFeatures(WordFeatures other, IntPredicate hidden, IntPredicate classless) {
    size = other.size;
    casing = other.casing;
    form = other.form.clone();
    lower = other.lower.clone();
    suffix2 = other.suffix2;
    suffix3 = other.suffix3;
    suffix4 = other.suffix4;
    prefix2 = other.prefix2;
    prefix3 = other.prefix3;
    shape = other.shape;
    capital = other.capital;
    onlyTag = other.onlyTag;
    spacing = other.spacing;
    tag = other.tag;
    listed = other.listed;
    fineClass = other.fineClass.clone();
    coarseClass = other.coarseClass.clone();
    tagSet = other.tagSet.clone();
    profile = other.profile.clone();
    for (int i = 0; i < size; i++) {
      if (hidden.test(i)) {
        hideForm(i);
        if (classless.test(i)) {
          hideClasses(i);
        }
      }
    }
  }

  /**
   * A view in which some words are as if the models had not seen them, so that a model learns what
   * then remains.
   *
   * @param hidden which words are hidden
   * @param classless of which of those not even the classes are known
   */
  public WordFeatures hiding(IntPredicate hidden, IntPredicate classless) {
    return new WordFeatures(this, hidden, classless);
  }

  private void view(int i, String word, WordClasses classes) {
    int length = Math.min(word.length(), LONGEST);
    char[] cased = new char[length];
    char[] lowered = new char[length];
    int shapeHash = 17;
    int run = 0;
    char last = 0;
    for (int k = 0; k < length; k++) {
      char c = normal(word.charAt(k));
      char kind;
      if (c >= 'a' && c <= 'z') {
        kind = 'x';
      } else if (c >= 'A' && c <= 'Z') {
        kind = 'X';
      } else if (c >= '0' && c <= '9') {
        kind = 'd';
        c = '0';
      } else if (c < 128) {
        kind = c;
      } else if (Character.isUpperCase(c)) {
        kind = 'X';
      } else if (Character.isLetter(c)) {
        kind = 'x';
      } else if (Character.isDigit(c)) {
        kind = 'd';
        c = '0';
      } else {
        kind = '?';
      }
      cased[k] = c;
      capital[i] |= kind == 'X';
      lowered[k] = kind == 'X' ? Character.toLowerCase(c) : c;
      run = kind == last ? run + 1 : 0;
      if (run < 2) {
        shapeHash = shapeHash * 31 + kind;
      }
      last = kind;
    }
    String low = new String(lowered);
    lower[i] = Hash.of(low);
    form[i] = casing == Casing.UPPER ? lower[i] : Hash.of(new String(cased));
    shape[i] = casing == Casing.SENTENCE ? shapeHash : shapeHash * 31 + casing.ordinal();
    suffix2[i] = Hash.of(low, Math.max(0, length - 2), length);
    suffix3[i] = Hash.of(low, Math.max(0, length - 3), length);
    suffix4[i] = Hash.of(low, Math.max(0, length - 4), length);
    prefix2[i] = Hash.of(low, 0, Math.min(2, length));
    prefix3[i] = Hash.of(low, 0, Math.min(3, length));
    long known = classes.of(lower[i]);
    fineClass[i] = WordClasses.fine(known);
    coarseClass[i] = WordClasses.coarse(known);
    tagSet[i] = WordClasses.tagSet(known);
    onlyTag[i] = capital[i] ? -1 : WordClasses.onlyTag(known);
    profile[i] = WordClasses.profile(known);
    if (!WordClasses.isFrequent(known)) {
      hideForm(i);
    }
  }

  /** Hash of a word's normalised lower-case form, by which it is looked up among the classes. */
  public static int lowerHash(String word) {
    char[] lowered = new char[Math.min(word.length(), LONGEST)];
    for (int i = 0; i < lowered.length; i++) {
      char c = normal(word.charAt(i));
      lowered[i] = Character.isDigit(c) ? '0' : Character.toLowerCase(c);
    }
    return Hash.of(new String(lowered));
  }

  private void hideForm(int i) {
    lower[i] = UNKNOWN;
    form[i] = UNKNOWN;
  }

  private void hideClasses(int i) {
    fineClass[i] = 0;
    coarseClass[i] = 0;
    tagSet[i] = 0;
    profile[i] = 0;
  }

  private static char normal(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‘', '’', '‛', '´', '`', '′' -> '\'';
      case '—', '―' -> '—';
      case '‐', '‑' -> '-';
      default -> c;
    };
  }

  private static Casing casing(String[] forms) {
    int words = 0;
    int upper = 0;
    int capital = 0;
    int longLower = 0;
    for (int i = 0; i < forms.length; i++) {
      String w = forms[i];
      char c = w.charAt(0);
      if (!Character.isLetter(c)) {
        continue;
      }
      words++;
      boolean anyLower = false;
      for (int k = 0; k < w.length(); k++) {
        anyLower |= Character.isLowerCase(w.charAt(k));
      }
      if (!anyLower) {
        upper += w.length() > 1 ? 1 : 0;
        words -= w.length() > 1 ? 0 : 1;
        capital += w.length() > 1 ? 1 : 0;
      } else if (Character.isUpperCase(c)) {
        capital++;
      } else if (w.length() > 3 || w.length() == 3 && i == 0) {
        longLower++;
      }
    }
    if (words >= 3 && upper * 10 >= words * 9) {
      return Casing.UPPER;
    }
    if (words >= 4 && capital * 10 >= words * 6 && longLower * 5 <= words) {
      return Casing.TITLE;
    }
    return Casing.SENTENCE;
  }
}
