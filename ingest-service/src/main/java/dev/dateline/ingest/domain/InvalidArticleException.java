package dev.dateline.ingest.domain;

import java.util.List;

/** An article that cannot be accepted, with everything that is wrong with it. */
public final class InvalidArticleException extends RuntimeException {

  /** Why an article is not accepted. */
  public enum Reason {
    /** It is not well-formed. */
    MALFORMED,
    /** It is larger than an article may be. */
    TOO_LARGE,
    /** Nothing is left of it without debris. */
    WITHOUT_CONTENT
  }

  /**
   * What is wrong.
   *
   * @param field name of the field as the caller writes it, or "body" for the whole
   * @param message for the caller
   */
  public record Violation(String field, String message) {}

  private final Reason reason;
  private final transient List<Violation> violations;

  /** An article that is wrong in one or more ways. */
  public InvalidArticleException(Reason reason, List<Violation> violations) {
    super(violations.toString());
    this.reason = reason;
    this.violations = List.copyOf(violations);
  }

  /** An article with one thing wrong. */
  public InvalidArticleException(Reason reason, String field, String message) {
    this(reason, List.of(new Violation(field, message)));
  }

  /** Why it is not accepted. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong, never empty. */
  public List<Violation> violations() {
    return violations;
  }
}
