package dev.dateline.extract.language;

import java.util.ArrayList;
import java.util.List;

/** A sentence with its dependency tree and names. Token indices are sentence-relative. */
public final class Sentence {

  private final int index;
  private final List<Token> tokens;
  private final List<NamedEntity> names;
  private final List<List<Token>> children;

  /**
   * @param index position in the document, from 0
   * @param tokens in order; never empty
   * @param names non-overlapping, in order
   */
  public Sentence(int index, List<Token> tokens, List<NamedEntity> names) {
    this.index = index;
    this.tokens = List.copyOf(tokens);
    this.names = List.copyOf(names);
    this.children = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      children.add(new ArrayList<>(4));
    }
    for (Token token : tokens) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
  }

  /** Position in the document, from 0. */
  public int index() {
    return index;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<NamedEntity> names() {
    return names;
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  /** Offset of the first character, UTF-16 units. */
  public int start() {
    return tokens.getFirst().start();
  }

  /** Offset after the last character, UTF-16 units. */
  public int end() {
    return tokens.getLast().end();
  }

  /** Dependents of a token, in order of the text. */
  public List<Token> children(Token head) {
    return children.get(head.index());
  }

  /** The syntactic head, or null for a root. */
  public Token head(Token token) {
    return token.head() < 0 ? null : tokens.get(token.head());
  }
}
