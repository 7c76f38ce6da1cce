package dev.dateline.cleaning;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Cleans articles: drops scraping debris and reads the metadata that stand in the article. */
public final class ArticleCleaner {

  private ArticleCleaner() {}

  /**
   * Cleans an article. What the caller states wins over what is found in the article.
   *
   * @return the article; its text is empty when it consisted of nothing but debris
   * @throws DateTimeParseException if the stated {@code publishedAt} is not an ISO 8601 date or
   *     date-time with offset
   */
  public static CleanedArticle clean(RawArticle raw) {
    HtmlPage page =
        raw.text() == null && raw.html() != null
            ? HtmlPage.read(raw.html())
            : new HtmlPage(
                null, null, null, null, null, null, raw.text() == null ? "" : raw.text());
    String knownTitle = firstKnown(raw.title(), page.title());
    TextCleaner.Result body = TextCleaner.clean(Characters.normalize(page.text()), knownTitle);
    PublicationDate given =
        raw.publishedAt() == null ? null : PublicationDate.parse(raw.publishedAt());
    PublicationDate found = page.published() == null ? body.published() : page.published();
    PublicationDate published = given == null ? found : given;
    String url = firstKnown(raw.url(), page.url());
    return new CleanedArticle(
        url,
        firstKnown(raw.outlet(), page.outlet(), host(url)),
        body.title(),
        firstKnown(raw.byline(), page.byline(), body.byline()),
        body.dateline(),
        published == null ? null : published.value(),
        published == null ? null : published.precision(),
        published == null ? null : given == null ? DateSource.TEXT : DateSource.GIVEN,
        firstKnown(raw.language(), page.language()),
        body.body());
  }

  private static String firstKnown(String... values) {
    for (String value : values) {
      String line = Characters.normalizeLine(value);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  /** The domain of an address, as the name of an outlet that is known by nothing else. */
  private static String host(String url) {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
