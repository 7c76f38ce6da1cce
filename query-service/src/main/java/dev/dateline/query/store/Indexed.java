package dev.dateline.query.store;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Wording;

/** Values that mentions and facts are found by. */
public final class Indexed {

  private Indexed() {}

  /** The entities that take part in the mentions, or that are their place. */
  public static UUID[] entities(Stream<Mention> mentions) {
    return mentions
        .flatMap(
            mention ->
                Stream.concat(
                    mention.arguments().stream().map(Mention.Argument::entityId),
                    Stream.ofNullable(mention.place()).map(Mention.Place::entityId)))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(UUID::fromString)
        .toArray(UUID[]::new);
  }

  /** What a place goes by: folded name and wording, entity id, country code in lower case. */
  public static String[] places(Mention.Place place) {
    return place == null
        ? new String[0]
        : Stream.of(place.name(), place.text(), place.entityId(), place.countryCode())
            .filter(Objects::nonNull)
            .map(Wording::fold)
            .map(Columns::key)
            .distinct()
            .sorted()
            .toArray(String[]::new);
  }
}
