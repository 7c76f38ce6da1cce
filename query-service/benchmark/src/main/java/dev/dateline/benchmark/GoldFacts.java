package dev.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The facts that careful readers found across the annotated articles ({@code gold/facts.json}). */
record GoldFacts(List<GoldFact> facts) {

  /**
   * A fact.
   *
   * @param status in Dateline's terms
   * @param origins named independent origins; 0 when outlets state it in their own voice only
   */
  record GoldFact(
      String id,
      String description,
      String status,
      int origins,
      Set<String> predicates,
      List<Member> members) {}

  /**
   * A mention of a fact.
   *
   * @param article position of the article among the seeds
   * @param evidence words of the article
   */
  record Member(int article, String evidence) {}

  static GoldFacts read(Path file) throws IOException {
    List<GoldFact> facts = new ArrayList<>();
    for (JsonNode fact : new ObjectMapper().readTree(file.toFile()).get("facts")) {
      List<Member> members = new ArrayList<>();
      for (JsonNode member : fact.get("members")) {
        members.add(new Member(member.get("file").asInt(), member.get("evidence").asText()));
      }
      Set<String> predicates = new TreeSet<>();
      JsonNode predicate = fact.path("slots").path("predicate");
      if (predicate.isArray()) {
        predicate.forEach(each -> predicates.add(each.asText()));
      } else {
        predicates.add(predicate.asText());
      }
      String status = fact.get("status").asText();
      facts.add(
          new GoldFact(
              fact.get("id").asText(),
              fact.get("description").asText(),
              status.equals("conflicting") ? "contested" : status,
              fact.get("independentOrigins").asInt(),
              predicates,
              members));
    }
    return new GoldFacts(facts);
  }
}
