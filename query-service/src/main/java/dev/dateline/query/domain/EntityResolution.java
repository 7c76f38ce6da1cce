package dev.dateline.query.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which entities of different articles are one: those of one type whose names are one but for
 * spelling ({@link NameKey}). What an article never names ("a spokesman") stays within its article.
 */
public final class EntityResolution {

  private EntityResolution() {}

  /** The id of an entity that goes by this name, the same across articles. */
  public static UUID idOf(Entity.Type type, String name) {
    return uuid(type + "|" + NameKey.of(type, name));
  }

  /** The entity with this id, or else the entities of any type that go by this name. */
  public static List<UUID> candidates(String nameOrId) {
    try {
      return List.of(UUID.fromString(nameOrId));
    } catch (IllegalArgumentException notAnId) {
      return Arrays.stream(Entity.Type.values()).map(type -> idOf(type, nameOrId)).toList();
    }
  }

  /** The same extraction with entity ids that hold across articles, each entity once. */
  public static Extraction resolve(Extraction extraction) {
    Map<String, String> ids = new HashMap<>();
    for (Entity entity : extraction.entities()) {
      ids.put(entity.id(), idOf(entity, extraction.articleId()).toString());
    }
    return withIds(extraction, ids);
  }

  /** The same extraction with other entity ids, each entity once. */
  static Extraction withIds(Extraction extraction, Map<String, String> ids) {
    return new Extraction(
        extraction.articleId(),
        extraction.revision(),
        extraction.extractor(),
        extraction.skipped(),
        extraction.mentions().stream().map(mention -> resolve(mention, ids)).toList(),
        extraction.quotations().stream().map(quotation -> resolve(quotation, ids)).toList(),
        resolve(extraction.entities(), ids));
  }

  private static UUID idOf(Entity entity, UUID articleId) {
    return entity.isNamed()
        ? idOf(entity.type(), entity.name())
        : uuid(entity.type() + "|" + Wording.fold(entity.name()) + "|" + articleId);
  }

  private static UUID uuid(String key) {
    return UUID.nameUUIDFromBytes(("entity|" + key).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Entity> resolve(List<Entity> entities, Map<String, String> ids) {
    Map<String, Entity> merged = new TreeMap<>();
    for (Entity entity : entities) {
      String id = ids.get(entity.id());
      var resolved =
          new Entity(id, entity.name(), entity.type(), entity.mentions(), entity.descriptions());
      merged.merge(id, resolved, EntityResolution::merge);
    }
    return merged.values().stream()
        .sorted(Comparator.comparingInt(EntityResolution::firstStart).thenComparing(Entity::id))
        .toList();
  }

  private static int firstStart(Entity entity) {
    return entity.mentions().stream()
        .mapToInt(Entity.Occurrence::start)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static Entity merge(Entity a, Entity b) {
    List<Entity.Occurrence> mentions = new ArrayList<>(a.mentions());
    mentions.addAll(b.mentions());
    mentions.sort(Comparator.comparingInt(Entity.Occurrence::start));
    var descriptions = new TreeSet<>(a.descriptions());
    descriptions.addAll(b.descriptions());
    return new Entity(a.id(), a.name(), a.type(), mentions, List.copyOf(descriptions));
  }

  private static Mention resolve(Mention mention, Map<String, String> ids) {
    Mention.Place place = mention.place();
    return new Mention(
        mention.id(),
        mention.articleId(),
        mention.revision(),
        mention.predicate(),
        mention.eventType(),
        mention.mode(),
        mention.arguments().stream()
            .map(argument -> argument.withEntityId(ids.get(argument.entityId())))
            .toList(),
        mention.quantities(),
        mention.time(),
        place == null ? null : place.withEntityId(ids.get(place.entityId())),
        resolve(mention.attribution(), ids),
        mention.factuality(),
        mention.tense(),
        mention.evidence(),
        mention.confidence());
  }

  private static Mention.Attribution resolve(
      Mention.Attribution attribution, Map<String, String> ids) {
    return attribution == null
        ? null
        : new Mention.Attribution(
            resolve(attribution.source(), ids),
            attribution.cue(),
            attribution.cueStart(),
            attribution.cueEnd(),
            attribution.directness(),
            attribution.medium(),
            attribution.quotationId(),
            resolve(attribution.by(), ids));
  }

  private static Quotation resolve(Quotation quotation, Map<String, String> ids) {
    return new Quotation(
        quotation.id(),
        quotation.articleId(),
        resolve(quotation.speaker(), ids),
        quotation.cue(),
        quotation.content(),
        quotation.directness(),
        quotation.medium(),
        quotation.addressee());
  }

  private static Reference resolve(Reference reference, Map<String, String> ids) {
    return reference == null ? null : reference.withEntityId(ids.get(reference.entityId()));
  }
}
