package dev.dateline.extract.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.cleaning.RawArticle;

/** An article to try the engine on: the same body as ingest-service's {@code POST /articles}. */
@Schema(description = "An article; either text or html must be given, text wins over html.")
public record ExtractRequest(
    String url,
    String outlet,
    String title,
    String byline,
    @Schema(
            description =
                "ISO 8601 date or date-time with offset that relative times are resolved against;"
                    + " what stands in the article where it is missing, else now",
            examples = "2026-02-05")
        String publishedAt,
    @Schema(description = "BCP 47 tag", examples = "en") String language,
    @Schema(
            examples =
                "Mayor Ana Ruiz said on Tuesday that 40 people had been evacuated from Port Lagos.")
        String text,
    String html) {

  static ExtractRequest ofText(String text) {
    return new ExtractRequest(null, null, null, null, null, null, text, null);
  }

  static ExtractRequest ofHtml(String html) {
    return new ExtractRequest(null, null, null, null, null, null, null, html);
  }

  RawArticle toRawArticle() {
    return new RawArticle(url, outlet, title, byline, publishedAt, language, text, html);
  }
}
