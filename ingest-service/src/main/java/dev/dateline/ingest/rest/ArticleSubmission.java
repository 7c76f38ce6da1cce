package dev.dateline.ingest.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.dateline.cleaning.RawArticle;
import dev.dateline.ingest.domain.InvalidArticleException;
import dev.dateline.ingest.domain.InvalidArticleException.Reason;
import dev.dateline.ingest.domain.InvalidArticleException.Violation;

/** The JSON form of an article that is submitted. */
@Schema(
    name = "ArticleSubmission",
    description =
        "An article. Either text or html is required; what else is not given is looked for in the article.")
record ArticleSubmission(
    @Schema(
            nullable = true,
            format = "uri",
            examples = "https://courier.example/2026/02/05/harbour-reopens")
        String url,
    @Schema(nullable = true, description = "Publisher, by name or domain") String outlet,
    @Schema(nullable = true) String title,
    @Schema(nullable = true) String byline,
    @Schema(
            nullable = true,
            description = "ISO 8601 date, or date-time with offset",
            examples = "2026-02-05T16:00:00Z")
        String publishedAt,
    @Schema(nullable = true, description = "BCP 47 tag", examples = "en-GB") String language,
    @Schema(nullable = true, description = "Plain text, as scraped") String text,
    @Schema(nullable = true, description = "Page as served") String html) {

  private static final Set<String> FIELDS =
      Set.of("url", "outlet", "title", "byline", "publishedAt", "language", "text", "html");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /**
   * Reads a JSON object, strictly.
   *
   * @throws InvalidArticleException naming the fields that are unknown or no strings
   */
  static RawArticle read(String json) {
    JsonNode object;
    try {
      object = STRICT.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InvalidArticleException(Reason.MALFORMED, "body", "must be JSON" + place(e));
    }
    if (!object.isObject()) {
      throw new InvalidArticleException(Reason.MALFORMED, "body", "must be a JSON object");
    }
    List<Violation> violations = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              if (!FIELDS.contains(field.getKey())) {
                violations.add(new Violation(shortened(field.getKey()), "is not a known field"));
              } else if (field.getValue().isTextual()) {
                values.put(field.getKey(), field.getValue().textValue());
              } else if (!field.getValue().isNull()) {
                violations.add(new Violation(field.getKey(), "must be a string"));
              }
            });
    if (!violations.isEmpty()) {
      throw new InvalidArticleException(Reason.MALFORMED, violations);
    }
    return new RawArticle(
        values.get("url"),
        values.get("outlet"),
        values.get("title"),
        values.get("byline"),
        values.get("publishedAt"),
        values.get("language"),
        values.get("text"),
        values.get("html"));
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static String shortened(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }
}
