package dev.dateline.extract.language;

/**
 * A word of a sentence as the linguistic base sees it (Universal Dependencies, English).
 *
 * @param index position in its sentence, from 0
 * @param text surface form, exactly the text between start and end
 * @param start offset in the document's text in UTF-16 units
 * @param end exclusive
 * @param lemma dictionary form, lower case except for names
 * @param upos universal part of speech ("VERB")
 * @param xpos Penn Treebank tag ("VBD")
 * @param head index of the syntactic head in the sentence, -1 for the root
 * @param relation universal dependency relation, with subtype ("nsubj:pass")
 */
public record Token(
    int index,
    String text,
    int start,
    int end,
    String lemma,
    String upos,
    String xpos,
    int head,
    String relation) {

  /** The relation without its subtype: "nsubj" for "nsubj:pass". */
  public String baseRelation() {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** Whether the relation is the given one, whatever its subtype. */
  public boolean is(String baseRelation) {
    return relation.startsWith(baseRelation)
        && (relation.length() == baseRelation.length()
            || relation.charAt(baseRelation.length()) == ':');
  }
}
