package dev.dateline.query.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who or what takes part in an event: a known entity, or what a noun describes.
 *
 * @param entity id of the entity, or null
 * @param name folded name of a person or organisation without initials, which a shorter form may
 *     stand for ("Ilves" for "Mara Ilves"); null where there is none
 * @param noun head of the description; null for an entity
 */
record Participant(String entity, String name, String noun) {

  private static final Map<String, String> CONCRETE_NOUNS = Tsv.read("concrete-nouns.tsv");

  /**
   * The participant that an argument names, for a nationality its country; empty when it says
   * nothing ("it", "two others").
   */
  static Optional<Participant> of(Mention.Argument argument) {
    UUID country = argument.name() == null ? null : Nationality.country(argument.name());
    if (country != null) {
      return Optional.of(new Participant(country.toString(), null, null));
    }
    if (isEntity(argument)) {
      return Optional.of(new Participant(argument.entityId(), shortenable(argument), null));
    }
    if (Wording.isClause(argument.text())) {
      return Optional.empty();
    }
    return Wording.describedBy(argument.text()).map(noun -> new Participant(null, null, noun));
  }

  /** Whether the entity is what the phrase is about, not only named in it ("a boss in Larsund"). */
  private static boolean isEntity(Mention.Argument argument) {
    if (argument.entityId() == null || argument.name() == null) {
      return argument.entityId() != null;
    }
    String last = lastWord(Wording.fold(argument.name()));
    List<String> words = Arrays.asList(Wording.fold(argument.text()).split(" "));
    return !words.contains(last) || Wording.headWords(argument.text()).contains(last);
  }

  /** Places are not shortened; and where people decided which entity it is, the name says less. */
  private static String shortenable(Mention.Argument argument) {
    return !goesBy(argument, Entity.Type.PLACE)
            && Arrays.stream(Entity.Type.values()).anyMatch(type -> goesBy(argument, type))
        ? Arrays.stream(NameKey.of(Entity.Type.PERSON, argument.name()).split(" "))
            .filter(word -> word.length() > 1)
            .collect(Collectors.joining(" "))
        : null;
  }

  /** Whether the entity is the one of a type that goes by the argument's name. */
  private static boolean goesBy(Mention.Argument argument, Entity.Type type) {
    return EntityResolution.idOf(type, argument.name()).toString().equals(argument.entityId());
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** Whether it is known which one it is. */
  boolean isNamed() {
    return entity != null;
  }

  /** Whether it is described as a person ("person") or a thing ("thing"); null when unknown. */
  String sort() {
    return noun == null ? null : CONCRETE_NOUNS.get(noun);
  }

  /** Whether both are, as far as one can tell, one. */
  boolean is(Participant other) {
    if (isNamed() && other.isNamed()) {
      return entity.equals(other.entity)
          || name != null
              && other.name != null
              && (isShort(other.name, name) || isShort(name, other.name));
    }
    return noun != null && noun.equals(other.noun);
  }

  /** Whether a name ends in a shorter one. */
  private static boolean isShort(String shorter, String longer) {
    return longer.equals(shorter) || longer.endsWith(" " + shorter);
  }

  /** Whether one of these is one of the others. */
  static boolean meet(Collection<Participant> some, Collection<Participant> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::is));
  }
}
