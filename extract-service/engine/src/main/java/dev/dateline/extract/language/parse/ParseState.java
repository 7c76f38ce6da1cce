package dev.dateline.extract.language.parse;

/**
 * A configuration of the arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011),
 * with the artificial root behind the last word. Immutable: a successor shares what it can, so that
 * many can be held at once.
 */
public final class ParseState {

  /** Moves the next word onto the stack. */
  public static final int SHIFT = 0;

  /** Makes the top of the stack a dependent of the next word and pops it. */
  public static final int LEFT = 1;

  /** Makes the top of the stack a dependent of the word below it and pops it. */
  public static final int RIGHT = 2;

  public static final int ACTIONS = 3;

  final ParseState previous;
  final int action;
  final float score;
  final int next;
  final int words;

  /** The next word, with the left dependents it has; the root when its index is {@link #words}. */
  final ParseNode front;

  final Stack stack;

  record Stack(ParseNode top, Stack below, int size) {}

  private ParseState(
      ParseState previous,
      int action,
      float score,
      int next,
      int words,
      ParseNode front,
      Stack stack) {
    this.previous = previous;
    this.action = action;
    this.score = score;
    this.next = next;
    this.words = words;
    this.front = front;
    this.stack = stack;
  }

  /** The configuration before anything is read. */
  public static ParseState initial(int words) {
    return new ParseState(null, -1, 0, 0, words, new ParseNode(0), null);
  }

  /** Whether every word has its head. */
  public boolean isFinal() {
    return next == words && stack == null;
  }

  /** Whether an action may be taken; exactly one word may depend on the root. */
  public boolean allows(int action) {
    return switch (action) {
      case SHIFT -> next < words;
      case LEFT -> stack != null && (next < words || stack.size == 1);
      default -> stack != null && stack.size > 1;
    };
  }

  /** The configuration before this one; null for the initial one. */
  public ParseState previous() {
    return previous;
  }

  /** The action that led here; -1 for the initial configuration. */
  public int action() {
    return action;
  }

  /** Sum of the scores of the actions that led here. */
  public float score() {
    return score;
  }

  /** The word that the action which led here gave a head; -1 if none. */
  public int attached() {
    return action <= SHIFT ? -1 : previous.stack.top.word;
  }

  /** Relation of {@link #attached()}. */
  public int label() {
    return action == LEFT ? front.left.label : stack.top.right.label;
  }

  /** Head that {@link #attached()} was given; the number of words for the root. */
  public int head() {
    return action == LEFT ? previous.next : previous.stack.below.top.word;
  }

  /** Top word of the stack; -1 when empty. */
  public int top() {
    return stack == null ? -1 : stack.top.word;
  }

  /** Word below the top of the stack; -1 when there is none. */
  public int second() {
    return stack == null || stack.below == null ? -1 : stack.below.top.word;
  }

  /** Whether the outermost dependent that the next word has to its left has this relation. */
  boolean frontHasOutermost(int label) {
    return front.left != null && front.left.label == label;
  }

  /** Index of the next word. */
  public int next() {
    return next;
  }

  /** Successor. The label is that of the new dependent, unused by SHIFT. */
  public ParseState apply(int action, int label, float gain) {
    float sum = score + gain;
    switch (action) {
      case SHIFT -> {
        int size = stack == null ? 1 : stack.size + 1;
        return new ParseState(
            this,
            action,
            sum,
            next + 1,
            words,
            new ParseNode(next + 1),
            new Stack(front, stack, size));
      }
      case LEFT -> {
        ParseNode head = front.withLeft(stack.top.labelled(label));
        return new ParseState(this, action, sum, next, words, head, stack.below);
      }
      default -> {
        ParseNode head = stack.below.top.withRight(stack.top.labelled(label));
        Stack popped = new Stack(head, stack.below.below, stack.size - 1);
        return new ParseState(this, action, sum, next, words, front, popped);
      }
    }
  }

  /** WordFeatures on the stack, top first, into an array. */
  public int stackWords(int[] into) {
    int n = 0;
    for (Stack s = stack; s != null; s = s.below) {
      into[n++] = s.top.word;
    }
    return n;
  }
}
