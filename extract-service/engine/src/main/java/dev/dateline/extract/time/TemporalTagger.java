package dev.dateline.extract.time;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.NumeralGrammar;

/** Finds and resolves the time expressions of a document. Immutable and thread-safe. */
public final class TemporalTagger {

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final ClauseTense tense;

  private TemporalTagger(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.tense = new ClauseTense(lexicon);
  }

  /** Loads the grammar and its words. */
  public static TemporalTagger load() {
    Lexicon lexicon = Lexicon.load();
    return new TemporalTagger(lexicon, Grammar.load(lexicon, NumeralGrammar.load()));
  }

  /**
   * Finds time expressions, in the order of the text, never overlapping. A date that does not exist
   * ("Feb. 30") yields nothing.
   *
   * @param publishedAt ISO 8601 date or date-time that relative expressions are resolved against
   * @throws java.time.DateTimeException when publishedAt is neither
   */
  public List<Timex> tag(Document document, String publishedAt) {
    Anchor published = Anchor.parse(publishedAt);
    Resolver resolver = new Resolver(published, lexicon);
    List<Timex> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Atoms atoms = Atoms.of(document.text(), sentence);
      resolver.newSentence();
      for (int i = 0; i < atoms.size(); ) {
        i = tagAt(atoms, i, resolver, document, published, found);
      }
    }
    return found;
  }

  /** Tags what begins at an atom and gives the atom to go on with. */
  private int tagAt(
      Atoms atoms,
      int i,
      Resolver resolver,
      Document document,
      Anchor published,
      List<Timex> found) {
    Match match = grammar.match(atoms, i);
    if (match == null) {
      return i + 1;
    }
    if (isPartOfName(atoms, match) || repeatsTime(atoms, match, found)) {
      return match.extentEnd;
    }
    Resolution resolution =
        resolver.resolve(match, () -> tense.around(atoms, match.extentFrom, match.extentEnd));
    if (resolution == null) {
      return i + 1;
    }
    if (resolution == Resolution.IMPOSSIBLE) {
      return match.extentEnd;
    }
    resolver.taken(resolution);
    Bounds bounds = resolution.bounds();
    if (resolution.type() == Timex.Type.DATE || resolution.type() == Timex.Type.TIME) {
      bounds = bounds.after(atoms.lower(match.extentFrom - 1), published);
    }
    found.add(timex(document, atoms, match.extentFrom, match.extentEnd, resolution, bounds));
    boolean calendarDay = match.has("DAY");
    return calendarDay
        ? furtherDays(atoms, match.extentEnd, resolver, document, found)
        : match.extentEnd;
  }

  /** "USA Today", "April Jones". */
  private static boolean isPartOfName(Atoms atoms, Match match) {
    int first = atoms.token(match.extentFrom);
    int last = atoms.token(match.extentEnd - 1);
    for (NamedEntity name : atoms.sentence().names()) {
      boolean inside = name.first() <= first && last <= name.last();
      if (inside && name.last() - name.first() > last - first) {
        return switch (name.type()) {
          case PERSON, ORGANIZATION, PRODUCT, FACILITY -> true;
          default -> false;
        };
      }
    }
    return false;
  }

  /** "(0735 GMT)" right after a time says the same again for readers elsewhere. */
  private static boolean repeatsTime(Atoms atoms, Match match, List<Timex> found) {
    return match.action.equals("clock")
        && atoms.is(match.extentFrom - 1, "(")
        && match.has("ZONE")
        && !match.has("WEEKDAY")
        && !found.isEmpty()
        && found.getLast().type() == Timex.Type.TIME
        && found.getLast().end() >= atoms.start(match.extentFrom) - 3;
  }

  /** "April 24 and 25", "Feb. 3-5": the days after the first one. */
  private static int furtherDays(
      Atoms atoms, int end, Resolver resolver, Document document, List<Timex> found) {
    while (atoms.is(end, "and", "or", "to", "through", "-", ",")
        && atoms.isDigits(end + 1)
        && atoms.text(end + 1).length() <= 2
        && !atoms.isDigits(end + 3)
        && (!atoms.isWord(end + 2)
            || atoms.is(end + 2, "and", "in", "at", "for", "to", "as", "when"))) {
      Resolution day = resolver.continuation(Integer.parseInt(atoms.text(end + 1)));
      if (day == null) {
        break;
      }
      found.add(timex(document, atoms, end + 1, end + 2, day, day.bounds()));
      end += 2;
    }
    return end;
  }

  private static Timex timex(
      Document document, Atoms atoms, int first, int end, Resolution resolution, Bounds bounds) {
    int start = atoms.start(first);
    int stop = atoms.end(end - 1);
    return new Timex(
        resolution.value(),
        resolution.type(),
        resolution.modifier(),
        bounds.earliest(),
        bounds.latest(),
        document.text().substring(start, stop),
        start,
        stop,
        atoms.sentence().index(),
        atoms.token(first),
        atoms.token(end - 1));
  }
}
