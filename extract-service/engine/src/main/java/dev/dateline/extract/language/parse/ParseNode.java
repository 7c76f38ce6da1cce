package dev.dateline.extract.language.parse;

/** A word in a partial parse, with the outermost dependents that it has so far. Immutable. */
final class ParseNode {
  final int word;
  final int label;
  final ParseNode left;
  final ParseNode left2;
  final ParseNode right;
  final ParseNode right2;
  final int lefts;
  final int rights;

  ParseNode(int word) {
    this(word, -1, null, null, null, null, 0, 0);
  }

  private ParseNode(
      int word,
      int label,
      ParseNode left,
      ParseNode left2,
      ParseNode right,
      ParseNode right2,
      int lefts,
      int rights) {
    this.word = word;
    this.label = label;
    this.left = left;
    this.left2 = left2;
    this.right = right;
    this.right2 = right2;
    this.lefts = lefts;
    this.rights = rights;
  }

  ParseNode labelled(int label) {
    return new ParseNode(word, label, left, left2, right, right2, lefts, rights);
  }

  ParseNode withLeft(ParseNode child) {
    return new ParseNode(word, label, child, left, right, right2, lefts + 1, rights);
  }

  ParseNode withRight(ParseNode child) {
    return new ParseNode(word, label, left, left2, child, right, lefts, rights + 1);
  }
}
