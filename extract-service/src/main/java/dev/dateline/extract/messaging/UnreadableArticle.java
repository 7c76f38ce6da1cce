package dev.dateline.extract.messaging;

/** A record that does not keep the article contract; it goes to the dead-letter topic. */
final class UnreadableArticle extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableArticle(String reason) {
    super(reason);
  }

  UnreadableArticle(String reason, Throwable cause) {
    super(reason, cause);
  }
}
