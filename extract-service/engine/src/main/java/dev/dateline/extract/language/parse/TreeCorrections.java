package dev.dateline.extract.language.parse;

import java.util.List;

/**
 * The rules that mend what the parser is often wrong about, in their order. A rule looks at a few
 * words only; where what it did together with the rest is no tree any more, it is undone.
 */
public final class TreeCorrections {

  private final ObjectControl objectControl;
  private final InfinitiveComplement infinitiveComplement;
  private final MissedSubject missedSubject;

  /** The rules, three of which have words of their own. */
  public TreeCorrections(
      ObjectControl objectControl,
      InfinitiveComplement infinitiveComplement,
      MissedSubject missedSubject) {
    this.objectControl = objectControl;
    this.infinitiveComplement = infinitiveComplement;
    this.missedSubject = missedSubject;
  }

  /** Changes heads and relations in place. */
  private interface Rule {
    void apply();
  }

  /**
   * Corrects a tree in place.
   *
   * @param lemmas of the words
   * @param xpos Penn Treebank tags of the words
   * @param heads index of each word's head, the number of words for the root
   * @param relations of the words to their heads
   */
  public void apply(List<String> lemmas, List<String> xpos, int[] heads, String[] relations) {
    Tree tree = new Tree(lemmas, xpos, heads, relations);
    List<Rule> rules =
        List.of(
            () -> Possessor.attach(tree),
            () -> ParentheticalModifier.attach(tree),
            () -> objectControl.attach(lemmas, xpos, heads, relations),
            () -> infinitiveComplement.attach(lemmas, xpos, heads, relations),
            () -> ReducedRelative.attach(xpos, heads, relations),
            () -> SecondSubject.attach(xpos, heads, relations),
            () -> ContactClause.attach(xpos, heads, relations),
            () -> InvertedCopula.attach(tree),
            () -> RelativeSubject.attach(tree),
            () -> ExtractedSubject.attach(tree),
            () -> BareParticiple.attach(tree),
            () -> ApposedNoun.attach(tree),
            () -> FrontedClause.attach(tree),
            () -> AbsoluteGerund.attach(tree),
            () -> VerbCoordination.attach(xpos, heads, relations),
            () -> MisplacedAgent.attach(lemmas, xpos, heads, relations),
            () -> missedSubject.attach(lemmas, xpos, heads, relations));
    int[] headsBefore = heads.clone();
    String[] relationsBefore = relations.clone();
    for (Rule rule : rules) {
      rule.apply();
      if (isTree(heads)) {
        copy(heads, relations, headsBefore, relationsBefore);
      } else {
        copy(headsBefore, relationsBefore, heads, relations);
      }
    }
  }

  private static void copy(
      int[] heads, String[] relations, int[] headsInto, String[] relationsInto) {
    System.arraycopy(heads, 0, headsInto, 0, heads.length);
    System.arraycopy(relations, 0, relationsInto, 0, relations.length);
  }

  /** Whether every word's heads lead to the root. */
  static boolean isTree(int[] heads) {
    int root = heads.length;
    int[] seenFrom = new int[root];
    for (int word = 0; word < root; word++) {
      int above = word;
      while (above != root && seenFrom[above] == 0) {
        seenFrom[above] = word + 1;
        above = heads[above];
      }
      if (above != root && seenFrom[above] == word + 1) {
        return false;
      }
    }
    return true;
  }
}
