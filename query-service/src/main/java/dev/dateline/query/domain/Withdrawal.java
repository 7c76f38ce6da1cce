package dev.dateline.query.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An article no longer supports any fact: the data of a withdrawn event.
 *
 * @param revision the last revision that was published; a later revision is valid again
 */
public record Withdrawal(UUID id, int revision, OffsetDateTime withdrawnAt) {

  public Withdrawal {
    Contract.require(id, "id");
    Contract.require(withdrawnAt, "withdrawnAt");
  }
}
