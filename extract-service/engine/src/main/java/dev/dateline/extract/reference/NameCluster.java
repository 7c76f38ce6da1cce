package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/** The names of one entity of a document, while they are being gathered. */
final class NameCluster {

  private final List<NameMention> mentions = new ArrayList<>();
  private final List<String> fullest;
  private Sex sex = Sex.UNKNOWN;

  /**
   * @param fullest words of its fullest name in comparable form
   */
  NameCluster(List<String> fullest) {
    this.fullest = fullest;
  }

  List<String> fullest() {
    return fullest;
  }

  void add(NameMention mention) {
    mentions.add(mention);
    if (sex == Sex.UNKNOWN) {
      sex = mention.sex();
    }
  }

  List<NameMention> mentions() {
    return mentions;
  }

  Sex sex() {
    return sex;
  }

  void sex(Sex known) {
    sex = known;
  }

  /** Offset of the latest mention so far, -1 when there is none. */
  int latest() {
    return mentions.isEmpty() ? -1 : mentions.getLast().start();
  }

  /** The type that most of its names have; on a tie that of the longest name. */
  Type type() {
    Map<Type, Integer> votes = new EnumMap<>(Type.class);
    for (NameMention mention : mentions) {
      votes.merge(mention.type(), mention.last() > mention.first() ? 3 : 2, Integer::sum);
    }
    Type best = mentions.getFirst().type();
    for (Map.Entry<Type, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.get(best)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** The name that it is known by, else its fullest name, in its most frequent spelling. */
  String name(String text) {
    Map<String, Integer> forms = new LinkedHashMap<>();
    int most = 0;
    for (NameMention mention : mentions) {
      if (mention.canonical() != null) {
        return mention.canonical();
      }
      most = Math.max(most, mention.words().size());
    }
    for (NameMention mention : mentions) {
      if (mention.words().size() == most) {
        forms.merge(mention.text(text), 1, Integer::sum);
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      if (best == null || weight(form) > weight(Map.entry(best, forms.get(best)))) {
        best = form.getKey();
      }
    }
    return best;
  }

  /** Frequency; what is written in capitals throughout (a headline, a dateline) comes last. */
  private static int weight(Map.Entry<String, Integer> form) {
    String name = form.getKey();
    boolean shouted = name.length() > 5 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    return shouted ? 0 : form.getValue();
  }
}
