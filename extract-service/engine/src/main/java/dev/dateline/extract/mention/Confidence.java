package dev.dateline.extract.mention;

import dev.dateline.extract.predicate.Frame;

/** How likely a mention is right, by what its frame consists of. */
final class Confidence {

  private Confidence() {}

  /** Probability, 0..1. */
  static double of(Frame frame) {
    boolean agent = frame.arguments().stream().anyMatch(a -> a.role().equals("agent"));
    boolean patient = frame.arguments().stream().anyMatch(a -> a.role().equals("patient"));
    double base =
        switch (frame.kind()) {
          case VERBAL -> 0.7;
          case COPULAR, EXISTENTIAL, APPOSITION -> 0.65;
          case NOMINAL -> 0.5;
        };
    return base + (agent ? 0.1 : 0) + (patient ? 0.1 : 0);
  }
}
