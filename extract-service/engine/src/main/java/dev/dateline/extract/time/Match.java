package dev.dateline.extract.time;

import java.util.Arrays;

import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.Numeral;
import dev.dateline.extract.time.Timex.Modifier;

/** One way a rule fits at an atom: its extent and what its classes stand for. */
final class Match {

  private static final int CAPACITY = 16;

  final Atoms atoms;
  final int from;
  String action;
  int extentFrom;
  int extentEnd;

  private final String[] names = new String[CAPACITY];
  private final String[] values = new String[CAPACITY];
  private final Numeral[] numerals = new Numeral[CAPACITY];
  private int size;

  Match(Atoms atoms, int from) {
    this.atoms = atoms;
    this.from = from;
  }

  /** Forgets an earlier attempt. */
  void begin() {
    size = 0;
    extentFrom = from;
    extentEnd = -1;
  }

  /** Number of captures so far, to go back to when a path fails. */
  int mark() {
    return size;
  }

  void reset(int mark) {
    size = mark;
  }

  void capture(String name, String value, Numeral numeral) {
    if (size < CAPACITY) {
      names[size] = name;
      values[size] = value;
      numerals[size] = numeral;
      size++;
    }
  }

  private int indexOf(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(String name) {
    return indexOf(name) >= 0;
  }

  /** Value of a captured class, or null. */
  String get(String name) {
    int i = indexOf(name);
    return i < 0 ? null : values[i];
  }

  /** Value of a captured class as a whole number; must be there. */
  int number(String name) {
    String value = get(name);
    return Integer.parseInt(value.startsWith("+") ? value.substring(1) : value);
  }

  /** The captured number, or null. */
  Numeral numeral(String name) {
    int i = indexOf(name);
    return i < 0 ? null : numerals[i];
  }

  /** Whether a word stands in the extent. */
  boolean says(String... words) {
    for (int i = extentFrom; i < extentEnd; i++) {
      if (atoms.is(i, words)) {
        return true;
      }
    }
    return false;
  }

  /** TIMEX3 modifier that the words give, or null. */
  Modifier modifier() {
    for (String name : new String[] {"EARLY", "EDGE", "EARLIER", "BOUND", "HEDGE"}) {
      if (has(name)) {
        return Modifier.valueOf(get(name));
      }
    }
    return null;
  }

  /** Modifier of an amount of time, or null. */
  Modifier amountModifier() {
    String name = has("BOUND") ? "BOUND" : "HEDGE";
    return has(name) ? Modifier.valueOf(get(name)) : null;
  }

  /** How many units: a number, "a", "half a"; NaN when vague. */
  double count() {
    Numeral number = numeral("NUM");
    double half = says("half") ? 0.5 : 0;
    if (number == null) {
      boolean plural = has("UNITS");
      return plural ? Double.NaN : says("and") ? 1.5 : half > 0 ? half : 1;
    }
    return number.kind() == Numeral.Kind.VAGUE ? Double.NaN : number.value();
  }

  /** Unit of an amount of time as the lexicon names it. */
  String unit() {
    return has("UNIT") ? get("UNIT") : get("UNITS");
  }

  int length() {
    return extentEnd - extentFrom;
  }

  @Override
  public String toString() {
    return action + Arrays.toString(Arrays.copyOf(names, size));
  }
}
