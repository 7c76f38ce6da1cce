package dev.dateline.embedded;

/** Something that the user can act on; its message is shown as it is, without a stack trace. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure with a sentence for the user. */
  public Failure(String message) {
    super(message);
  }

  /** A failure with a sentence for the user and what caused it. */
  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
