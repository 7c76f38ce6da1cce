package dev.dateline.embedded.command;

import java.util.Locale;
import java.util.Optional;

/** What the user sees while a command works. */
final class Console {

  private static final long START = System.nanoTime();
  private static final int DEFAULT_WIDTH = 120;

  private Console() {}

  /** One line of progress, with the seconds since the command started. */
  static void progress(String line) {
    System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - START) / 1e9, line);
  }

  /** Whether a person sits at a terminal, so that the command may ask, and stay. */
  static boolean isInteractive() {
    return System.console() != null && System.console().isTerminal();
  }

  /** The width of the terminal in columns. */
  static int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(columns -> columns.matches("[1-9]\\d{1,3}"))
        .map(Integer::valueOf)
        .orElse(DEFAULT_WIDTH);
  }
}
