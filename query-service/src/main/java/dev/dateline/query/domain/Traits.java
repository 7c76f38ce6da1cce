package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What of a statement is compared with others ({@link Affinity}), made ready once for all pairs.
 *
 * @param word the word that tells the event, folded
 * @param rarity how rare events of its kind are in the news: natural logarithm of one in so many
 *     articles
 * @param words wording of the evidence
 * @param actedOn wording of what is acted on
 * @param all everyone and everything that takes part
 * @param places names of the place, folded, and its entity; empty when it is not told
 * @param inCountry whether the place is a country
 * @param from first possible day; null when it is open or not told
 * @param to last possible day; null when it is open or not told
 */
record Traits(
    Statement statement,
    String word,
    double rarity,
    Terms words,
    Terms actedOn,
    Role agent,
    Role patient,
    List<Participant> all,
    Set<String> places,
    boolean inCountry,
    LocalDate from,
    LocalDate to,
    List<Figure> figures) {

  /**
   * Those who fill a role.
   *
   * @param named those of whom it is known which one they are
   * @param sort whether all the others are persons or things; null when unknown or mixed
   */
  record Role(List<Participant> participants, List<Participant> named, String sort) {

    private static Role of(List<Participant> participants) {
      List<String> sorts =
          participants.stream().map(Participant::sort).filter(Objects::nonNull).distinct().toList();
      return new Role(
          participants,
          participants.stream().filter(Participant::isNamed).toList(),
          sorts.size() == 1 ? sorts.getFirst() : null);
    }

    /** Whether they are described only. */
    boolean isDescribed() {
      return !participants.isEmpty() && named.isEmpty();
    }
  }

  /**
   * A figure.
   *
   * @param unit what is counted ({@link Wording#unit}); empty when it is not told
   * @param value null for a range
   */
  record Figure(String unit, BigDecimal value, Bounds bounds) {

    private static Figure of(Mention.Quantity quantity) {
      return new Figure(Wording.unit(quantity.unit()), quantity.value(), Bounds.of(quantity));
    }

    /** Whether both count the same, as far as one can tell. */
    boolean countsLike(Figure other) {
      return unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
    }

    /** Whether both are one number. */
    boolean isSameNumber(Figure other) {
      return value != null && other.value != null && value.compareTo(other.value) == 0;
    }
  }

  /** The traits of a statement. */
  static Traits of(Statement statement) {
    Mention mention = statement.mention();
    Mention.Place place = mention.place();
    Mention.Time time = mention.time();
    Map<String, List<Participant>> participants = statement.participants();
    return new Traits(
        statement,
        Wording.fold(mention.predicate().lemma()),
        Arrays.stream(statement.kind().split(" ")).mapToDouble(Terms::rarity).max().orElse(0),
        Terms.of(mention.evidence().exact()),
        Terms.of(statement.actedOn()),
        Role.of(participants.getOrDefault("agent", List.of())),
        Role.of(participants.getOrDefault("patient", List.of())),
        participants.values().stream().flatMap(List::stream).toList(),
        place == null ? Set.of() : names(place),
        place != null && Nationality.isCountry(name(place)),
        time == null ? null : time.firstDay(),
        time == null ? null : time.lastDay(),
        mention.quantities().stream().map(Figure::of).toList());
  }

  private static Set<String> names(Mention.Place place) {
    Set<String> names = new HashSet<>();
    names.add(Wording.fold(name(place)));
    if (place.entityId() != null) {
      names.add(place.entityId());
    }
    return names;
  }

  private static String name(Mention.Place place) {
    return Objects.requireNonNullElse(place.name(), place.text());
  }
}
