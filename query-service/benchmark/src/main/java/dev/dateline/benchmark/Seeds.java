package dev.dateline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.cleaning.ArticleCleaner;
import dev.dateline.cleaning.CleanedArticle;
import dev.dateline.cleaning.RawArticle;
import dev.dateline.query.domain.Article;

/** The annotated articles, cleaned as ingest-service cleans them. */
final class Seeds {

  private Seeds() {}

  /** The articles of {@code seeds/seeds.ndjson}; the n-th has the stem that n, from 000, gives. */
  static List<Article> read(Path file) throws IOException {
    var json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode seed = json.readTree(line);
      CleanedArticle cleaned =
          ArticleCleaner.clean(
              new RawArticle(
                  null,
                  seed.get("outlet").asText(),
                  null,
                  null,
                  seed.get("publishedAt").asText(),
                  "en",
                  seed.get("text").asText(),
                  null));
      articles.add(
          new Article(
              UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)),
              1,
              null,
              cleaned.outlet(),
              cleaned.title(),
              cleaned.byline(),
              cleaned.dateline(),
              cleaned.publishedAt(),
              null,
              null,
              null,
              cleaned.language(),
              cleaned.text(),
              null));
    }
    return articles;
  }
}
