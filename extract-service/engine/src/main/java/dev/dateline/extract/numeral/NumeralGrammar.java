package dev.dateline.extract.numeral;

import java.util.HashMap;
import java.util.Map;

import dev.dateline.extract.lexicon.TsvResource;

/** Reads numbers in digits and words. Immutable; its words are in {@code numerals.tsv}. */
public final class NumeralGrammar {

  /** Longer runs of digits are no numbers that a text speaks of. */
  private static final int MAX_DIGITS = 15;

  private final Map<String, Word> words;

  private NumeralGrammar(Map<String, Word> words) {
    this.words = words;
  }

  private record Word(String kind, double min, double max) {
    boolean is(String other) {
      return kind.equals(other);
    }
  }

  /** Loads the words. */
  public static NumeralGrammar load() {
    Map<String, Word> words = new HashMap<>();
    for (String[] row : TsvResource.rows(NumeralGrammar.class, "numerals.tsv")) {
      String[] bounds = row[2].split("\\.\\.");
      words.put(
          row[0],
          new Word(
              row[1],
              Double.parseDouble(bounds[0]),
              Double.parseDouble(bounds[bounds.length - 1])));
    }
    return new NumeralGrammar(Map.copyOf(words));
  }

  /** Whether a number could begin at the atom; cheap. */
  public boolean mayStart(Atoms atoms, int i) {
    return atoms.isDigits(i)
        || words.containsKey(atoms.lower(i))
        || atoms.is(i, "a", "an", "minus", "½", "¼", "¾", "-");
  }

  /** Longest number that begins at an atom, or null. */
  public Numeral parse(Atoms atoms, int i) {
    if (i >= atoms.size()) {
      return null;
    }
    if (atoms.is(i, "minus") || isSign(atoms, i)) {
      Numeral positive = atoms.isDigits(i + 1) || !isSign(atoms, i) ? unsigned(atoms, i + 1) : null;
      return positive == null || positive.kind() == Numeral.Kind.VAGUE
          ? null
          : new Numeral(-positive.max(), -positive.min(), positive.kind(), i, positive.end());
    }
    return unsigned(atoms, i);
  }

  private static boolean isSign(Atoms atoms, int i) {
    return atoms.is(i, "-") && !atoms.glued(i) && atoms.glued(i + 1) && atoms.isDigits(i + 1);
  }

  private Numeral unsigned(Atoms atoms, int i) {
    if (atoms.isDigits(i)) {
      return digits(atoms, i);
    }
    Word glyph = glyph(atoms.lower(i));
    if (glyph != null) {
      return new Numeral(glyph.min, glyph.max, Numeral.Kind.FRACTION, i, i + 1);
    }
    return inWords(atoms, i);
  }

  private static Word glyph(String atom) {
    double value =
        switch (atom) {
          case "½" -> 0.5;
          case "¼" -> 0.25;
          case "¾" -> 0.75;
          case "⅓" -> 1 / 3.0;
          case "⅔" -> 2 / 3.0;
          default -> 0;
        };
    return value == 0 ? null : new Word("fraction", value, value);
  }

  // ------------------------------------------------------------------ digits

  private Numeral digits(Atoms atoms, int i) {
    if (atoms.text(i).length() > MAX_DIGITS) {
      return null;
    }
    int first = i;
    StringBuilder number = new StringBuilder(atoms.text(i));
    i++;
    boolean grouped = false;
    while (number.length() <= MAX_DIGITS
        && atoms.text(first).length() <= 3
        && atoms.is(i, ",")
        && atoms.glued(i)
        && atoms.glued(i + 1)
        && atoms.isDigits(i + 1)
        && atoms.text(i + 1).length() == 3) {
      number.append(atoms.text(i + 1));
      i += 2;
      grouped = true;
    }
    if (atoms.is(i, ".")
        && atoms.glued(i)
        && atoms.glued(i + 1)
        && atoms.isDigits(i + 1)
        && atoms.text(i + 1).length() <= MAX_DIGITS) {
      number.append('.').append(atoms.text(i + 1));
      i += 2;
    } else if (!grouped && isFraction(atoms, first)) {
      double value = Double.parseDouble(atoms.text(first)) / Double.parseDouble(atoms.text(i + 1));
      return new Numeral(value, value, Numeral.Kind.FRACTION, first, i + 2);
    }
    double value = Double.parseDouble(number.toString());
    if (isFraction(atoms, i)) {
      value += Double.parseDouble(atoms.text(i)) / Double.parseDouble(atoms.text(i + 2));
      i += 3;
    } else {
      Word glyph = glyph(atoms.lower(i));
      if (glyph != null) {
        value += glyph.min;
        i++;
      } else if (atoms.is(i, "and") && atoms.is(i + 1, "a") && atoms.is(i + 2, "half")) {
        value += 0.5;
        i += 3;
      }
    }
    for (int scale; (scale = scaleAfter(atoms, i)) >= 0; i = scale + 1) {
      value *= scaleValue(atoms, scale);
    }
    return new Numeral(value, value, Numeral.Kind.DIGITS, first, i);
  }

  /** "3/4": proper, and not part of a date. */
  private static boolean isFraction(Atoms atoms, int i) {
    return atoms.isDigits(i)
        && atoms.text(i).length() == 1
        && atoms.is(i + 1, "/")
        && atoms.glued(i + 1)
        && atoms.glued(i + 2)
        && atoms.isDigits(i + 2)
        && atoms.text(i + 2).length() == 1
        && atoms.text(i).charAt(0) < atoms.text(i + 2).charAt(0)
        && !atoms.is(i + 3, "/");
  }

  /** Position of the scale word at i ("million", "-million", glued "m" or "bn"), or -1. */
  private int scaleAfter(Atoms atoms, int i) {
    int at = atoms.is(i, "-") && atoms.glued(i) && atoms.glued(i + 1) ? i + 1 : i;
    Word word = words.get(atoms.lower(at));
    if (word != null && (word.is("scale") || word.is("hundred"))) {
      return at;
    }
    if (at == i && atoms.glued(i) && atoms.is(i, "m", "k", "b")) {
      return i;
    }
    return -1;
  }

  private double scaleValue(Atoms atoms, int i) {
    return switch (atoms.lower(i)) {
      case "k" -> 1e3;
      case "m" -> 1e6;
      case "b" -> 1e9;
      default -> words.get(atoms.lower(i)).min;
    };
  }

  // ------------------------------------------------------------------- words

  private Numeral inWords(Atoms atoms, int first) {
    int i = first;
    boolean article = atoms.is(i, "a", "an");
    if (article) {
      i++;
    }
    Word word = words.get(atoms.lower(i));
    if (word == null) {
      return null;
    }
    return switch (word.kind) {
      case "half" -> half(atoms, first, i);
      case "fraction" -> article ? fractionOfScale(atoms, fraction(1, word, first, i + 1)) : null;
      case "plural" -> article ? null : plural(atoms, word, first, i + 1);
      case "vague" -> vague(atoms, word, first, i, article);
      case "unit", "tens" -> article ? null : cardinal(atoms, 0, first, i);
      default -> article ? cardinal(atoms, 1, first, i) : group(atoms, word, first, i);
    };
  }

  /** "dozen people", "million" without an article are rare but written. */
  private Numeral group(Atoms atoms, Word word, int first, int i) {
    return word.is("group") ? null : cardinal(atoms, 1, first, i);
  }

  private static Numeral fraction(double numerator, Word denominator, int first, int end) {
    double value = numerator / denominator.min;
    return new Numeral(value, value, Numeral.Kind.FRACTION, first, end);
  }

  /** "a quarter of a million". */
  private Numeral fractionOfScale(Atoms atoms, Numeral fraction) {
    int at = fraction.end() + 2;
    Word scale = words.get(atoms.lower(at));
    if (scale == null
        || !scale.is("scale")
        || !atoms.is(at - 2, "of")
        || !atoms.is(at - 1, "a", "one")) {
      return fraction;
    }
    double value = fraction.value() * scale.min;
    return new Numeral(value, value, Numeral.Kind.WORDS, fraction.first(), at + 1);
  }

  private Numeral half(Atoms atoms, int first, int i) {
    int next = i + 1;
    if (atoms.is(next, "-") && atoms.glued(next)) {
      next++;
    }
    if (atoms.is(next, "a", "an")) {
      next++;
    }
    Word scale = words.get(atoms.lower(next));
    if (next > i + 1 || scale != null) {
      if (scale != null && (scale.is("scale") || scale.is("group"))) {
        double value = scale.min / 2;
        return new Numeral(value, value, Numeral.Kind.WORDS, first, next + 1);
      }
    }
    return new Numeral(0.5, 0.5, Numeral.Kind.FRACTION, first, i + 1);
  }

  /** "hundreds", "hundreds of thousands", "tens of millions". */
  private Numeral plural(Atoms atoms, Word word, int first, int end) {
    double min = word.min;
    double max = word.max;
    if (atoms.is(end, "of")) {
      Word scale = words.get(singular(atoms.lower(end + 1)));
      if (scale != null
          && words.containsKey(atoms.lower(end + 1))
          && (scale.is("scale") || scale.is("hundred"))
          && atoms.lower(end + 1).endsWith("s")) {
        // "hundreds" counts from two, "hundreds of thousands" from one hundred thousand
        double group = word.max < 100 ? word.min : Math.pow(10, Math.floor(Math.log10(word.min)));
        min = group * scale.min;
        max = (word.max + 1) * scale.min - 1;
        end += 2;
      }
    }
    return new Numeral(min, max, Numeral.Kind.VAGUE, first, end);
  }

  private static String singular(String plural) {
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /** "several", "a few hundred", "a handful". "few" alone says how little, not how many. */
  private Numeral vague(Atoms atoms, Word word, int first, int i, boolean article) {
    boolean few = atoms.is(i, "few");
    if (atoms.is(i, "handful") != article && !few
        || few && !article && !atoms.is(i - 1, "the", "past", "last", "next", "first", "coming")) {
      return null;
    }
    int end = i + 1;
    double scale = 1;
    for (int at; (at = scaleAfter(atoms, end)) >= 0; end = at + 1) {
      scale *= scaleValue(atoms, at);
    }
    Word group = words.get(atoms.lower(end));
    if (group != null && group.is("group") && !atoms.is(end, "couple")) {
      scale *= group.min;
      end++;
    }
    return new Numeral(
        word.min * scale, (word.max + 1) * scale - 1, Numeral.Kind.VAGUE, first, end);
  }

  /** "twenty-one", "two hundred and five thousand", "three dozen", "two-thirds", "a hundred". */
  private Numeral cardinal(Atoms atoms, double start, int first, int i) {
    double total = 0;
    double current = start;
    double lowest = start == 0 ? Double.MAX_VALUE : 1;
    int end = i;
    int at = i;
    while (true) {
      Word word = words.get(atoms.lower(at));
      if (word == null || atoms.isDigits(at)) {
        break;
      }
      if (word.is("unit") && (lowest >= 20 || end == i) && fits(word.min, lowest)) {
        current += word.min;
        lowest = word.min < 1 ? 1 : word.min >= 10 ? 10 : 1;
        lowest = Math.min(lowest, 10);
      } else if (word.is("tens") && (lowest >= 100 || end == i)) {
        current += word.min;
        lowest = 20;
      } else if (word.is("hundred") && current > 0 && current < 100) {
        current *= 100;
        lowest = 100;
      } else if (word.is("scale") && current > 0) {
        total += current * word.min;
        current = 0;
        lowest = 1000;
      } else if (word.is("group") && current > 0 && total == 0 && !atoms.is(at, "score")) {
        return new Numeral(
            current * word.min, current * word.min, Numeral.Kind.WORDS, first, at + 1);
      } else if (word.is("fraction")
          && current > 0
          && current < word.min
          && total == 0
          && start == 0
          && (atoms.lower(at).endsWith("s") == current > 1)
          && !(atoms.is(at, "quarter", "quarters") && !atoms.is(at + 1, "of"))) {
        return fractionOfScale(atoms, fraction(current, word, first, at + 1));
      } else {
        break;
      }
      end = at + 1;
      at = end;
      if (atoms.is(at, "-") && atoms.glued(at) && atoms.glued(at + 1)) {
        at++;
      } else if (atoms.is(at, "and") && lowest >= 100 && lowest != Double.MAX_VALUE) {
        at++;
      }
    }
    double value = total + current;
    if (atoms.is(end, "and") && atoms.is(end + 1, "a") && atoms.is(end + 2, "half")) {
      value += 0.5;
      end += 3;
      int scale = scaleAfter(atoms, end);
      if (scale >= 0) {
        value *= scaleValue(atoms, scale);
        end = scale + 1;
      }
    }
    return end == i ? null : new Numeral(value, value, Numeral.Kind.WORDS, first, end);
  }

  private static boolean fits(double unit, double lowest) {
    return unit < 10 || lowest >= 100;
  }
}
