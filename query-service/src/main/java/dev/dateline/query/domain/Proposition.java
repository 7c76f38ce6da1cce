package dev.dateline.query.domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a mention is about, whether it affirms, denies or leaves it open. Two mentions report the
 * same fact when their propositions and polarities are equal. First rule: the canonical predicate,
 * who acts, who or what is acted on (entity, else head of the phrase), and the day, month or year
 * where the article states one.
 *
 * <p>A mention without any known entity among these ("police arrested a man") can not be told apart
 * from another event of the kind, so it stays within its article; one without agent and patient
 * stays with its own words.
 *
 * @param id deterministic from the key
 */
public record Proposition(UUID id) {

  private static final Pattern CALENDAR =
      Pattern.compile("\\d{4}(-(\\d{2}(-\\d{2})?|W\\d{2}|Q\\d|H\\d|SP|SU|FA|WI))?");

  /** The proposition of a mention whose entities are resolved. */
  public static Proposition of(Mention mention) {
    String agents = participants(mention, "agent");
    String patients = participants(mention, "patient");
    String scope = "";
    if (agents.isEmpty() && patients.isEmpty()) {
      scope = mention.articleId() + "|" + Wording.fold(mention.evidence().exact());
    } else if (mention.arguments().stream().noneMatch(Proposition::isKnown)) {
      scope = mention.articleId().toString();
    }
    String key =
        String.join(
            "|",
            Wording.predicate(mention.predicate().lemma()),
            agents,
            patients,
            Objects.requireNonNullElse(calendarTime(mention.time()), ""),
            scope);
    return new Proposition(uuid("proposition|" + key));
  }

  /** The id of the fact that mentions of this proposition with this polarity form. */
  public UUID factId(Polarity polarity) {
    return uuid("fact|" + id + "|" + polarity);
  }

  private static boolean isKnown(Mention.Argument argument) {
    return argument.entityId() != null
        && (argument.role().equals("agent") || argument.role().equals("patient"));
  }

  private static String participants(Mention mention, String role) {
    return mention.arguments().stream()
        .filter(argument -> argument.role().equals(role))
        .map(
            argument ->
                argument.entityId() != null ? argument.entityId() : Wording.head(argument.text()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** Day, month, week, quarter, season or year of a TIMEX3 value, or null for anything vaguer. */
  private static String calendarTime(Mention.Time time) {
    if (time == null) {
      return null;
    }
    Matcher matcher = CALENDAR.matcher(time.value());
    return matcher.lookingAt() ? matcher.group() : null;
  }

  private static UUID uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
