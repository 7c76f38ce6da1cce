package dev.dateline.query.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well a fact is established. */
public enum Status {
  /** One origin reports it, however many outlets carry it. */
  SINGLE_ORIGIN,
  /** Two or more independent origins agree. */
  CORROBORATED,
  /** Origins give values that exclude each other at the same time, or one denies it. */
  CONTESTED,
  /** What was planned or demanded has since been reported as having happened. */
  SUPERSEDED,
  /** No current revision of an article states it any more. */
  WITHDRAWN;

  /** The value in Dateline's contracts. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status with this label. */
  public static Optional<Status> ofLabel(String label) {
    return Arrays.stream(values()).filter(status -> status.label().equals(label)).findFirst();
  }
}
