package dev.dateline.query.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Report;
import dev.dateline.query.domain.Wording;

/** Makes facts rows, with what they are found by. */
@ApplicationScoped
public class FactRows {

  private static final int SEARCHED_CHARACTERS = 20_000;

  private final Json json;

  @Inject
  FactRows(Json json) {
    this.json = json;
  }

  /**
   * The rows of the facts of one family of events in one story.
   *
   * @param reports those that the facts were made of
   */
  public List<FactRow> rows(
      Collection<Fact> facts, UUID story, String family, Collection<Report> reports) {
    Map<Fact.MentionReference, Report> byMention =
        reports.stream()
            .collect(
                Collectors.toMap(
                    report ->
                        new Fact.MentionReference(
                            report.article().id(),
                            report.mention().revision(),
                            report.mention().id()),
                    report -> report));
    return facts.stream()
        .map(
            fact ->
                row(
                    fact,
                    story,
                    family,
                    fact.mentions().stream().map(byMention::get).sorted(Report.ORDER).toList()))
        .toList();
  }

  private FactRow row(Fact fact, UUID story, String family, List<Report> counted) {
    var row = new FactRow();
    row.id = fact.id();
    row.storyId = story;
    row.family = family;
    row.predicate = Columns.key(fact.predicate());
    row.eventType = fact.eventType();
    row.status = fact.status().label();
    row.independentOrigins = fact.independentOrigins();
    row.firstReportedAt = fact.firstReportedAt();
    row.lastReportedAt = fact.lastReportedAt();
    row.entityIds = Indexed.entities(counted.stream().map(Report::mention));
    row.articleIds = fact.articles().stream().map(Fact.ArticleReference::id).toArray(UUID[]::new);
    row.outletKeys =
        texts(
            fact.articles().stream()
                .map(Fact.ArticleReference::outlet)
                .filter(Objects::nonNull)
                .map(Wording::fold));
    row.sourceKeys = texts(fact.origins().stream().map(source -> source.origin().key()));
    row.places =
        texts(
            counted.stream()
                .flatMap(report -> Stream.of(Indexed.places(report.mention().place()))));
    row.factualities = texts(counted.stream().map(report -> report.mention().factuality()));
    row.wording = wording(counted);
    row.document = json.write(fact);
    row.digest = digest(row);
    return row;
  }

  /** Hash of the document and of what does not follow from it. */
  private static UUID digest(FactRow row) {
    String content =
        String.join(
            "|",
            row.storyId.toString(),
            row.family,
            Arrays.toString(row.entityIds),
            Arrays.toString(row.places),
            Arrays.toString(row.factualities),
            row.wording,
            row.document);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] texts(Stream<String> texts) {
    return texts.map(Columns::key).distinct().sorted().toArray(String[]::new);
  }

  private static String wording(List<Report> reports) {
    var wordings = new LinkedHashSet<String>();
    reports.forEach(report -> wordings.add(report.mention().evidence().exact()));
    return Columns.cut(String.join("\n", wordings), SEARCHED_CHARACTERS);
  }
}
