package dev.dateline.query.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ultimate source that a mention goes back to: whom the article attributes it to, else the
 * outlet's own reporting. Origins with the same key are one.
 *
 * @param key equal for the same origin
 * @param entityId the entity that is the source, or null
 * @param name name of the source or of the outlet
 * @param own whether it is an outlet's own reporting
 */
public record Origin(String key, UUID entityId, String name, boolean own) {

  /** A source that an article attributes a mention to. */
  public static Origin source(Reference source) {
    if (source.entityId() != null) {
      String name = source.name() == null ? source.text() : source.name();
      return new Origin(
          "entity:" + source.entityId(), UUID.fromString(source.entityId()), name, false);
    }
    return new Origin("source:" + Wording.fold(source.text()), null, source.text(), false);
  }

  /** An outlet's own reporting in an article; an article without outlet stands for itself. */
  public static Origin own(String outlet, UUID articleId) {
    return outlet == null
        ? new Origin("article:" + articleId, null, articleId.toString(), true)
        : new Origin("outlet:" + Wording.fold(outlet), null, outlet, true);
  }

  /** Whether it is told who it is, by more than a pronoun. */
  boolean isKnown() {
    return own || entityId != null || Wording.describedBy(name).isPresent();
  }

  /**
   * Whether another source may be the same by a fuller name: it has all words of this one and the
   * same head ("the defence ministry", "Oslavia's Defense Ministry").
   */
  boolean mayBeShortFor(Origin other) {
    Set<String> words = nameWords(name);
    return !own
        && !other.own
        && !words.isEmpty()
        && nameWords(other.name).containsAll(words)
        && Wording.head(spelling(name)).equals(Wording.head(spelling(other.name)));
  }

  private static Set<String> nameWords(String name) {
    return Wording.contentWords(spelling(name))
        .map(Nationality::countryOr)
        .collect(Collectors.toSet());
  }

  private static String spelling(String name) {
    return NameKey.of(Entity.Type.PERSON, name);
  }

  /** The keys of all sources that go by this name, or have this entity id. */
  public static List<String> sourceKeys(String nameOrId) {
    return Stream.concat(
            entityIds(nameOrId).map(id -> "entity:" + id),
            Stream.of("source:" + Wording.fold(nameOrId)))
        .toList();
  }

  /** The key of an outlet's own reporting. */
  public static String outletKey(String outlet) {
    return "outlet:" + Wording.fold(outlet);
  }

  private static Stream<UUID> entityIds(String nameOrId) {
    return EntityResolution.candidates(nameOrId).stream();
  }
}
