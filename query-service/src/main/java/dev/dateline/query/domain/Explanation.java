package dev.dateline.query.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in words what was computed. */
final class Explanation {

  private static final Map<String, String> MEANINGS = Tsv.meanings("affinity.tsv");

  private Explanation() {}

  /** Why statements are reports of one fact. */
  static String together(List<Statement> statements) {
    Statement first = statements.getFirst();
    if (statements.size() == 1) {
      return "One mention states it.";
    }
    Map<String, Integer> reasons = new TreeMap<>();
    Traits traits = Traits.of(first);
    for (Statement other : statements.subList(1, statements.size())) {
      for (Affinity.Reason reason : Affinity.reasons(traits, Traits.of(other))) {
        if (reason.weight() > 0) {
          reasons.merge(reason.name(), 1, Integer::sum);
        }
      }
    }
    return "These "
        + statements.size()
        + " mentions report the event \""
        + first.kind()
        + "\" in one story. With the first of them the others share: "
        + reasons.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> MEANINGS.get(entry.getKey()) + " (" + entry.getValue() + ")")
            .collect(Collectors.joining("; "))
        + ".";
  }
}
