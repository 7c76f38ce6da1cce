package dev.dateline.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.model.QuantityModifier;
import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.Numeral;
import dev.dateline.extract.numeral.NumeralGrammar;
import dev.dateline.extract.time.Timex;

/**
 * Finds quantities: numbers, their hedge, and what they count or measure. Dates, times and lengths
 * of time are left to {@link dev.dateline.extract.time.TemporalTagger}; ordinals are no quantities.
 * Immutable and thread-safe.
 */
public final class QuantityTagger {

  /** Parts clauses also where no space is beside it ("home—40 men"). */
  private static final String EM_DASH = "—";

  private static final int MAX_AGE = 125;
  private static final int MAX_UNIT_TOKENS = 8;

  /** Longer runs of digits are identifiers. */
  private static final int MAX_DIGITS = 9;

  private final NumeralGrammar numerals;
  private final Phrases modifiers;
  private final Phrases units;
  private final Phrases currencies;
  private final Set<String> labels;
  private final Set<String> kinds;

  private QuantityTagger(
      NumeralGrammar numerals,
      Phrases modifiers,
      Phrases units,
      Phrases currencies,
      Set<String> labels,
      Set<String> kinds) {
    this.numerals = numerals;
    this.modifiers = modifiers;
    this.units = units;
    this.currencies = currencies;
    this.labels = labels;
    this.kinds = kinds;
  }

  /** Loads the words. */
  public static QuantityTagger load() {
    return new QuantityTagger(
        NumeralGrammar.load(),
        Phrases.load("modifiers.tsv"),
        Phrases.load("units.tsv"),
        Phrases.load("currencies.tsv"),
        Set.copyOf(TsvResource.lines(QuantityTagger.class, "labels.txt")),
        Set.copyOf(TsvResource.lines(QuantityTagger.class, "kinds.txt")));
  }

  /**
   * Finds quantities, in the order of the text, never overlapping.
   *
   * @param times the document's time expressions, in the order of the text; no number inside one is
   *     a quantity
   */
  public List<QuantityMention> tag(Document document, List<Timex> times) {
    List<QuantityMention> found = new ArrayList<>();
    int time = 0;
    for (Sentence sentence : document.sentences()) {
      Atoms atoms = Atoms.of(document.text(), sentence);
      for (int i = 0; i < atoms.size(); ) {
        while (time < times.size() && times.get(time).end() <= atoms.start(i)) {
          time++;
        }
        if (time < times.size() && times.get(time).start() <= atoms.start(i)) {
          i = Math.max(i + 1, atoms.atOrAfter(times.get(time).end()));
          continue;
        }
        int limit = time < times.size() ? times.get(time).start() : Integer.MAX_VALUE;
        i = tagAt(document, atoms, i, limit, found);
      }
    }
    return found;
  }

  private int tagAt(Document document, Atoms atoms, int i, int limit, List<QuantityMention> found) {
    if (!numerals.mayStart(atoms, i)) {
      return i + 1;
    }
    Numeral number = numerals.parse(atoms, i);
    if (number == null || atoms.start(number.end() - 1) >= limit) {
      return i + 1;
    }
    if (!isCount(atoms, number)) {
      return number.end();
    }
    Draft draft = new Draft(atoms, number);
    range(draft);
    hedgeAfter(draft);
    measure(draft);
    boolean one = atoms.is(i, "one") && draft.numberEnd == i + 1;
    if (one && atoms.is(i + 1, "in", "out")) {
      return i + 1;
    }
    if (draft.rejected || !draft.measured && !counted(draft)) {
      return Math.max(i + 1, draft.numberEnd);
    }
    hedge(draft);
    distribute(draft);
    QuantityMention last = found.isEmpty() ? null : found.getLast();
    if (last != null && last.end() > atoms.start(draft.first)) {
      draft.first = number.first();
    }
    found.add(draft.mention(document));
    return draft.end;
  }

  // ------------------------------------------------------------------ what is a count

  /** Whether a number counts something, and is no name, label, score, ordinal or part of a word. */
  private boolean isCount(Atoms atoms, Numeral number) {
    int first = number.first();
    int end = number.end();
    if (atoms.is(end, "-") && kinds.contains(atoms.lower(end + 1))) {
      return false;
    }
    if (atoms.isDigits(first)) {
      boolean partOfWord =
          atoms.glued(first) && atoms.isWord(first - 1) && !isCurrencyCode(atoms.text(first - 1));
      boolean label =
          atoms.is(first - 1, "-", "/", ":", ".", "#", "_", "@")
              && atoms.glued(first)
              && atoms.glued(first - 1)
              && !atoms.text(first - 1).equals(EM_DASH)
              && !atoms.is(first - 2, "$", "€", "£", "%");
      boolean continued =
          atoms.is(end, ":", "/", "_", "@")
              && atoms.glued(end)
              && atoms.glued(end + 1)
              && (atoms.isDigits(end + 1) || atoms.is(end, "@"));
      boolean ordinalOrCode =
          atoms.glued(end)
              && atoms.isWord(end)
              && atoms.text(end).length() <= 3
              && atoms.is(end, "st", "nd", "rd", "th", "s", "d", "x", "a", "b", "e");
      if (partOfWord
          || label
          || continued
          || ordinalOrCode
          || atoms.text(first).length() > MAX_DIGITS) {
        return false;
      }
      return !isLabelled(atoms, first, end);
    }
    if (number.kind() == Numeral.Kind.FRACTION) {
      return isShare(atoms, number);
    }
    if (atoms.is(first, "one") && end == first + 1) {
      if (atoms.is(end, "in", "out")) {
        return numerals.mayStart(atoms, atoms.is(end, "in") ? end + 1 : end + 2);
      }
      Token token = atoms.tokenAt(first);
      Token head = atoms.sentence().head(token);
      return token.is("nummod")
          && head != null
          && head.index() > token.index()
          && !atoms.is(first - 1, "no", "any", "every", "the", "this", "that")
          && !atoms.is(end, "day", "another", "-");
    }
    return true;
  }

  private static boolean isCurrencyCode(String text) {
    return text.length() <= 3 && text.equals(text.toUpperCase());
  }

  /** "Article 5", "Flight 103", "Boeing 747": the number names what stands before it. */
  private boolean isLabelled(Atoms atoms, int first, int end) {
    if (first == 0) {
      return false;
    }
    if (labels.contains(atoms.lower(first - 1))
        || atoms.is(first - 1, ".") && atoms.is(first - 2, "no", "nos")) {
      return true;
    }
    Token number = atoms.tokenAt(first);
    Token before = atoms.tokenAt(first - 1);
    if (before.index() == number.index()
        || !"PROPN".equals(before.upos())
        || !Character.isUpperCase(before.text().charAt(0))) {
      return false;
    }
    if (number.head() > number.index()) {
      return before.head() == number.head() && before.is("compound");
    }
    boolean measureAfter = end < atoms.size() && atoms.is(end, "%", "-", "percent");
    return !measureAfter && number.head() >= 0;
  }

  /** "a third of", "half the", "two-thirds": a share, and not "a third round" or "second half". */
  private static boolean isShare(Atoms atoms, Numeral number) {
    int end = number.end();
    boolean whole = atoms.is(end, "of", "the", "its", "their", "a", "an", "all", "his", "her");
    if (atoms.is(number.first(), "half")) {
      return whole && !atoms.is(number.first() - 1, "first", "second", "other", "the", "last");
    }
    return whole && atoms.is(end, "of")
        || !atoms.isWord(end) && !atoms.is(end, "-")
        || number.end() - number.first() > 2;
  }

  private static boolean isNominal(Token token) {
    String tag = token.xpos();
    return tag != null && (tag.startsWith("NN") || tag.startsWith("JJ"));
  }

  // ------------------------------------------------------------------ ranges

  /** "20 to 30", "5-10", "between 3 and 5", "two or three". */
  private void range(Draft draft) {
    Atoms atoms = draft.atoms;
    int link = draft.numberEnd;
    boolean percent = atoms.is(link, "%", "percent");
    if (percent) {
      link++;
    }
    if (ratio(draft, link)) {
      return;
    }
    boolean dash = atoms.is(link, "-");
    int opening = atoms.is(draft.first - 1, "$", "€", "£") ? draft.first - 2 : draft.first - 1;
    boolean between = atoms.is(opening, "between") && atoms.is(link, "and");
    boolean joined =
        dash && (atoms.glued(link) == atoms.glued(link + 1))
            || atoms.is(link, "to") && !atoms.is(draft.first - 1, "from")
            || atoms.is(link, "or")
            || between;
    if (!joined) {
      return;
    }
    int start = link + 1;
    while (atoms.is(start, "$", "€", "£")) {
      start++;
    }
    if (!numerals.mayStart(atoms, start) || atoms.is(start, "a", "an", "minus", "-", "half")) {
      return;
    }
    Numeral second = numerals.parse(atoms, start);
    if (second == null
        || second.kind() == Numeral.Kind.FRACTION
        || second.kind() == Numeral.Kind.VAGUE
        || draft.number.kind() == Numeral.Kind.VAGUE
        || percent && !atoms.is(second.end(), "%", "percent")) {
      return;
    }
    double low = draft.number.value();
    double high = second.value();
    String last = atoms.lower(second.end() - 1);
    double scale =
        switch (last) {
          case "thousand" -> 1e3;
          case "million", "m" -> 1e6;
          case "billion", "bn" -> 1e9;
          case "trillion" -> 1e12;
          default -> 1;
        };
    if (low < 1000 && scale > 1 && low < high / scale) {
      low *= scale;
    }
    if (low >= high) {
      draft.rejected = dash; // a score, a phone number
      draft.numberEnd = dash ? second.end() : draft.numberEnd;
      return;
    }
    draft.ranged = true;
    draft.glued = dash && atoms.glued(link);
    draft.min = low;
    draft.max = high;
    draft.numberEnd = second.end();
    draft.end = second.end();
    if (between) {
      draft.first = opening;
    }
  }

  /** "one in five voters", "4 out of 10 Americans": a share. */
  private boolean ratio(Draft draft, int link) {
    Atoms atoms = draft.atoms;
    int start = atoms.is(link, "in") ? link + 1 : atoms.is(link, "out") ? link + 2 : -1;
    if (start > 0 && atoms.is(start, "every")) {
      start++;
    }
    if (start < 0
        || !numerals.mayStart(atoms, start)
        || atoms.is(link, "out") && !atoms.is(link + 1, "of")) {
      return false;
    }
    Numeral whole = numerals.parse(atoms, start);
    if (whole == null
        || !whole.isWhole()
        || whole.value() > 100
        || whole.value() <= draft.number.value()
        || whole.end() >= atoms.size()
        || !isNominal(atoms.tokenAt(whole.end()))) {
      return false;
    }
    draft.min = draft.number.value() / whole.value();
    draft.max = draft.min;
    draft.numberEnd = whole.end();
    draft.end = whole.end();
    return true;
  }

  // ------------------------------------------------------------------ measures

  /** Money, percentages, ages and units of measure around the number. */
  private void measure(Draft draft) {
    Atoms atoms = draft.atoms;
    int first = draft.number.first();
    Phrases.Phrase before = currencies.endingBefore(atoms, first, "before");
    if (before != null) {
      draft.first = Math.min(draft.first, first - before.length());
      draft.measured(before.third(), before.third(), draft.numberEnd);
      Phrases.Phrase repeated = currencies.startingAt(atoms, draft.numberEnd, "after");
      if (repeated != null) {
        draft.end += repeated.length();
      }
      return;
    }
    int i = draft.numberEnd;
    boolean hyphen = atoms.is(i, "-") && atoms.glued(i);
    if (hyphen) {
      i++;
    }
    if (age(draft, i)) {
      return;
    }
    Phrases.Phrase unit = units.startingAt(atoms, i, null);
    Phrases.Phrase money = currencies.startingAt(atoms, i, "after");
    if (money != null
        && atoms.is(i, "pound", "pounds")
        && (hyphen || draft.number.max() < 1e5)
        && (hyphen || atoms.is(i + 1, "of", "heavier", "lighter") || weighs(atoms, first))) {
      draft.measured("pound", "[lb_av]", i + 1);
    } else if (money != null && (unit == null || money.length() >= unit.length())) {
      draft.measured(money.third(), money.third(), i + money.length());
    } else if (unit != null && !isPartOfWord(atoms, i, unit)) {
      draft.measured(unit.second(), unit.third(), i + unit.length());
    }
  }

  private static boolean weighs(Atoms atoms, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (atoms.is(i, "weigh", "weighs", "weighed", "weighing", "lost", "gained", "lose")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the unit is only the beginning of a word, or a letter that does not touch its number.
   */
  private static boolean isPartOfWord(Atoms atoms, int i, Phrases.Phrase unit) {
    int end = i + unit.length();
    if (unit.words()[0].length() == 1 && atoms.isWord(i) && !atoms.glued(i)) {
      return true;
    }
    return atoms.glued(end) && atoms.isWord(end) && atoms.isWord(end - 1);
  }

  /** "14-year-old", "14 years old", "aged 14", "Name, 14,". */
  private static boolean age(Draft draft, int i) {
    Atoms atoms = draft.atoms;
    if (atoms.is(i, "year", "years", "month", "months", "week", "weeks", "day", "days")) {
      int next = atoms.is(i + 1, "-") ? i + 2 : i + 1;
      if (atoms.is(next, "old", "olds")) {
        String unit =
            atoms.lower(i).endsWith("s")
                ? atoms.lower(i).substring(0, atoms.lower(i).length() - 1)
                : atoms.lower(i);
        String code =
            switch (unit) {
              case "year" -> "a";
              case "month" -> "mo";
              case "week" -> "wk";
              default -> "d";
            };
        draft.measured(unit, code, next + 1);
        return true;
      }
    }
    double value = draft.number.value();
    boolean possible = draft.number.isWhole() && value > 0 && value <= MAX_AGE;
    int first = draft.number.first();
    boolean aged = atoms.is(first - 1, "aged", "age", "ages") && !atoms.isWord(draft.numberEnd);
    if (possible && (aged || !draft.ranged && inCommasAfterName(draft))) {
      draft.measured("year", "a", draft.numberEnd);
      return true;
    }
    return false;
  }

  private static boolean inCommasAfterName(Draft draft) {
    Atoms atoms = draft.atoms;
    int first = draft.number.first();
    int end = draft.numberEnd;
    if (first < 2
        || !atoms.isDigits(first)
        || !atoms.is(first - 1, ",")
        || !atoms.is(end, ",", ".", ";", ")")
        || atoms.text(first).length() > 3) {
      return false;
    }
    Token before = atoms.tokenAt(first - 2);
    return atoms.sentence().names().stream()
        .anyMatch(name -> name.last() == before.index() && name.type() == NamedEntity.Type.PERSON);
  }

  // ------------------------------------------------------------------ what is counted

  /** Finds the noun phrase that is counted; false when the number counts nothing. */
  private boolean counted(Draft draft) {
    Atoms atoms = draft.atoms;
    Sentence sentence = atoms.sentence();
    int i = draft.numberEnd;
    boolean vague = draft.number.kind() == Numeral.Kind.VAGUE;
    boolean share = draft.number.kind() == Numeral.Kind.FRACTION;
    boolean hyphen =
        atoms.is(i, "-") && atoms.glued(i) && atoms.glued(i + 1) && atoms.isWord(i + 1);
    if (hyphen) {
      i++;
    }
    boolean partitive = atoms.is(i, "of");
    if (partitive) {
      i++;
    }
    if (i >= atoms.size()) {
      return !draft.glued;
    }
    int from = atoms.token(i);
    int start = partitive || share ? skipDeterminers(sentence, from) : skipMore(sentence, from);
    int head = hyphen ? compoundHead(sentence, from) : chunkHead(sentence, start, draft, partitive);
    if (head < 0) {
      boolean bare = draft.number.kind() != Numeral.Kind.WORDS || draft.number.value() > 12;
      boolean few = vague && draft.number.max() < 10;
      return !few && bare && !draft.glued && !hyphen;
    }
    if (!partitive && isAddress(sentence, head, draft)) {
      draft.rejected = true;
      return false;
    }
    int last = withComplement(sentence, head);
    draft.headToken = head;
    draft.unit = textOf(draft, sentence, hyphen ? head : start, last);
    draft.end = Math.max(draft.numberEnd, atoms.atOrAfter(sentence.token(last).end()));
    return true;
  }

  private static int skipDeterminers(Sentence sentence, int i) {
    while (i < sentence.size()) {
      String tag = sentence.token(i).xpos();
      boolean possessor = possessorEnd(sentence, i) > i;
      if (possessor) {
        i = possessorEnd(sentence, i);
      } else if ("DT".equals(tag) || "PDT".equals(tag) || "PRP$".equals(tag) || "CD".equals(tag)) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** "of his country's troops": the index after "country's", or i. */
  private static int possessorEnd(Sentence sentence, int i) {
    for (int k = i; k < Math.min(sentence.size(), i + 4); k++) {
      Token token = sentence.token(k);
      if ("POS".equals(token.xpos())) {
        return k + 1;
      }
      if (!token.xpos().startsWith("NN") && !token.xpos().startsWith("JJ")) {
        return i;
      }
    }
    return i;
  }

  /** "157 more prisoners", "20 other people". */
  private static int skipMore(Sentence sentence, int i) {
    while (i < sentence.size()
        && switch (sentence.token(i).text()) {
          case "more", "other", "others", "additional", "further", "extra", "of", "such", "new" ->
              i + 1 < sentence.size();
          default -> false;
        }) {
      i++;
    }
    return i;
  }

  /** Last noun of the phrase that begins at a token, or -1. */
  private static int chunkHead(Sentence sentence, int start, Draft draft, boolean partitive) {
    int parsed = -1;
    if (!partitive) {
      Token number = sentence.token(draft.atoms.token(draft.number.end() - 1));
      Token governor = sentence.head(number);
      if (governor != null && number.is("nummod") && governor.index() >= start) {
        parsed = governor.index();
      }
    }
    int head = -1;
    for (int i = start; i < Math.min(sentence.size(), start + MAX_UNIT_TOKENS); i++) {
      Token token = sentence.token(i);
      String tag = token.xpos() == null ? "" : token.xpos();
      if (tag.startsWith("NN")) {
        head = i;
        if (i == parsed && !continues(sentence, i, draft)) {
          break;
        }
      } else if (!(tag.startsWith("JJ")
          || tag.equals("VBN") && head < 0
          || tag.equals("VBG") && head < 0
          || tag.equals("HYPH")
          || tag.equals("RB") && i + 1 < sentence.size() && isNominal(sentence.token(i + 1))
          || tag.equals("CC") && parsed > i
          || tag.equals(",") && parsed > i && i > start
          || tag.equals("AFX")
          || token.text().equals("-"))) {
        break;
      }
    }
    return head;
  }

  /** "3,210 shooting victims": a singular after a number cannot be what is counted. */
  private static boolean continues(Sentence sentence, int i, Draft draft) {
    Token token = sentence.token(i);
    return i + 1 < sentence.size()
        && draft.max != 1
        && (token.xpos().equals("NN") || token.text().indexOf('-') > 0)
        && sentence.token(i + 1).xpos().startsWith("NNS");
  }

  private static int compoundHead(Sentence sentence, int i) {
    String tag = sentence.token(i).xpos();
    return tag != null && tag.startsWith("NN") && !tag.startsWith("NNP") ? i : -1;
  }

  /** "285 Oak Drive": a singular name is not counted. */
  private static boolean isAddress(Sentence sentence, int head, Draft draft) {
    return "NNP".equals(sentence.token(head).xpos())
        && draft.number.kind() == Numeral.Kind.DIGITS
        && !sentence.token(head).text().equals(sentence.token(head).text().toUpperCase());
  }

  /** "prisoners of war", "rounds of talks": a bare noun after "of" belongs to what is counted. */
  private static int withComplement(Sentence sentence, int head) {
    if (head + 2 < sentence.size() && sentence.token(head + 1).text().equals("of")) {
      int last = -1;
      for (int i = head + 2; i < Math.min(sentence.size(), head + 5); i++) {
        String tag = sentence.token(i).xpos();
        if (tag == null) {
          break;
        }
        if (tag.equals("NN") || tag.equals("NNS")) {
          last = i;
        } else if (!tag.equals("JJ")) {
          break;
        }
      }
      return last < 0 ? head : last;
    }
    return head;
  }

  private static String textOf(Draft draft, Sentence sentence, int first, int last) {
    return draft.text(sentence.token(first).start(), sentence.token(last).end());
  }

  // ------------------------------------------------------------------ hedges and distributives

  private void hedge(Draft draft) {
    Phrases.Phrase before = modifiers.endingBefore(draft.atoms, draft.first, "before");
    if (before != null) {
      draft.modifier = QuantityModifier.valueOf(before.third());
      draft.first -= before.length();
      return;
    }
    Phrases.Phrase after = modifiers.startingAt(draft.atoms, draft.end, "after");
    if (after != null && draft.modifier == null) {
      draft.modifier = QuantityModifier.valueOf(after.third());
      draft.end += after.length();
    }
  }

  /** "10,000 or more protesters", "200-plus". */
  private void hedgeAfter(Draft draft) {
    Phrases.Phrase after = modifiers.startingAt(draft.atoms, draft.numberEnd, "after");
    if (after != null) {
      draft.modifier = QuantityModifier.valueOf(after.third());
      draft.numberEnd += after.length();
      draft.end = draft.numberEnd;
    }
  }

  /** "157 each", "$20 apiece", "each side released 157". */
  private static void distribute(Draft draft) {
    Atoms atoms = draft.atoms;
    for (int i = draft.end; i < Math.min(atoms.size(), draft.end + 6); i++) {
      if (atoms.is(i, "each", "apiece")) {
        draft.distributive = atoms.lower(i);
        return;
      }
      if (atoms.is(i, ",", ";", ".", "and", "but")) {
        break;
      }
    }
    for (int i = draft.first - 1; i >= Math.max(0, draft.first - 6); i--) {
      if (atoms.is(i, "each") && atoms.isWord(i + 1) && i + 1 < draft.first) {
        draft.distributive = draft.text(atoms.start(i), atoms.end(i + 1));
        return;
      }
      if (!atoms.isWord(i)) {
        return;
      }
    }
  }

  /** A quantity in the making. */
  private static final class Draft {
    final Atoms atoms;
    final Numeral number;
    int first;
    int numberEnd;
    int end;
    double min;
    double max;
    boolean ranged;
    boolean glued;
    boolean rejected;
    boolean measured;
    String unit;
    String code;
    QuantityModifier modifier;
    String distributive;
    int headToken;

    Draft(Atoms atoms, Numeral number) {
      this.atoms = atoms;
      this.number = number;
      this.first = number.first();
      this.numberEnd = number.end();
      this.end = number.end();
      this.min = number.min();
      this.max = number.max();
      this.headToken = atoms.token(number.end() - 1);
    }

    void measured(String unit, String code, int end) {
      this.measured = true;
      this.unit = unit;
      this.code = code;
      this.end = end;
      this.headToken = atoms.token(end - 1);
    }

    String text(int start, int stop) {
      return atoms.document().substring(start, stop);
    }

    QuantityMention mention(Document document) {
      boolean interval = min != max;
      int start = atoms.start(first);
      int stop = atoms.end(end - 1);
      return new QuantityMention(
          interval ? null : (Double) min,
          interval ? (Double) min : null,
          interval ? (Double) max : null,
          unit,
          code,
          modifier,
          distributive,
          document.text().substring(start, stop),
          start,
          stop,
          atoms.sentence().index(),
          atoms.token(first),
          atoms.token(end - 1),
          atoms.token(number.first()),
          headToken);
    }
  }
}
