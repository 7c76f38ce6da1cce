package dev.dateline.extract.language.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds subjects that the parser takes for something else: in "officials say the bridge collapsed"
 * for the object of "say", in "they waited until the bridge collapsed" for the noun of "until", in
 * "told reporters fighting would go on" for a modifier of the reporters, in "the talks in Geneva
 * failed" for what a relative clause modifies.
 */
public final class MissedSubject {

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> conjunctions = new HashSet<>();
  private final Set<String> prepositions = new HashSet<>();

  private MissedSubject() {}

  /** Reads lines of a class and lemmas, parted by a tab; lines that start with # are comments. */
  public static MissedSubject read(BufferedReader lines) throws IOException {
    MissedSubject rule = new MissedSubject();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        String[] columns = line.split("\t");
        Set<String> words =
            switch (columns[0]) {
              case "verb" -> rule.verbs;
              case "conjunction" -> rule.conjunctions;
              case "preposition" -> rule.prepositions;
              default -> throw new IOException("no class of words: " + columns[0]);
            };
        words.addAll(List.of(columns[1].split(" ")));
      }
    }
    return rule;
  }

  /**
   * Corrects a tree in place.
   *
   * @param lemmas of the words
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public void attach(List<String> lemmas, List<String> xpos, int[] heads, String[] relations) {
    Tree tree = new Tree(lemmas, xpos, heads, relations);
    for (int mark = 1; mark < heads.length; mark++) {
      if (relations[mark].equals("mark")
          && heads[mark] < heads.length
          && prepositions.contains(lemmas.get(mark))) {
        beforePreposition(mark, tree);
      }
    }
    for (int noun = 0; noun < heads.length; noun++) {
      int verb = heads[noun];
      if (verb > noun || !xpos.get(noun).startsWith("N")) {
        continue;
      }
      boolean complement = relations[noun].equals("obj") || relations[noun].equals("ccomp");
      if (complement && verbs.contains(lemmas.get(verb))) {
        afterVerb(noun, verb, xpos, heads, relations);
      } else if (relations[noun].equals("obj")) {
        gerundAfterObject(noun, verb, xpos, heads, relations);
      } else if (relations[noun].equals("obl")) {
        afterConjunction(noun, lemmas, xpos, heads, relations);
      }
    }
  }

  /** A preposition opens no clause: what stands before it is the subject, what follows its noun. */
  private static void beforePreposition(int preposition, Tree tree) {
    int verb = tree.heads()[preposition];
    int noun = tree.heads()[verb];
    int inner = tree.nounSubject(verb);
    boolean modifier =
        tree.relations()[verb].equals("acl:relcl")
            && noun < preposition
            && preposition < inner
            && tree.isNoun(preposition - 1)
            && tree.isAbove(noun, preposition - 1)
            && isClause(tree.relations()[noun]);
    if (modifier && tree.isFinite(verb)) {
      tree.attach(inner, preposition - 1, "nmod");
      tree.attach(preposition, inner, "case");
      tree.replace(noun, verb);
      tree.attach(noun, verb, tree.subjectRelation(verb));
    }
  }

  private static boolean isClause(String relation) {
    return switch (relation) {
      case "root", "ccomp", "parataxis", "conj" -> true;
      default -> false;
    };
  }

  private void afterConjunction(
      int noun, List<String> lemmas, List<String> xpos, int[] heads, String[] relations) {
    int clause = noun + 1;
    int conjunction = noun;
    while (conjunction >= 0
        && !(heads[conjunction] == noun && relations[conjunction].equals("case"))) {
      conjunction--;
    }
    if (clause < heads.length
        && heads[clause] == heads[noun]
        && relations[clause].equals("advcl")
        && isFiniteWithoutSubject(clause, xpos, heads, relations)
        && conjunction >= 0
        && conjunctions.contains(lemmas.get(conjunction))) {
      heads[noun] = clause;
      relations[noun] = "nsubj";
      heads[conjunction] = clause;
      relations[conjunction] = "mark";
    }
  }

  private static void afterVerb(
      int noun, int verb, List<String> xpos, int[] heads, String[] relations) {
    for (int c = noun + 1; c < heads.length; c++) {
      boolean clause = heads[c] == verb && relations[c].equals("ccomp");
      // A participle that modifies a noun has no object of its own: it is a past tense.
      boolean modifier = heads[c] == noun && relations[c].equals("acl");
      if (clause && isFiniteWithoutSubject(c, xpos, heads, relations)
          || modifier && isPast(xpos.get(c)) && has("obj", c, heads, relations)) {
        heads[c] = verb;
        relations[c] = "ccomp";
        heads[noun] = c;
        relations[noun] = has("aux:pass", c, heads, relations) ? "nsubj:pass" : "nsubj";
        return;
      }
    }
  }

  /** "told reporters fighting would go on": the gerund is no modifier of who was told. */
  private static void gerundAfterObject(
      int noun, int verb, List<String> xpos, int[] heads, String[] relations) {
    int gerund = noun + 1;
    int auxiliary = noun + 2;
    if (auxiliary >= heads.length
        || !xpos.get(gerund).equals("VBG")
        || heads[gerund] != noun
        || !relations[auxiliary].equals("aux")) {
      return;
    }
    int clause = heads[auxiliary];
    if (heads[clause] == verb
        && relations[clause].equals("ccomp")
        && isFiniteWithoutSubject(clause, xpos, heads, relations)) {
      heads[gerund] = clause;
      relations[gerund] = "nsubj";
    }
  }

  private static boolean isFiniteWithoutSubject(
      int clause, List<String> xpos, int[] heads, String[] relations) {
    boolean finite =
        switch (xpos.get(clause)) {
          case "VBD", "VBZ", "VBP" -> true;
          default ->
              has("aux", clause, heads, relations)
                  || has("aux:pass", clause, heads, relations)
                  || has("cop", clause, heads, relations);
        };
    return finite
        && !has("nsubj", clause, heads, relations)
        && !has("nsubj:pass", clause, heads, relations)
        && !has("mark", clause, heads, relations);
  }

  private static boolean isPast(String tag) {
    return tag.equals("VBN") || tag.equals("VBD");
  }

  private static boolean has(String relation, int head, int[] heads, String[] relations) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations[i].equals(relation)) {
        return true;
      }
    }
    return false;
  }
}
