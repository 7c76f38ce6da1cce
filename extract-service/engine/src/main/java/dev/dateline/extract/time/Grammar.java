package dev.dateline.extract.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.lexicon.TsvResource;
import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.Numeral;
import dev.dateline.extract.numeral.NumeralGrammar;

/**
 * The rules of {@code grammar.txt}, compiled to linked matchers that try alternatives in order and
 * go back when a path fails. Rules are found by the word that they can begin with.
 */
final class Grammar {

  private final Lexicon lexicon;
  private final NumeralGrammar numerals;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<Rule>> byWord = new HashMap<>();
  private final Map<String, List<Rule>> byClass = new HashMap<>();

  private final Set<String> words = new HashSet<>();

  /** Words too frequent to try every rule on; none is an expression by itself. */
  private static final Set<String> OPENERS = Set.of("the", "a", "an", "in");

  private Grammar(Lexicon lexicon, NumeralGrammar numerals) {
    this.lexicon = lexicon;
    this.numerals = numerals;
  }

  /** A pattern and what to do with what it matches. */
  private record Rule(int rank, String action, Node start) {}

  static Grammar load(Lexicon lexicon, NumeralGrammar numerals) {
    Grammar grammar = new Grammar(lexicon, numerals);
    Map<String, String> parts = new HashMap<>();
    for (String line : TsvResource.lines(Lexicon.class, "grammar.txt")) {
      int equals = line.indexOf(" = ");
      String name = line.substring(0, equals).strip();
      String pattern = line.substring(equals + 3).strip();
      if (name.startsWith("@")) {
        parts.put(name, pattern);
      } else {
        grammar.add(name, new Compiler(parts).compile(pattern));
      }
      for (String item : pattern.split(" +")) {
        grammar.words.add(item.endsWith("?") ? item.substring(0, item.length() - 1) : item);
      }
    }
    return grammar;
  }

  private void add(String action, Node start) {
    Rule rule = new Rule(rules.size(), action, start);
    rules.add(rule);
    Set<String> words = new HashSet<>();
    Set<String> classes = new HashSet<>();
    start.first(words, classes);
    words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule));
    classes.forEach(name -> byClass.computeIfAbsent(name, c -> new ArrayList<>()).add(rule));
  }

  /** Best match that begins at an atom, or null. */
  Match match(Atoms atoms, int i) {
    if (OPENERS.contains(atoms.lower(i)) && !isKnown(atoms, i + 1)) {
      return null;
    }
    Search search = new Search(atoms, i);
    search.tryAll(byWord.get(atoms.lower(i)));
    String seen = "";
    for (Lexicon.Entry entry : lexicon.startingWith(atoms.lower(i))) {
      if (!entry.className().equals(seen)) {
        seen = entry.className();
        search.tryAll(byClass.get(seen));
      }
    }
    if (atoms.isDigits(i)) {
      int length = atoms.text(i).length();
      if (length <= 2) {
        search.tryAll(byClass.get("DAY"));
        search.tryAll(byClass.get("HOUR"));
      } else if (length == 4) {
        search.tryAll(byClass.get("YEAR"));
        search.tryAll(byClass.get("FOUR"));
      }
      search.tryAll(byClass.get("INT"));
    }
    if (numerals.mayStart(atoms, i)) {
      search.tryAll(byClass.get("NUM"));
    }
    return search.best;
  }

  /** Whether an atom is a number or a word of the lexicon, the grammar or a numeral. */
  private boolean isKnown(Atoms atoms, int i) {
    String word = atoms.lower(i);
    return atoms.isDigits(i)
        || words.contains(word)
        || !lexicon.startingWith(word).isEmpty()
        || numerals.mayStart(atoms, i);
  }

  /** The best match at one atom so far. */
  private final class Search {
    private final Atoms atoms;
    private final int from;
    private Match best;
    private int bestRank;
    private Match spare;

    Search(Atoms atoms, int from) {
      this.atoms = atoms;
      this.from = from;
    }

    void tryAll(List<Rule> candidates) {
      if (candidates == null) {
        return;
      }
      for (Rule rule : candidates) {
        Match match = spare == null ? new Match(atoms, from) : spare;
        match.begin();
        spare = match;
        if (rule.start.match(Grammar.this, match, from)
            && (best == null
                || match.extentEnd > best.extentEnd
                || match.extentEnd == best.extentEnd && rule.rank < bestRank)) {
          match.action = rule.action;
          spare = best;
          best = match;
          bestRank = rule.rank;
        }
      }
    }
  }

  // ------------------------------------------------------------------ classes

  /** Matches a class at an atom, captures it, and gives the index after it, or -1. */
  private int classAt(Match match, String className, String name, boolean glued, int i) {
    Atoms atoms = match.atoms;
    switch (className) {
      case "NUM" -> {
        Numeral numeral = numerals.mayStart(atoms, i) ? numerals.parse(atoms, i) : null;
        if (numeral == null || numeral.kind() == Numeral.Kind.FRACTION || numeral.min() < 0) {
          return -1;
        }
        match.capture(name, null, numeral);
        int end = numeral.end();
        // "two or three days", "five to ten years": the first number counts
        if (atoms.is(end, "or", "to", "-") && numerals.mayStart(atoms, end + 1)) {
          Numeral second = numerals.parse(atoms, end + 1);
          if (second != null && second.kind() != Numeral.Kind.FRACTION) {
            end = second.end();
          }
        }
        return atoms.is(end, "of") && numeral.kind() == Numeral.Kind.VAGUE
                || atoms.is(end, "of") && atoms.is(end - 1, "couple")
            ? end + 1
            : end;
      }
      case "MORE" -> {
        return atoms.isDigits(i)
                || atoms.isWord(i) && !atoms.is(i, "and", "but", "or", "in", "at", "on", "with")
            ? i + 1
            : -1;
      }
      case "OLD" -> {
        boolean old =
            atoms.is(i, "old", "olds") || atoms.is(i, "-") && atoms.is(i + 1, "old", "olds");
        return old ? i + 1 : -1;
      }
      case "YEAR", "DAY", "HOUR", "MINUTE", "FOUR", "INT" -> {
        boolean partOfWord = !glued && atoms.glued(i) && atoms.isWord(i - 1);
        if (!atoms.isDigits(i) || partOfWord || !fits(className, name, atoms, i)) {
          return -1;
        }
        match.capture(name, atoms.text(i), null);
        return i + 1;
      }
      default -> {
        Lexicon.Entry entry = lexicon.find(className, atoms, i);
        if (entry == null) {
          return -1;
        }
        match.capture(name, entry.value(), null);
        return i + entry.words().length;
      }
    }
  }

  private static boolean fits(String className, String name, Atoms atoms, int i) {
    String digits = atoms.text(i);
    int length = digits.length();
    return switch (className) {
      case "YEAR" ->
          name.equals("YEAR2")
              ? length == 2
              : length == 4 && digits.compareTo("1500") >= 0 && digits.compareTo("2200") < 0;
      case "DAY" -> length <= 2 && between(digits, 1, 31) && !continues(atoms, i);
      case "HOUR" -> length <= 2 && between(digits, 0, 24);
      case "MINUTE" -> length == 2 && between(digits, 0, 59);
      case "FOUR" ->
          length == 4
              && between(digits.substring(0, 2), 0, 24)
              && between(digits.substring(2), 0, 59);
      default -> length <= 4;
    };
  }

  private static boolean between(String digits, int min, int max) {
    int value = Integer.parseInt(digits);
    return value >= min && value <= max;
  }

  /** Whether the digits are only the beginning of a number: "1,200", "3.5", "10:30", "5%". */
  private static boolean continues(Atoms atoms, int i) {
    if (atoms.is(i + 1, "%")) {
      return true;
    }
    return atoms.is(i + 1, ",", ".", ":", "/")
        && atoms.glued(i + 1)
        && atoms.glued(i + 2)
        && atoms.isDigits(i + 2)
        && !(atoms.is(i + 1, ",") && atoms.text(i + 2).length() == 4);
  }

  // ------------------------------------------------------------------ patterns

  /** A step of a pattern; matching goes on with the next step. */
  private abstract static class Node {
    Node next;

    abstract boolean match(Grammar grammar, Match match, int i);

    /** Words and classes that it can begin with. */
    abstract void first(Set<String> words, Set<String> classes);
  }

  private static final class Accept extends Node {
    @Override
    boolean match(Grammar grammar, Match match, int i) {
      if (match.extentEnd < 0) {
        match.extentEnd = i;
      }
      return true;
    }

    @Override
    void first(Set<String> words, Set<String> classes) {
      throw new IllegalStateException("a rule must not match nothing");
    }
  }

  private static final class Step extends Node {
    private final String word;
    private final String className;
    private final String name;
    private final boolean glued;

    Step(String item) {
      glued = item.startsWith("~");
      String rest = glued ? item.substring(1) : item;
      boolean isClass = rest.length() > 1 && Character.isUpperCase(rest.charAt(0));
      word = isClass ? null : rest;
      name = isClass ? rest : null;
      className = isClass ? rest.replaceAll("\\d$", "") : null;
    }

    @Override
    boolean match(Grammar grammar, Match match, int i) {
      if (i >= match.atoms.size() || glued && !match.atoms.glued(i)) {
        return false;
      }
      if (word != null) {
        return match.atoms.is(i, word) && next.match(grammar, match, i + 1);
      }
      int mark = match.mark();
      int end = grammar.classAt(match, className, name, glued, i);
      if (end > 0 && next.match(grammar, match, end)) {
        return true;
      }
      match.reset(mark);
      return false;
    }

    @Override
    void first(Set<String> words, Set<String> classes) {
      if (word != null) {
        words.add(word);
      } else {
        classes.add(className);
      }
    }
  }

  private static final class Choice extends Node {
    private final List<Node> alternatives = new ArrayList<>();

    @Override
    boolean match(Grammar grammar, Match match, int i) {
      for (Node alternative : alternatives) {
        if (alternative.match(grammar, match, i)) {
          return true;
        }
      }
      return false;
    }

    @Override
    void first(Set<String> words, Set<String> classes) {
      alternatives.forEach(alternative -> alternative.first(words, classes));
    }
  }

  private static final class Not extends Node {
    private final Step step;

    Not(Step step) {
      this.step = step;
    }

    @Override
    boolean match(Grammar grammar, Match match, int i) {
      int mark = match.mark();
      int extentEnd = match.extentEnd;
      boolean present = step.match(grammar, match, i);
      match.reset(mark);
      match.extentEnd = extentEnd;
      return !present && next.match(grammar, match, i);
    }

    @Override
    void first(Set<String> words, Set<String> classes) {
      next.first(words, classes);
    }
  }

  private static final class Border extends Node {
    private final boolean opens;

    Border(boolean opens) {
      this.opens = opens;
    }

    @Override
    boolean match(Grammar grammar, Match match, int i) {
      int before = opens ? match.extentFrom : match.extentEnd;
      set(match, i);
      if (next.match(grammar, match, i)) {
        return true;
      }
      set(match, before);
      return false;
    }

    private void set(Match match, int i) {
      if (opens) {
        match.extentFrom = i;
      } else {
        match.extentEnd = i;
      }
    }

    @Override
    void first(Set<String> words, Set<String> classes) {
      next.first(words, classes);
    }
  }

  /** Compiles one pattern from its end to its beginning. */
  private static final class Compiler {
    private final Map<String, String> parts;
    private List<String> items;
    private int at;

    Compiler(Map<String, String> parts) {
      this.parts = parts;
    }

    /** A pattern as a tree, before its nodes are linked. */
    private sealed interface Tree {
      record Item(String text) implements Tree {}

      record Sequence(List<Tree> trees) implements Tree {}

      record Alternatives(List<Tree> trees) implements Tree {}

      record Optional(Tree tree) implements Tree {}
    }

    Node compile(String pattern) {
      items = new ArrayList<>();
      expand(pattern);
      at = 0;
      Tree tree = alternatives();
      if (at != items.size()) {
        throw new IllegalArgumentException("unbalanced pattern: " + pattern);
      }
      return link(tree, new Accept());
    }

    private void expand(String pattern) {
      for (String item : pattern.split(" +")) {
        String name = item.endsWith("?") ? item.substring(0, item.length() - 1) : item;
        if (name.startsWith("@")) {
          if (!parts.containsKey(name)) {
            throw new IllegalArgumentException("unknown part " + name + " in: " + pattern);
          }
          items.add("(");
          expand(parts.get(name));
          items.add(item.endsWith("?") ? ")?" : ")");
        } else {
          items.add(item);
        }
      }
    }

    private Tree alternatives() {
      List<Tree> trees = new ArrayList<>();
      trees.add(sequence());
      while (at < items.size() && items.get(at).equals("|")) {
        at++;
        trees.add(sequence());
      }
      return trees.size() == 1 ? trees.getFirst() : new Tree.Alternatives(trees);
    }

    private Tree sequence() {
      List<Tree> trees = new ArrayList<>();
      while (at < items.size()
          && !items.get(at).equals("|")
          && !items.get(at).equals(")")
          && !items.get(at).equals(")?")) {
        String item = items.get(at++);
        if (item.equals("(")) {
          Tree inner = alternatives();
          trees.add(items.get(at++).equals(")?") ? new Tree.Optional(inner) : inner);
        } else if (item.length() > 1 && item.endsWith("?")) {
          trees.add(new Tree.Optional(new Tree.Item(item.substring(0, item.length() - 1))));
        } else {
          trees.add(new Tree.Item(item));
        }
      }
      return new Tree.Sequence(trees);
    }

    private Node link(Tree tree, Node next) {
      return switch (tree) {
        case Tree.Item item -> {
          Node node =
              switch (item.text()) {
                case "[" -> new Border(true);
                case "]" -> new Border(false);
                default -> {
                  if (item.text().length() > 1 && item.text().startsWith("!")) {
                    Step step = new Step(item.text().substring(1));
                    step.next = new Accept();
                    yield new Not(step);
                  }
                  yield new Step(item.text());
                }
              };
          node.next = next;
          yield node;
        }
        case Tree.Sequence sequence -> {
          Node node = next;
          for (int i = sequence.trees().size() - 1; i >= 0; i--) {
            node = link(sequence.trees().get(i), node);
          }
          yield node;
        }
        case Tree.Alternatives alternatives -> {
          Choice choice = new Choice();
          alternatives.trees().forEach(each -> choice.alternatives.add(link(each, next)));
          yield choice;
        }
        case Tree.Optional optional -> {
          Choice choice = new Choice();
          choice.alternatives.add(link(optional.tree(), next));
          choice.alternatives.add(next);
          yield choice;
        }
      };
    }
  }
}
