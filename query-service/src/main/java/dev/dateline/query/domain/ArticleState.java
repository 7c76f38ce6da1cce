package dev.dateline.query.domain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of one article, whatever the order in which it became known.
 *
 * @param published the revisions that were published
 * @param extracted the revisions that were read
 * @param withdrawnRevision the last revision that is withdrawn; 0 for none
 */
public record ArticleState(
    SortedSet<Integer> published, SortedSet<Integer> extracted, int withdrawnRevision) {

  /** Nothing is known yet. */
  public static final ArticleState UNKNOWN = new ArticleState(new TreeSet<>(), new TreeSet<>(), 0);

  /** A revision was published. */
  public ArticleState withPublished(int revision) {
    return new ArticleState(plus(published, revision), extracted, withdrawnRevision);
  }

  /** A revision was read. */
  public ArticleState withExtracted(int revision) {
    return new ArticleState(published, plus(extracted, revision), withdrawnRevision);
  }

  /** All revisions up to this one were withdrawn. */
  public ArticleState withWithdrawn(int revision) {
    return new ArticleState(published, extracted, Math.max(withdrawnRevision, revision));
  }

  /** The last revision that was both published and read. */
  public OptionalInt currentRevision() {
    return published.stream().filter(extracted::contains).mapToInt(Integer::intValue).max();
  }

  /** The current revision unless it is withdrawn: the one whose mentions support facts. */
  public Optional<Integer> shownRevision() {
    OptionalInt current = currentRevision();
    return current.isPresent() && current.getAsInt() > withdrawnRevision
        ? Optional.of(current.getAsInt())
        : Optional.empty();
  }

  private static SortedSet<Integer> plus(SortedSet<Integer> revisions, int revision) {
    var more = new TreeSet<>(revisions);
    more.add(revision);
    return more;
  }
}
